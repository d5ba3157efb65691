import type { Messages } from '../messages.ts';
import * as about from './about.ts';
import * as announcements from './announcements.ts';
import * as check from './check.ts';
import * as tokenStorage from './keeping.ts';
import * as problems from './problems.ts';
import * as settings from './settings.ts';
import * as signedIn from './signed-in.ts';
import * as titles from './titles.ts';
import * as updates from './updates.ts';
import * as waiting from './waiting.ts';
import * as welcome from './welcome.ts';
import * as window from './window.ts';

/** The catalogue of the page in French. */
export const french: Messages = {
  ...about,
  ...announcements,
  ...check,
  ...tokenStorage,
  ...problems,
  ...settings,
  ...signedIn,
  ...titles,
  ...updates,
  ...waiting,
  ...welcome,
  ...window,
};
