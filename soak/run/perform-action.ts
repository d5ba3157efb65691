import type { Keyring } from '../../e2e/keyring/keyring.ts';
import type { Action, Round } from '../rounds/round.ts';
import type { SoakHarness } from '../soak-harness.ts';
import { ask } from './page-calls.ts';

const changeKeychain = async (keyring: Keyring | null, act: Extract<Action, { kind: 'keychain' }>['act']) => {
  // One that is suspended can be neither locked nor unlocked.
  if (act !== 'suspend') keyring?.resume();
  switch (act) {
    case 'lock':
      return keyring?.lock();
    case 'unlock':
      return keyring?.unlock();
    case 'suspend':
      return keyring?.suspend();
    case 'resume':
  }
};

const changeWindow = async (
  { page, application }: SoakHarness['app'],
  act: Extract<Action, { kind: 'window' }>['act'],
) => {
  if (act === 'reload') {
    await page.reload();
    return;
  }
  await application.evaluate(({ BrowserWindow }, act) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (act === 'minimise') window.minimize();
      else window.restore();
    }
  }, act);
};

/** Approves the newest code as a person who has just seen it; nothing happens when it is none any more. */
export const approveNewest = ({ plex }: SoakHarness, person: Round['person']): void => {
  const newest = plex.pins().at(-1);
  if (newest !== undefined) plex.approve({ code: newest.code, person });
};

/** Does one thing to the app or to the world around it. */
export const performAction = async (harness: SoakHarness, action: Action, person: Round['person']): Promise<void> => {
  const { app, plex, keyring } = harness;
  switch (action.kind) {
    case 'intent': {
      for (const outcome of await ask(app.page, action.intent, action.twice ? 2 : 1)) {
        // With nothing to open there is no page to open.
        if (!outcome.ok && outcome.problem !== 'browser-not-opened') {
          throw new Error(`${action.intent.call} was answered with "${outcome.problem}".`);
        }
      }
      return;
    }
    case 'approval':
      return approveNewest(harness, person);
    case 'expiry':
      // The next poll finds out.
      plex.expire({ code: plex.pins().at(-1)?.code ?? '' });
      return;
    case 'window':
      return changeWindow(app, action.act);
    case 'computer':
      return app.application.evaluate(({ powerMonitor }, event) => {
        powerMonitor.emit(event);
      }, action.event);
    case 'keychain':
      return changeKeychain(keyring, action.act);
    case 'line':
      return action.act === 'goes' ? plex.goOffline() : plex.goOnline();
    case 'fault':
      return plex.planFault(action.planned);
  }
};
