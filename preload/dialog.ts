/** Whether a dialog is there for the person to look at. */
export type DialogState = 'open' | 'closed';
