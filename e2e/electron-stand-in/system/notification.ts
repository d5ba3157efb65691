import type Electron from 'electron';
import { randomUUID } from 'node:crypto';
import { app } from '../app/app.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { refusingEmitter } from '../refusing-emitter.ts';

type Options = Electron.NotificationConstructorOptions;
type Implemented = Pick<
  Electron.Notification,
  'body' | 'close' | 'id' | 'show' | 'silent' | 'subtitle' | 'timeoutType' | 'title' | 'urgency'
>;

/** What a test says of the system: that it shows nothing, or fails to show what it is given. */
const system = (): string | undefined => process.env['LATCHKEY_NOTIFICATIONS'];

/** Shown to nobody; a test sees what was shown, and plays the person. */
export class Notification
  extends refusingEmitter('Notification', ['click', 'close', 'failed', 'show'])
  implements Implemented
{
  static readonly #shown = new Set<Notification>();
  readonly id: string;
  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  timeoutType: NonNullable<Options['timeoutType']>;
  urgency: NonNullable<Options['urgency']>;

  constructor({ id, title, subtitle, body, silent, timeoutType, urgency }: Options = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create Notification before app is ready');
    this.id = id || randomUUID();
    this.title = title ?? '';
    this.subtitle = subtitle ?? '';
    this.body = body ?? '';
    this.silent = silent ?? false;
    this.timeoutType = timeoutType ?? 'default';
    this.urgency = urgency ?? 'normal';
  }

  static isSupported(): boolean {
    return system() !== 'none';
  }

  /** Not of Electron: what a person would see now, the oldest first. */
  static get shown(): readonly Notification[] {
    return [...Notification.#shown];
  }

  show(): void {
    this.close();
    if (system() === 'none') return;
    if (system() === 'failing') {
      this.emit('failed', new PreventableEvent(), '');
      return;
    }
    Notification.#shown.add(this);
    this.emit('show', new PreventableEvent());
  }

  /** Whoever closes it does not hear of that on Linux: it is let go before the system answers (`Notification::Close`). */
  close(): void {
    Notification.#shown.delete(this);
  }

  /** Not of Electron: what the person does with one that is shown. */
  playPerson(action: 'click' | 'close'): void {
    if (!Notification.#shown.delete(this)) throw new Error('This notification is not shown.');
    this.emit(action, new PreventableEvent());
  }
}
