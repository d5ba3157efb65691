import { join } from 'node:path';
import { app } from 'electron';
import { openLog } from '../../core/log/log-file.ts';
import type { Log } from '../../core/log/log.ts';
import { programRunner } from '../../core/installation/run-program.ts';
import { Redactor } from '../../core/log/redactor.ts';
import { chooseRendererUrl, type RendererUrl } from '../../core/security/renderer-url.ts';
import { appId } from '../../core/start/app-id.ts';
import { protectProcess } from '../../core/start/protect-process.ts';
import { systemClock } from '../../core/time/clock.ts';
import { registerAppScheme } from '../page/app-protocol.ts';
import { limitPages, setGuards } from '../page/guards.ts';

interface Prepared {
  readonly log: Log;
  readonly redactor: Redactor;
  readonly page: RendererUrl;
  /** Kept once no crash leaves a core dump: no secret may be read before. */
  readonly withoutCoreDumps: Promise<void>;
}

/** Returns what was set up, as it can be only before Electron is ready: log, protection, scheme, guards. */
export const prepareBeforeReady = (): Prepared => {
  // So that Windows takes a start at login for the same app as the one in the Start menu.
  if (process.platform === 'win32') app.setAppUserModelId(appId);
  limitPages();
  registerAppScheme();
  const redactor = new Redactor();
  const log = openLog(join(app.getPath('userData'), 'logs'), redactor, app.isPackaged);
  const withoutCoreDumps = protectProcess(log, app.isPackaged, programRunner(systemClock));
  const chosen = chooseRendererUrl(process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
  if (chosen.kind === 'ignored') log.warn(`ELECTRON_RENDERER_URL is ignored: ${chosen.reason}.`);
  setGuards({ pageAddress: chosen.page.address, log });
  return { log, redactor, page: chosen.page, withoutCoreDumps };
};
