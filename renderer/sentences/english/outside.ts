import * as forget from './forget.ts';
import * as menu from './menu.ts';

/** What is said in English outside of the page: in the menu and on the terminal. */
export const englishOutside = { ...forget, ...menu } as const;
