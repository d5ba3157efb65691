import type { CdpSession } from '../chromium/cdp-connection.ts';

/** In the empty page that every window begins with: a promise of its end of loading. */
const untilLoaded = `new Promise((resolve) => {
  if (document.readyState === 'complete') resolve();
  else addEventListener('load', () => resolve());
})`;

/** Resolves when the empty page that every window begins with has loaded. */
export const firstPageLoaded = async (session: CdpSession): Promise<void> => {
  await session.send('Runtime.evaluate', { expression: untilLoaded, awaitPromise: true });
};

/** Resolves with what the code gives, as JSON would; rejects with the error that it throws. */
export const runInPage = async (session: CdpSession, code: string, userGesture: boolean): Promise<unknown> => {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: code,
    awaitPromise: true,
    returnByValue: true,
    userGesture,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};
