import type { Page } from '@playwright/test';
import { findAccessibilityViolations } from '../../accessibility-violations.ts';

/** Returns what axe finds wrong with the page as it is now, in light and in dark. */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> => {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    problems.push(...(await findAccessibilityViolations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return problems;
};
