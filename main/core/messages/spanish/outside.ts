import type { OutsideSentences } from '../messages.ts';
import * as forget from './forget.ts';
import * as menu from './menu.ts';
import * as start from './start.ts';

/** What is said in Spanish outside of the page. */
export const spanishOutside: OutsideSentences = { ...forget, ...menu, ...start };
