import type { Sentences } from '../language/catalogue.ts';
import type { Forgotten } from './forget-everything.ts';

/** What a person reads on the terminal when all was removed, or why it was not. */
export const forgetReport = (forgotten: Forgotten, { forget, problems }: Sentences): string => {
  switch (forgotten.kind) {
    case 'forgotten':
      return forgotten.endedAtPlex ? forget.done : forget.doneHere;
    case 'keychain trouble':
    case 'login item trouble':
      return `${problems[forgotten.problem].summary} ${forget.nothingDone}`;
    case 'open elsewhere':
      return forget.isOpen;
  }
};
