/** The one door through which main reads the catalogue, which lives with the page: text, and what picks it, nothing else. */
export { findingSentence, summaryOf } from './finding-message.ts';
export { languageFor } from './language-for.ts';
export { allSentencesIn as messagesIn } from './all-messages-in.ts';
export type { AllSentences as Messages } from './messages.ts';
