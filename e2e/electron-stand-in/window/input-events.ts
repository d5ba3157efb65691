import { isDeepStrictEqual } from 'node:util';
import type Electron from 'electron';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import { playAccelerator } from '../system/menu-accelerators.ts';
import { bitsOf, keyOf, markOf, modifiersOf, type Press } from './keys.ts';
import { PageHang } from './page-hang.ts';
import type { WebContents } from './web-contents.ts';

type Input = Electron.MouseInputEvent | Electron.MouseWheelInputEvent | Electron.KeyboardInputEvent;

/** What Chromium calls the kinds of input that there are here. */
const mouseTypes = { mouseDown: 'mousePressed', mouseMove: 'mouseMoved', mouseUp: 'mouseReleased' } as const;
const keyTypes = { char: 'char', keyDown: 'rawKeyDown', keyUp: 'keyUp', rawKeyDown: 'rawKeyDown' } as const;

const isOneOf = <Types extends object>(types: Types, type: string): type is Extract<keyof Types, string> =>
  Object.hasOwn(types, type);

/**
 * What the app does with the page in the person's place. As in Electron the app is asked first whether the page gets it
 * (`PreHandleMouseEvent` and `PreHandleKeyboardEvent`, shell/browser/api/electron_api_web_contents.cc).
 */
export class InputEvents {
  readonly #page: WebContents;
  readonly hang: PageHang;
  /** Keys that the page was sent and has not told of. */
  readonly #sent: Press[] = [];

  constructor(page: WebContents) {
    this.#page = page;
    this.hang = new PageHang(page);
  }

  /** What the page makes nothing of is the menu's. Keys that the app did not send are none of its business here. */
  hadKey({ code, alt, control, meta, shift }: Press, isTaken: boolean): void {
    const index = this.#sent.findIndex((press) => isDeepStrictEqual(press, { code, alt, control, meta, shift }));
    if (index < 0) return;
    const [press] = this.#sent.splice(index, 1);
    if (press && !isTaken) playAccelerator(press, this.#page);
  }

  /** `session` gives the way to the page, once there is one. */
  send(input: Input, session: Promise<CdpSession>): void {
    const { type } = input;
    if (isOneOf(mouseTypes, type)) this.#sendMouse(input as Electron.MouseInputEvent, mouseTypes[type], session);
    else if (isOneOf(keyTypes, type)) this.#sendKey(input as Electron.KeyboardInputEvent, keyTypes[type], session);
    else notImplemented(`webContents.sendInputEvent with the type ${type}`);
  }

  #sendMouse(
    { type, x, y, button = 'left', clickCount = 1, modifiers = [], ...rest }: Electron.MouseInputEvent,
    chromiumType: (typeof mouseTypes)[keyof typeof mouseTypes],
    session: Promise<CdpSession>,
  ): void {
    const { movementX = 0, movementY = 0, globalX = 0, globalY = 0 } = rest;
    const mouse = { type, clickCount, movementX, movementY, button, globalX, globalY, x, y };
    if (!this.#passes('before-mouse-event', mouse)) return;
    const given = { type: chromiumType, x, y, button, clickCount, modifiers: bitsOf(modifiersOf(modifiers)) };
    this.hang.wait(session.then((page) => page.send('Input.dispatchMouseEvent', given)));
  }

  #sendKey(
    { type, keyCode, modifiers = [] }: Electron.KeyboardInputEvent,
    chromiumType: (typeof keyTypes)[keyof typeof keyTypes],
    session: Promise<CdpSession>,
  ): void {
    const { key, isShifted } = keyOf(keyCode);
    const asked = modifiersOf(modifiers);
    const { repeats, location, names } = markOf(modifiers);
    const held = { ...asked, shift: asked.shift || isShifted };
    const heldNames = Object.entries(held).flatMap(([name, isHeld]) => (isHeld ? [name] : []));
    const text = held.shift ? key.shifted : key.key;
    const said = {
      type: type === 'rawKeyDown' ? 'keyDown' : type,
      key: text,
      code: key.code,
      isAutoRepeat: repeats,
      isComposing: false,
      ...held,
      location,
      modifiers: [...heldNames, ...names].toSorted(),
    };
    if (type !== 'char' && !this.#passes('before-input-event', said)) return;
    const given = {
      type: chromiumType,
      key: text,
      code: key.code,
      windowsVirtualKeyCode: key.windowsCode,
      modifiers: bitsOf(held),
      autoRepeat: repeats,
      location: location === 3 ? 0 : location,
      isKeypad: location === 3,
      // The character as it is written, whatever is held.
      ...(type === 'char' ? { text: keyCode.length === 1 ? keyCode : text } : {}),
    };
    if (said.type === 'keyDown') this.#sent.push({ code: key.code, ...held });
    this.hang.wait(session.then((page) => page.send('Input.dispatchKeyEvent', given)));
  }

  #passes(name: string, input: object): boolean {
    const event = new PreventableEvent();
    this.#page.emit(name, event, input);
    return !event.defaultPrevented;
  }
}
