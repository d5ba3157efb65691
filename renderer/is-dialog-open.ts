import type { About, Checkup, DialogState } from '../preload/contract.ts';

interface Dialogs {
  readonly checkup: Checkup;
  readonly settingsDialog: DialogState;
  readonly about: About;
}

/** Whether one of main's dialogs is open, which mutes all that is outside of it. */
export const isDialogOpen = ({ checkup, settingsDialog, about }: Dialogs): boolean =>
  checkup.kind !== 'closed' || settingsDialog === 'open' || about.kind === 'open';
