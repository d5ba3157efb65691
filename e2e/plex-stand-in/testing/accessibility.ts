import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Gives what axe finds wrong with the page as it is now, in light and in dark. */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> => {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    problems.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(({ html }) => html).join()}`),
    );
  }
  return problems;
};
