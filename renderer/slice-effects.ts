import type { SliceName, Value } from '../preload/contract.ts';
import { announcementOf, announcementOfCheckup } from './announcement.ts';
import { announcementOfUpdates } from './announcement-of-updates.ts';
import type { Announcement, OwnState, Page } from './page.ts';
import { problemOf } from './problem-of.ts';
import { screenKeyOf } from './screen-key.ts';
import { readableScreenStateOf, type ScreenSlices } from './screen-state.ts';

/** What changes in the page, beside the mirror, when a slice arrives; nothing for a slice that is not named. */
type SliceEffects = {
  readonly [Name in SliceName]?: (next: Value<Name>, page: Page) => Partial<OwnState>;
};

/** Returns what comes after the last announcement; the same one where there is nothing new to say. */
const after = ({ announcement }: Page, text: string | null): Announcement =>
  text === null ? announcement : { text, serial: announcement.serial + 1 };

/** What another screen, or something else on the same one, changes. */
const ofScreen = (page: Page, told: Partial<ScreenSlices>): Partial<OwnState> => {
  const { attempt, accounts } = { ...page, ...told };
  const previous = readableScreenStateOf(page.attempt, page.accounts);
  const next = readableScreenStateOf(attempt, accounts);
  if (next === null) return {};
  const isOtherScreen = previous === null || screenKeyOf(previous) !== screenKeyOf(next);
  const text = announcementOf(previous, next, page.messages);
  // What was said is no longer so, and could still be read where it was said.
  const isOver = text === null && (isOtherScreen || problemOf(previous) !== problemOf(next));
  return {
    notice: isOtherScreen ? null : page.notice,
    announcement: isOver ? { ...page.announcement, text: '' } : after(page, text),
  };
};

/** Returns what each slice changes; the time is told by a monotonic clock. */
export const sliceEffectsWith = (nowMillis: () => number): SliceEffects => ({
  attempt: (attempt, page) => ({ attemptReceivedAtMillis: nowMillis(), ...ofScreen(page, { attempt }) }),
  accounts: (accounts, page) => ofScreen(page, { accounts }),
  checkup: (next, page) => {
    const { checkup: previous, dialog, messages } = page;
    // A page that starts over during a checkup comes back with it.
    const isFoundUnderWay = previous === null && next.kind !== 'not-started';
    return {
      dialog: isFoundUnderWay ? (dialog ?? 'checkup') : dialog,
      announcement: after(page, announcementOfCheckup(previous, next, messages)),
    };
  },
  updates: (next, page) => ({ announcement: after(page, announcementOfUpdates(page.updates, next, page.messages)) }),
});
