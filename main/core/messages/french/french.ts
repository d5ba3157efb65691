import type { Messages } from '../messages.ts';
import * as app from './app.ts';
import * as problems from './problems.ts';
import * as signIn from './sign-in.ts';

/** The catalogue of the page in French. */
export const french: Messages = { ...app, ...problems, ...signIn };
