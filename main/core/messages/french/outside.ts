import type { OutsideSentences } from '../messages.ts';
import * as commandLine from './command-line.ts';
import * as forget from './forget.ts';
import * as menu from './menu.ts';
import * as start from './start.ts';

/** What is said in French outside of the page. */
export const frenchOutside: OutsideSentences = { ...commandLine, ...forget, ...menu, ...start };
