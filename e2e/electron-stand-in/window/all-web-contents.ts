import type { WebContents } from './web-contents.ts';

/** Every page that is not destroyed, by its id. */
export const allWebContents = new Map<number, WebContents>();
