/** The same in every language. */
export const appName = 'Latchkey';
