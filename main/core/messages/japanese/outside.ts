import type { OutsideSentences } from '../messages.ts';
import * as forget from './forget.ts';
import * as menu from './menu.ts';
import * as start from './start.ts';

/** What is said in Japanese outside of the page. */
export const japaneseOutside: OutsideSentences = { ...forget, ...menu, ...start };
