import type { Page } from '@playwright/test';
import axe from 'axe-core';

export interface AxeOptions {
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
}

declare global {
  interface Window {
    readonly axe?: Pick<typeof axe, 'run'>;
  }
}

/** What keeps people from using the page as it is now, each as one line; none is good. */
export const findAccessibilityViolations = async (
  page: Page,
  { rules = {} }: AxeOptions = {},
): Promise<readonly string[]> => {
  // Half a megabyte of script: a page is given it once, not at every look.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  return page.evaluate(async (wished) => {
    const found = await window.axe?.run(document, { resultTypes: ['violations'], rules: wished });
    if (found === undefined) throw new Error('axe is not in the page.');
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}, at ${nodes.map(({ html }) => html).join(', ')}`,
    );
  }, rules);
};
