import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { allMessagesIn } from '../../main/core/messages/all-messages-in.ts';
import { languages } from '../../main/core/messages/language-names.ts';
import { buildPage } from './built-page.ts';
import { firstScripts } from './first-scripts.ts';
import { maxFirstScriptBytes, maxScriptBytes } from './page-budget.ts';

let contents: Awaited<ReturnType<typeof buildPage>>;

beforeAll(async () => {
  contents = await buildPage('production');
});

const textsOf = (extension: string): readonly string[] =>
  [...contents].filter(([path]) => path.endsWith(extension)).map(([, content]) => content.toString());

const firstTexts = (): readonly string[] =>
  firstScripts(contents, '/index.html').map((path) => contents.get(path)?.toString() ?? '');

const gzippedBytes = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + gzipSync(text).length, 0);

describe('the built page', () => {
  it('has no more script than it may, gzipped, before it is drawn and all together', () => {
    expect(gzippedBytes(firstTexts())).toBeLessThanOrEqual(maxFirstScriptBytes);
    expect(gzippedBytes(textsOf('.js'))).toBeLessThanOrEqual(maxScriptBytes);
  });

  it.each(languages)('has English in its first script, and the others each in one of its own: %s', (language) => {
    const { welcome } = allMessagesIn(language);
    const holding = [...contents.keys()].filter((path) => contents.get(path)?.toString().includes(welcome.lead));
    expect(holding).toHaveLength(1);
    expect(firstScripts(contents, '/index.html').includes(holding[0] ?? '')).toBe(language === 'en');
  });

  it('carries nothing of the gallery', () => {
    for (const text of textsOf('.js')) expect(text).not.toMatch(/Lovelace|gallery/u);
  });

  it.each(languages)('carries what it says itself, and nothing of what is said outside of it: %s', (language) => {
    const script = textsOf('.js').join('\n');
    const { welcome, menuOnMac, forget, refusal, failure } = allMessagesIn(language);
    expect(script).toContain(welcome.lead);
    for (const text of [menuOnMac.bringAllToFront, forget.partlyDone, refusal.sandbox, failure.folder])
      expect(script).not.toContain(text);
  });

  it('needs nothing inline, so that the strict policy holds', () => {
    const [html] = textsOf('.html');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)/u);
  });
});
