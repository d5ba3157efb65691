import { describe, expect, it } from 'vitest';
import { Menu } from './menu.ts';

type Template = Parameters<typeof Menu.buildFromTemplate>[0];

const build = (template: unknown): Menu => Menu.buildFromTemplate(template as Template);
const labelsOf = (template: unknown): readonly unknown[] =>
  build(template).items.map(({ type, label }) => (type === 'separator' ? '—' : label));

const separator = { type: 'separator' };

// lib/browser/api/menu.ts and menu-item.ts of Electron.
describe('a menu from a template', () => {
  it.each([undefined, {}, 'File'])('takes nothing but an array: %j', (template) => {
    expect(() => build(template)).toThrow(new TypeError('Invalid template for Menu: Menu template must be an array'));
  });

  it.each([[{}], [{ id: 'id' }], [{ type: 'normal' }], [null], ['File'], [{ label: 'File' }, { visible: true }]])(
    'has no item without label and role that is not a separator: %j',
    (...template) => {
      expect(() => build(template)).toThrow(
        new TypeError('Invalid template for MenuItem: must have at least one of label, role or type'),
      );
    },
  );

  it('looks into what opens from it, too', () => {
    expect(() => build([{ label: 'File', submenu: [{}] }])).toThrow(TypeError);
    expect(() => build([{ label: 'File', submenu: 'Open' }])).toThrow('Menu template must be an array');
    expect(() => build([{ label: 'File', type: 'submenu' }])).toThrow(new Error('Invalid submenu'));
  });

  it('has no item of an unknown type', () => {
    expect(() => build([{ label: 'File', type: 'round' }])).toThrow(new Error('Unknown menu item type: round'));
  });

  it('gives an item what it does not say of itself, and takes its role in any case', () => {
    const [item] = build([{ label: 'Hide', role: 'hideOthers', enabled: undefined, checked: null }]).items;
    const { enabled, visible, checked, role, type, sublabel, toolTip } = item ?? {};
    expect({ enabled, visible, checked, role, type, sublabel, toolTip }).toStrictEqual({
      enabled: true,
      visible: true,
      checked: false,
      role: 'hideothers',
      type: 'normal',
      sublabel: '',
      toolTip: '',
    });
  });

  it('names what Electron would add to a role, which the stand-in does not', () => {
    expect(() => build([{ role: 'copy' }]).items[0]?.label).toThrow('does not implement MenuItem.label.');
    expect(() => build([{ role: 'editMenu' }])).toThrow('does not implement the submenu of the role editMenu.');
    expect(() => build([{ label: 'Pick', type: 'radio' }])).toThrow('does not implement a MenuItem of the type radio.');
  });
});

// docs/api/menu.md, "Menu item position".
describe('the order of a menu', () => {
  const items = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }));

  it.each([
    ['stays as it is', [...items('1', '2'), separator, ...items('3')], ['1', '2', '—', '3']],
    ['follows before', [...items('1', '2'), { label: 'x', before: ['1'] }], ['x', '1', '2']],
    ['follows after', [{ label: 'x', after: ['2'] }, ...items('1', '2', '3')], ['2', 'x', '1', '3']],
    ['leaves what names nobody', [{ label: 'x', after: ['9'] }, ...items('1')], ['x', '1']],
    [
      'brings groups together whose items name each other',
      [...items('1'), separator, ...items('2'), separator, { label: 'x', after: ['1'] }, ...items('3')],
      ['1', 'x', '3', '—', '2'],
    ],
    [
      'follows beforeGroupContaining',
      [...items('1', '2'), separator, ...items('3'), { label: 'x', beforeGroupContaining: ['2'] }],
      ['3', 'x', '—', '1', '2'],
    ],
    [
      'follows afterGroupContaining',
      [{ label: 'x', afterGroupContaining: ['1'] }, separator, ...items('1'), separator, ...items('2')],
      ['1', '—', 'x', '—', '2'],
    ],
    [
      'cuts a circle',
      [
        { id: '1', label: '1', after: ['2'] },
        { id: '2', label: '2', after: ['1'] },
      ],
      ['2', '1'],
    ],
  ])('%s', (_what, template, labels) => {
    expect(labelsOf(template)).toStrictEqual(labels);
  });

  it('has no separator at an edge, and no two in a row', () => {
    expect(labelsOf([separator, ...items('1'), separator, separator, ...items('2'), separator])).toStrictEqual([
      '1',
      '—',
      '2',
    ]);
  });

  it('keeps a separator that is hidden', () => {
    expect(labelsOf([...items('1'), { ...separator, visible: false, before: ['1'] }])).toStrictEqual(['—', '1']);
  });
});

describe('an item of a menu', () => {
  it('is found by its id, those of the menu itself first', () => {
    const menu = build([
      { label: 'File', submenu: [{ id: 'own', label: 'below' }] },
      { id: 'own', label: 'above' },
    ]);
    expect(menu.getMenuItemById('own')?.label).toBe('above');
    expect(menu.getMenuItemById('other')).toBeNull();
  });

  it('is given to who hears of the click, and has changed its mark by then', () => {
    const heard: unknown[] = [];
    const click = ({ id, checked }: { readonly id?: string; readonly checked?: boolean }): void => {
      heard.push([id, checked]);
    };
    const menu = build([{ id: 'mark', label: 'Mark', type: 'checkbox', click }]);
    menu.getMenuItemById('mark')?.click();
    menu.getMenuItemById('mark')?.click();
    expect(heard).toStrictEqual([
      ['mark', true],
      ['mark', false],
    ]);
  });

  it('names the role that a click would play', () => {
    expect(() => build([{ label: 'Copy', role: 'copy' }]).items[0]?.click()).toThrow(
      'does not implement a click on a MenuItem with the role copy.',
    );
  });
});

describe('the menu of the app', () => {
  it('is a menu, or none', () => {
    const menu = build([{ label: 'File' }]);
    Menu.setApplicationMenu(menu);
    expect(Menu.getApplicationMenu()).toBe(menu);
    expect(() => Menu.setApplicationMenu([] as unknown as Menu)).toThrow(new TypeError('Invalid menu'));
    Menu.setApplicationMenu(null);
    expect(Menu.getApplicationMenu()).toBeNull();
  });
});
