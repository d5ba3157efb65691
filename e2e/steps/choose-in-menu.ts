import type { RunningApp } from '../fixtures/running-app.ts';

/**
 * Chooses an entry of the menu, by its id, in a turn of main's own: what is evaluated from outside interrupts main in
 * whatever it is in the middle of, which no person can.
 */
export const chooseInMenu = ({ application }: RunningApp, id: string): Promise<void> =>
  application.evaluate(async ({ Menu }, entry) => {
    await new Promise((resolve) => setImmediate(resolve));
    Menu.getApplicationMenu()?.getMenuItemById(entry)?.click();
  }, id);
