import type { AllMessages } from '../messages/messages.ts';
import type { Forgotten } from './forget-everything.ts';

/** Returns what a person reads on the terminal when all was removed, or what was not and why. */
export const forgetReport = (forgotten: Forgotten, { forget, problems }: AllMessages): string => {
  const atPlex = (revokedAtPlex: boolean): string => (revokedAtPlex ? forget.revokedAtPlex : forget.plexNotTold);
  switch (forgotten.kind) {
    case 'forgotten':
      return forgotten.revokedAtPlex ? forget.done : forget.doneHere;
    case 'files-left':
      return [`${forget.keyGone} ${atPlex(forgotten.revokedAtPlex)} ${forget.filesLeft}`, ...forgotten.folders].join(
        '\n',
      );
    case 'partly-forgotten':
      return `${problems[forgotten.problem].summary} ${forget.partlyDone} ${atPlex(forgotten.revokedAtPlex)}`;
    case 'keychain-trouble':
    case 'login-item-trouble':
      return `${problems[forgotten.problem].summary} ${forget.nothingDone}`;
    case 'open-elsewhere':
      return forget.isOpen;
  }
};
