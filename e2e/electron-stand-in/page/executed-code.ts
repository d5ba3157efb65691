import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { packedResult } from './page-scripts.ts';
import { unpack } from './wire-unpacking.ts';

type Remote = Protocol.Runtime.RemoteObject;

/** What may go before a sentence of Chromium's about something that was thrown. */
const messageOf = ({ text, exception }: Protocol.Runtime.ExceptionDetails): string =>
  exception?.description?.split('\n')[0]?.replace(/^\w+: /, '') ?? text;

/** Carries a value of the page over as its structured clone. */
const carried = async (session: CdpSession, remote: Remote): Promise<unknown> => {
  if (remote.objectId === undefined) {
    const { type, unserializableValue: text } = remote;
    if (text === undefined) return remote.value as unknown;
    return type === 'bigint' ? BigInt(text.slice(0, -1)) : Number(text);
  }
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: remote.objectId,
    functionDeclaration: `function () { return (${await packedResult()})(this); }`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(messageOf(exceptionDetails));
  return unpack(result.value as string);
};

interface ExecutedCode {
  readonly code: string;
  readonly userGesture: boolean;
  /** Takes what the code throws at once, for the page's console. */
  readonly sayUncaught: (thrown: Protocol.Runtime.ExceptionDetails) => void;
}

/**
 * Runs code in the page's own world, as Electron does (shell/renderer/api/electron_api_web_frame.cc): its value crosses as a
 * structured clone, and of what it throws at once nothing is told. A promise is waited for, and what it is rejected with
 * crosses too: of an error the message alone.
 */
export const executedCode = async (
  session: CdpSession,
  { code, userGesture, sayUncaught }: ExecutedCode,
): Promise<unknown> => {
  const objectGroup = `executed ${crypto.randomUUID()}`;
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      objectGroup,
      userGesture,
    });
    if (exceptionDetails) {
      sayUncaught(exceptionDetails);
      throw new Error(
        'Script failed to execute, this normally means an error was thrown. Check the renderer console for the error.',
      );
    }
    if (result.subtype !== 'promise' || result.objectId === undefined) return await carried(session, result);
    const settled = await session.send('Runtime.awaitPromise', { promiseObjectId: result.objectId });
    const reason = settled.exceptionDetails?.exception;
    if (reason === undefined) return await carried(session, settled.result);
    const given = await carried(session, reason);
    throw given instanceof Error ? new Error(given.message) : given;
  } finally {
    session.tell('Runtime.releaseObjectGroup', { objectGroup });
  }
};
