import { type Press, pressOf } from '../window/keys.ts';
import type { WebContents } from '../window/web-contents.ts';
import { Menu, type MenuItem } from './menu.ts';

const flat = (items: readonly MenuItem[]): readonly MenuItem[] =>
  items.flatMap((item) => [item, ...flat(item.submenu?.items ?? [])]);

const isFor = (item: MenuItem, press: Press): boolean => {
  // The keys of a role are Electron's to know.
  const accelerator = 'accelerator' in item ? item.accelerator : undefined;
  if (!accelerator || item.enabled === false || item.visible === false) return false;
  const { code, alt, control, meta, shift } = pressOf(accelerator);
  return (
    code === press.code &&
    alt === press.alt &&
    control === press.control &&
    meta === press.meta &&
    shift === press.shift
  );
};

/** Has the app's menu do what these keys are for, if anything. */
export const playAccelerator = (press: Press, page: WebContents): void => {
  const item = flat(Menu.getApplicationMenu()?.items ?? []).find((each) => isFor(each, press));
  item?.click({ triggeredByAccelerator: true }, undefined, page);
};
