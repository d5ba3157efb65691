/** The one door through which main reads the catalogue, which lives with the page: text, and what picks it, nothing else. */
export { findingSentence, summaryOf } from '../../renderer/sentences/finding-sentence.ts';
export { languageFor } from '../../renderer/sentences/language-for.ts';
export { allSentencesIn as sentencesIn } from '../../renderer/sentences/all-sentences-in.ts';
export type { AllSentences as Sentences } from '../../renderer/sentences/sentences.ts';
