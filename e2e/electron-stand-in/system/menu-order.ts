import type Electron from 'electron';

type Template = Electron.MenuItemConstructorOptions;
type Group = readonly Template[];

/** Wishes for a place are what makes of a separator more than the end of a group. */
const isPlain = (item: Template): boolean =>
  item.type === 'separator' && !item.before && !item.after && !item.beforeGroupContaining && !item.afterGroupContaining;

const groupsOf = (items: readonly Template[]): Template[][] => {
  const groups: Template[][] = [[]];
  for (const item of items) {
    if (isPlain(item)) groups.push([]);
    else groups.at(-1)?.push(item);
  }
  return groups.filter((group) => group.length > 0);
};

const indexOfGroupWith = (groups: readonly Group[], id: string, apartFrom: Group): number =>
  groups.findIndex((group) => group !== apartFrom && group.some((item) => item.id === id));

/** Whether a group went to where one of its items wants to be, before or after an item of another. */
const joinsAnother = (groups: Template[][]): boolean => {
  for (const group of groups) {
    for (const id of group.flatMap(({ before = [], after = [] }) => [...before, ...after])) {
      const host = groups[indexOfGroupWith(groups, id, group)];
      if (host === undefined) continue;
      host.push(...group);
      groups.splice(groups.indexOf(group), 1);
      return true;
    }
  }
  return false;
};

/** Keeps the order as far as it goes, but puts what has to come before something there; a circle is cut where it closes. */
const inOrder = <Thing>(things: readonly Thing[], precedingOf: (thing: Thing) => readonly Thing[]): Thing[] => {
  const placed = new Set<Thing>();
  const ordered: Thing[] = [];
  const place = (thing: Thing): void => {
    if (placed.has(thing)) return;
    placed.add(thing);
    for (const preceding of precedingOf(thing)) place(preceding);
    ordered.push(thing);
  };
  for (const thing of things) place(thing);
  return ordered;
};

const orderedItems = (group: Group): Group => {
  const byId = (id: string): Template[] => group.filter((item) => item.id === id).slice(-1);
  return inOrder(group, (item) =>
    group.flatMap((each) => [
      ...(each.before ?? []).flatMap(byId).flatMap((target) => (target === item ? [each] : [])),
      ...(each === item ? (each.after ?? []).flatMap(byId) : []),
    ]),
  );
};

/** Which of two groups comes first. */
interface Edge {
  readonly first: Group;
  readonly second: Group;
}

/** What a group wants: the first wish of its items that names a group which is there. */
const edgesOf = (groups: readonly Group[], group: Group): readonly Edge[] => {
  const groupsWith = (id: string): readonly Group[] => {
    const other = groups[indexOfGroupWith(groups, id, group)];
    return other === undefined ? [] : [other];
  };
  const edges = group.flatMap(({ beforeGroupContaining = [], afterGroupContaining = [] }) => [
    ...beforeGroupContaining.flatMap(groupsWith).map((other) => ({ first: group, second: other })),
    ...afterGroupContaining.flatMap(groupsWith).map((other) => ({ first: other, second: group })),
  ]);
  return edges.slice(0, 1);
};

const orderedGroups = (groups: readonly Group[]): Group[] => {
  const edges = groups.flatMap((group) => edgesOf(groups, group));
  return inOrder(groups, (group) => edges.filter(({ second }) => second === group).map(({ first }) => first));
};

/** The separators that were there stand between the groups again, as far as they go. */
const joined = (groups: readonly Group[], separators: readonly Template[]): Template[] =>
  groups.flatMap((group, index) => (index === 0 ? group : [separators[index - 1] ?? { type: 'separator' }, ...group]));

/**
 * The items of a menu where they want to be (docs/api/menu.md, "Menu item position"; lib/browser/api/menu-utils.ts): `before`
 * and `after` bring the groups together whose items name each other, the other two move groups as a whole.
 */
export const orderMenu = (items: readonly Template[]): Template[] => {
  const groups = groupsOf(items);
  while (joinsAnother(groups));
  return joined(orderedGroups(groups.map(orderedItems)), items.filter(isPlain));
};

const isSeparator = (item: Template | undefined): boolean => item?.type === 'separator';

/** Folds separators that follow each other, and leaves none at an edge; one that is hidden stays (lib/browser/api/menu.ts). */
export const foldSeparators = (items: readonly Template[]): Template[] =>
  items
    .filter((item, index) => item.visible === false || !isSeparator(item) || !isSeparator(items[index - 1]))
    .filter(
      (item, index, left) => item.visible === false || !isSeparator(item) || (index > 0 && index < left.length - 1),
    );
