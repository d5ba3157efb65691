/** Returns the one element that matches; a page without it is broken. */
export const find = <Kind extends Element>(selector: string, kind: new () => Kind): Kind => {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return element;
};

/** Writes text into an element that is marked with `data-says`. */
export const say = (name: string, text: string): void => {
  find(`[data-says="${name}"]`, HTMLElement).textContent = text;
};

/** Shows one step of the page and leads a screen reader to its heading. */
export const show = (step: 'code' | 'waiting' | 'question' | 'result'): void => {
  for (const section of document.querySelectorAll('main > section')) {
    section.toggleAttribute('hidden', section.id !== step);
  }
  document.querySelector<HTMLElement>(`#${step} h1`)?.focus();
};

const markPaths = { success: 'M14 25l7 7 14-15', refusal: 'M24 13v14M24 34v1', pause: 'M16 24h16' } as const;

/** Shows how it ended. */
export const showResult = (mark: keyof typeof markPaths, title: string, message: string): void => {
  find('#result .mark', SVGElement).dataset['mark'] = mark;
  find('#result .mark path', SVGPathElement).setAttribute('d', markPaths[mark]);
  find('#result-title', HTMLElement).textContent = title;
  say('message', message);
  show('result');
};
