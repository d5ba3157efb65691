import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { app } from '../app/app.ts';
import { dialog } from './dialog.ts';

type Options = Electron.MessageBoxOptions;

const ask = (options: unknown, ...more: unknown[]): Promise<Electron.MessageBoxReturnValue> =>
  dialog.showMessageBox(...([options, ...more] as [Options]));

let printed: MockInstance<typeof process.stderr.write>;

beforeEach(() => {
  vi.spyOn(app, 'isReady').mockReturnValue(true);
  printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => vi.restoreAllMocks());

// lib/browser/api/dialog.ts of Electron, which throws before it gives a promise.
describe('a message box', () => {
  it.each([
    [{ message: 'Well?', type: 'shout' }, 'Invalid message box type'],
    [{ message: 'Well?', buttons: 'Yes' }, 'Buttons must be an array'],
    [{ message: 7 }, 'Message must be a string'],
    [{ message: 'Well?', title: 7 }, 'Title must be a string'],
    [{ message: 'Well?', detail: 7 }, 'Detail must be a string'],
    [{ message: 'Well?', noLink: 'yes' }, 'noLink must be a boolean'],
    [{ message: 'Well?', checkboxLabel: 7 }, 'checkboxLabel must be a string'],
  ])('does not take %j', (options, message) => {
    expect(() => ask(options)).toThrow(new TypeError(message));
  });

  it('has no mark without words for it', () => {
    expect(() => ask({ message: 'Well?', checkboxChecked: true })).toThrow(
      new Error('checkboxChecked requires that checkboxLabel also be passed'),
    );
  });

  it('waits for the app to be ready', () => {
    vi.spyOn(app, 'isReady').mockReturnValue(false);
    expect(() => ask({ message: 'Well?' })).toThrow(new Error('dialog module can only be used after app is ready'));
  });

  it('is answered by its default button, else by the first', async () => {
    const buttons = ['No', 'Yes'];
    expect(await ask({ message: 'Well?', buttons, defaultId: 1 })).toStrictEqual({
      response: 1,
      checkboxChecked: false,
    });
    expect(await ask({ message: 'Well?', buttons })).toStrictEqual({ response: 0, checkboxChecked: false });
    const mark = { checkboxLabel: 'Always', checkboxChecked: true };
    expect(await ask({ message: 'Well?', ...mark })).toStrictEqual({ response: 0, checkboxChecked: true });
  });

  it('may come without a window, and without any options', async () => {
    expect(await ask(null, { message: 'Well?', detail: 'Say so.' })).toMatchObject({ response: 0 });
    expect(printed).toHaveBeenLastCalledWith('Well?\nSay so.\n');
    expect(await ask(undefined)).toMatchObject({ response: 0 });
  });

  it.each([
    [{ buttons: ['Yes', 'Later'], defaultId: 0 }, 1],
    [{ buttons: ['Yes', 'Later', 'CANCEL'], defaultId: 0 }, 2],
    [{ buttons: ['Yes', 'No'], defaultId: 0, cancelId: 0 }, 0],
    [{ buttons: ['Yes', 'Later'] }, 0],
  ])('is cancelled by its signal: %j', async (options, response) => {
    const controller = new AbortController();
    const answer = ask({ message: 'Well?', ...options, signal: controller.signal });
    controller.abort();
    expect(await answer).toStrictEqual({ response, checkboxChecked: false });
  });

  it('is not shown when it is cancelled already, and then has no response', async () => {
    const options = { message: 'Well?', buttons: ['Yes', 'No'], signal: AbortSignal.abort() };
    expect(await ask(options)).toStrictEqual({ cancelId: 1, checkboxChecked: false });
    expect(printed).not.toHaveBeenCalled();
  });
});

describe('an error box', () => {
  it('is printed, before the app is ready too', () => {
    vi.spyOn(app, 'isReady').mockReturnValue(false);
    dialog.showErrorBox('Latchkey', 'It cannot start.');
    expect(printed).toHaveBeenLastCalledWith('Latchkey\nIt cannot start.\n');
  });

  it('takes two texts', () => {
    const show = (...given: unknown[]): void => dialog.showErrorBox(...(given as [string, string]));
    expect(() => show('Latchkey')).toThrow(new TypeError('Insufficient number of arguments.'));
    expect(() => show('Latchkey', undefined)).toThrow(
      new TypeError('Error processing argument at index 1, conversion failure from undefined'),
    );
  });
});
