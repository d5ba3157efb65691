import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../preload/preferences.ts';
import { allMessagesIn } from '../../core/messages/all-messages-in.ts';
import { menuTemplate } from './menu-template.ts';

type Item = MenuItemConstructorOptions;

const platforms = ['darwin', 'linux', 'win32'] as const;

const itemsIn = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsIn(item.submenu) : [])]);

const menuOf = (platform: NodeJS.Platform, language: (typeof languages)[number]) => {
  const chosen: string[] = [];
  const items = menuTemplate(platform, {
    product: 'Latchkey',
    messages: allMessagesIn(language),
    onCheck: () => chosen.push('check'),
    onCheckForUpdates: () => chosen.push('updates'),
    onSettings: () => chosen.push('settings'),
    onAbout: () => chosen.push('about'),
  });
  return { items: itemsIn(items), chosen };
};

/** The labels of the entries with a role, which Electron would name by itself. */
const labelsOf = (items: readonly Item[]): readonly (string | undefined)[] =>
  items.filter(({ type }) => type !== 'separator').map(({ label }) => label);

describe.each(platforms)('the menu on %s', (platform) => {
  it.each(languages)('leaves no entry to Electron’s own words: %s', (language) => {
    const labels = labelsOf(menuOf(platform, language).items);
    expect(labels.length).toBeGreaterThan(14);
    expect(labels).not.toContain(undefined);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('opens the settings, the checks and what there is to say about Latchkey, with the shortcuts that the system is used to', () => {
    const { items, chosen } = menuOf(platform, 'en');
    const own = items.filter(({ id }) => id !== undefined);
    for (const { click } of own) (click as () => void)();
    const onMac = platform === 'darwin';
    // A Mac has it at the head of the app's own menu, the others at the end of Help.
    expect(chosen).toEqual(
      onMac ? ['about', 'settings', 'check', 'updates'] : ['settings', 'check', 'updates', 'about'],
    );
    expect(own.map(({ accelerator }) => accelerator)).toEqual(
      onMac ? [undefined, 'Command+,', undefined, undefined] : ['Ctrl+,', 'F1', undefined, undefined],
    );
  });

  it('leaves what there is to say about Latchkey to one dialog: Electron’s own panel would be a second', () => {
    expect(menuOf(platform, 'en').items.map(({ role }) => role)).not.toContain('about');
  });

  it('has the entries for the clipboard, so that a code can be copied and a name pasted', () => {
    const roles = menuOf(platform, 'ja').items.map(({ role }) => role);
    for (const role of ['cut', 'copy', 'paste', 'selectAll', 'quit', 'close', 'minimize'])
      expect(roles).toContain(role);
  });
});

it('marks letters with & only where a system underlines them', () => {
  for (const language of languages) {
    expect(labelsOf(menuOf('darwin', language).items).filter((label) => label?.includes('&'))).toEqual([]);
  }
});
