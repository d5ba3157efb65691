import * as app from './app.ts';
import * as problems from './problems.ts';
import * as signIn from './sign-in.ts';

/** The catalogue of the page in English: what is said here, every language says. */
export const english = { ...app, ...problems, ...signIn } as const;
