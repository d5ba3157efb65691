import type Electron from 'electron';
import { app } from '../app/app.ts';
import { conversionFailure } from '../conversion-failure.ts';
import { refuseTheRest } from '../refuse-the-rest.ts';

type Options = Partial<Electron.MessageBoxOptions>;
type Answer = Electron.MessageBoxReturnValue;

const print = (title: string, content: string): void => {
  process.stderr.write(`${[title, content].filter(Boolean).join('\n')}\n`);
};

const types = new Set(['none', 'info', 'warning', 'error', 'question']);

/** Throws as Electron does (lib/browser/api/dialog.ts) for what cannot be asked. */
const check = ({ type = 'none', buttons = [], checkboxChecked, ...options }: Options): void => {
  const { message = '', title = '', detail = '', checkboxLabel = '', noLink = false } = options;
  if (!types.has(type)) throw new TypeError('Invalid message box type');
  if (!Array.isArray(buttons)) throw new TypeError('Buttons must be an array');
  for (const [name, text] of Object.entries({ Title: title, Message: message, Detail: detail, checkboxLabel })) {
    if (typeof text !== 'string') throw new TypeError(`${name} must be a string`);
  }
  if (typeof noLink !== 'boolean') throw new TypeError('noLink must be a boolean');
  if (checkboxChecked && !checkboxLabel) {
    throw new Error('checkboxChecked requires that checkboxLabel also be passed');
  }
};

/** The answer of somebody who presses no button. */
const cancelIdOf = ({ cancelId, buttons = [], defaultId }: Options): number => {
  if (typeof cancelId === 'number') return cancelId;
  const named = buttons.findIndex((button) => ['cancel', 'no'].includes(button.toLowerCase()));
  if (named >= 0) return named;
  return defaultId === 0 && buttons.length > 1 ? 1 : 0;
};

/** Prints the question, and answers in the next turn as somebody who presses the default button, unless it is cancelled. */
const askFor = (options: Options): Promise<Answer> => {
  check(options);
  const { signal, message = '', detail = '', defaultId = 0, checkboxChecked = false } = options;
  const cancelId = cancelIdOf(options);
  // So it is in Electron, whatever its documentation says.
  if (signal?.aborted) return Promise.resolve({ cancelId, checkboxChecked } as unknown as Answer);
  print(message, detail);
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve({ response: cancelId, checkboxChecked }));
    setImmediate(() => resolve({ response: Math.max(defaultId, 0), checkboxChecked }));
  });
};

const isWindow = (value: object): boolean => 'webContents' in value;

export const dialog = refuseTheRest('dialog', {
  showErrorBox(...texts: readonly string[]) {
    const [title = '', content = ''] = texts;
    if (texts.length < 2) throw new TypeError('Insufficient number of arguments.');
    for (const [index, text] of texts.slice(0, 2).entries()) {
      if (typeof text !== 'string') throw conversionFailure(index, text);
    }
    print(title, content);
  },
  showMessageBox(first: object | null | undefined, second?: Options) {
    if (!app.isReady()) throw new Error('dialog module can only be used after app is ready');
    return askFor((first && !isWindow(first) ? first : second) ?? {});
  },
} satisfies Pick<typeof Electron.dialog, 'showErrorBox' | 'showMessageBox'>);
