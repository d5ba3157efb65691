/** The most that the page's scripts may weigh together, gzipped: five languages, settings, About and the updates are in it. */
export const maxScriptBytes = 105_000;
