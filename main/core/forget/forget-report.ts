import type { AllMessages } from '../messages/messages.ts';
import type { Forgotten } from './forget-everything.ts';

/** What a person reads on the terminal when all was removed, or what was not and why. */
export const forgetReport = (forgotten: Forgotten, { forget, problems }: AllMessages): string => {
  const atPlex = (endedAtPlex: boolean): string => (endedAtPlex ? forget.endedAtPlex : forget.plexNotTold);
  switch (forgotten.kind) {
    case 'forgotten':
      return forgotten.endedAtPlex ? forget.done : forget.doneHere;
    case 'files-left':
      return [`${forget.keyGone} ${atPlex(forgotten.endedAtPlex)} ${forget.filesLeft}`, ...forgotten.folders].join(
        '\n',
      );
    case 'partly-forgotten':
      return `${problems[forgotten.problem].summary} ${forget.partlyDone} ${atPlex(forgotten.endedAtPlex)}`;
    case 'keychain-trouble':
    case 'login-item-trouble':
      return `${problems[forgotten.problem].summary} ${forget.nothingDone}`;
    case 'open-elsewhere':
      return forget.isOpen;
  }
};
