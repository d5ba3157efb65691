import { describe, expect, it } from 'vitest';
import { findAccessibilityViolations } from './accessibility-violations.ts';
import { workerChromium } from './worker-chromium.ts';

const browser = await workerChromium();

const page = (body: string): string =>
  `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`;

describe('the accessibility violations of a page', () => {
  it('are found at every look, each with its place', async () => {
    await using shown = await browser.newPage();
    await shown.setContent(page('<p>Words.</p>'));
    expect(await findAccessibilityViolations(shown)).toEqual([]);
    await shown.evaluate(() => document.querySelector('p')?.replaceWith(document.createElement('button')));
    expect(await findAccessibilityViolations(shown)).toEqual([
      expect.stringMatching(/^button-name: .*<button><\/button>/),
    ]);
  });

  it('are as many as the rules that are asked for', async () => {
    await using shown = await browser.newPage();
    await shown.setContent(page('<p style="color: #666; background: #fff">Words.</p>'));
    expect(await findAccessibilityViolations(shown)).toEqual([]);
    const strictly = { rules: { 'color-contrast-enhanced': { enabled: true } } };
    expect(await findAccessibilityViolations(shown, strictly)).toEqual([
      expect.stringMatching(/^color-contrast-enhanced: /),
    ]);
  });
});
