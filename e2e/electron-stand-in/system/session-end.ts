import { setTimeout as pause } from 'node:timers/promises';
import { PreventableEvent } from '../preventable-event.ts';
import { BrowserWindow } from '../window/browser-window.ts';

class SessionEndEvent extends PreventableEvent {
  readonly reasons = ['logoff'];
}

/** How long Windows asks around before the session ends, unless a test says otherwise. */
const questionMillis = (): number => Number(process.env['LATCHKEY_SESSION_QUESTION_MILLIS'] ?? 0);

/**
 * Ends the person's session as Windows and Electron do (native_window_views_win.cc, WM_QUERYENDSESSION and WM_ENDSESSION):
 * every window is asked, then told, and then the process is gone; neither `before-quit` nor `will-quit` nor `quit` is said. An
 * app that is quitting by then is no exception: Windows ends it in the same moment.
 */
const endSession = async (): Promise<void> => {
  const question = new SessionEndEvent();
  for (const window of BrowserWindow.getAllWindows()) window.emit('query-session-end', question);
  if (question.defaultPrevented) return;
  await pause(questionMillis());
  for (const window of BrowserWindow.getAllWindows()) window.emit('session-end', new SessionEndEvent());
  process.kill(process.pid, 'SIGKILL');
};

/** Has a signal end the session, which nothing else can do here. */
export const endSessionAtSignal = (): void => {
  process.on('SIGUSR2', () => void endSession());
};
