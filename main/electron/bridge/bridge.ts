import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import {
  type Answer,
  type CallToMain,
  callsToMain,
  channelOf,
  type Handlers,
  type Outcome,
  type PushToPage,
  type Value,
} from '../../../preload/contract.ts';
import type { Log } from '../../core/log/log.ts';
import { checkInput } from '../../core/bridge/input-schema.ts';

interface BridgeNeeds {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  /** Only a page of this origin is listened to. */
  readonly origin: string;
  readonly log: Log;
}

const isOurPage = ({ senderFrame, sender }: IpcMainInvokeEvent, origin: string): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === origin;

const answer = async <Name extends CallToMain>(
  call: Name,
  handler: Handlers[Name],
  { event, sent }: { readonly event: IpcMainInvokeEvent; readonly sent: readonly unknown[] },
  { origin, log }: BridgeNeeds,
): Promise<Outcome<Answer<Name>>> => {
  try {
    const checked = checkInput(call, sent[0]);
    // Asking a frame that is gone for its origin throws.
    if (sent.length > 1 || checked.kind === 'invalid' || !isOurPage(event, origin)) {
      log.warn(`A call was refused: ${call}`);
      return { ok: false, problem: 'not-allowed' };
    }
    return await handler(checked.input);
  } catch (error) {
    log.error(`A call failed unexpectedly: ${call}`, error);
    return { ok: false, problem: 'unexpected' };
  }
};

/** Answers the page's calls. Each is treated as hostile: the sender must be our page and the input as agreed. */
export const openBridge = (handlers: Handlers, needs: BridgeNeeds): void => {
  for (const call of callsToMain) {
    needs.ipcMain.handle(channelOf(call), (event, ...sent: unknown[]) =>
      answer(call, handlers[call], { event, sent }, needs),
    );
  }
};

/** Tells a page something, if it is still there. */
export const pushToPage = <Name extends PushToPage>(page: WebContents, name: Name, value: Value<Name>): void => {
  if (!page.isDestroyed()) page.send(channelOf(name), value);
};
