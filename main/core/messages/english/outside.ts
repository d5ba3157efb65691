import * as commandLine from './command-line.ts';
import * as forget from './forget.ts';
import * as menu from './menu.ts';
import * as start from './start.ts';

/** What is said in English outside of the page: in the menu, on the terminal and in a box without a page. */
export const englishOutside = { ...commandLine, ...forget, ...menu, ...start } as const;
