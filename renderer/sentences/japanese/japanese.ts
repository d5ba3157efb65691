import type { Sentences } from '../sentences.ts';
import * as announcements from './announcements.ts';
import * as check from './check.ts';
import * as forget from './forget.ts';
import * as keeping from './keeping.ts';
import * as menu from './menu.ts';
import * as problems from './problems.ts';
import * as settings from './settings.ts';
import * as signedIn from './signed-in.ts';
import * as titles from './titles.ts';
import * as updates from './updates.ts';
import * as waiting from './waiting.ts';
import * as welcome from './welcome.ts';
import * as window from './window.ts';

/** The catalogue in Japanese. */
export const japanese: Sentences = {
  ...announcements,
  ...check,
  ...forget,
  ...keeping,
  ...menu,
  ...problems,
  ...settings,
  ...signedIn,
  ...titles,
  ...updates,
  ...waiting,
  ...welcome,
  ...window,
};
