import type { Page } from '@playwright/test';

/**
 * Returns what does not fit: the page by so many pixels, and every text that sticks out of its box or the window. It
 * stands on its own, so that it can be carried into a page.
 */
export const overflow = (): readonly string[] => {
  const root = document.documentElement;
  const found: string[] = [];
  if (root.scrollHeight > root.clientHeight) found.push(`the page by ${root.scrollHeight - root.clientHeight} down`);
  if (root.scrollWidth > root.clientWidth) found.push(`the page by ${root.scrollWidth - root.clientWidth} across`);

  // What is for ears alone stands in a box of one pixel.
  const forEars = [...document.querySelectorAll<HTMLElement>('body span')].filter(
    ({ offsetWidth }) => offsetWidth <= 1,
  );
  const windowBox = { left: 0, top: 0, right: root.clientWidth, bottom: root.clientHeight };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (
      holder === null ||
      text === '' ||
      holder.closest('select') !== null ||
      !holder.checkVisibility({ visibilityProperty: true })
    )
      continue;
    if (forEars.some((element) => element.contains(holder))) continue;
    // A list that scrolls, and a name that is cut short on purpose, are the only boxes that hide anything.
    const mayHide = holder.closest('dialog ul') !== null || holder.closest('em') !== null;
    const box = holder.closest('button, section, li, dialog')?.getBoundingClientRect() ?? windowBox;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const part of range.getClientRects()) {
      const across = part.left < box.left - 1 || part.right > box.right + 1;
      const down = part.top < box.top - 1 || part.bottom > box.bottom + 1;
      const outside = part.left < 0 || part.right > windowBox.right || part.bottom > windowBox.bottom + 1;
      if (across || ((down || outside) && !mayHide)) {
        found.push(`"${text}"`);
        break;
      }
    }
  }
  for (const select of document.querySelectorAll('select')) {
    const { left, right } = select.getBoundingClientRect();
    if (left < 0 || right > root.clientWidth) found.push('a select');
  }
  return found;
};

/** Returns what does not fit on the page as it is. */
export const findOverflow = (page: Page): Promise<readonly string[]> => page.evaluate(overflow);
