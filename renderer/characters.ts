const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Returns a text as the characters that a person sees, however many code units each takes. */
export const charactersOf = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);
