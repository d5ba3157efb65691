/** The most that the script may weigh that is read before the page is drawn, gzipped: all screens and dialogs, and English. */
export const maxFirstScriptBytes = 88_500;

/** The most that the page's scripts may weigh together, gzipped: with the four other languages. */
export const maxScriptBytes = 111_000;
