import { type Answer, bytesAnswer } from '../answers/answer.ts';
import type { AnswerCall } from '../endpoints/call.ts';
import { codeStep, pageHtml, waitingStep } from './page-html.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = (html: string): Answer => ({
  ...bytesAnswer(200, 'text/html; charset=utf-8', html),
  headers: { 'Content-Security-Policy': contentSecurityPolicy },
});

/** Where a strong code is approved. All that the page knows is in the fragment of its address (Plex's own text). */
export const approvalPage: AnswerCall = ({ origin }) =>
  page(pageHtml(origin, { title: 'Approve a sign-in', script: 'approval-page.ts', firstStep: waitingStep }));

/** Where a short code is typed; `?pin=<code>` fills it in (Plex's own text). */
export const linkPage: AnswerCall = ({ origin }) =>
  page(pageHtml(origin, { title: 'Link an app', script: 'link-page.ts', firstStep: codeStep }));
