import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** What Electron's declarations say that something has. */
export interface Declared {
  readonly members: readonly string[];
  readonly statics: readonly string[];
  readonly events: readonly string[];
}

/** A part of the tree that the parser makes of the declarations, as far as it is looked at here. */
interface Branch {
  readonly type: string;
  readonly id?: Branch & { readonly name: string };
  readonly body?: Branch & { readonly body: readonly Branch[] };
  readonly declarations?: readonly Branch[];
  readonly key?: { readonly name: string };
  readonly static?: boolean;
  readonly superClass?: { readonly name: string } | null;
  readonly params?: readonly Parameter[];
  readonly value?: { readonly params: readonly Parameter[] } | null;
}

interface Parameter {
  readonly typeAnnotation?: { readonly typeAnnotation: { readonly literal?: { readonly value: string } } };
}

const file = join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts');

/** Ways to listen and to stop, which are declared once more for each event. */
const waysToListen = new Set(['on', 'off', 'once', 'addListener', 'removeListener']);

const partsOf = (namespace: Branch | undefined): readonly Branch[] => namespace?.body?.body ?? [];
const named = (parts: readonly Branch[], name: string): Branch | undefined => parts.find(({ id }) => id?.name === name);

const electron = partsOf(
  named(parseAst(readFileSync(file, 'utf8'), { lang: 'dts' }).body as unknown as Branch[], 'Electron'),
);
const kinds = new Set(['ClassDeclaration', 'TSInterfaceDeclaration']);
const described = electron.filter(({ type }) => kinds.has(type));

const eventOf = ({ params, value }: Branch): string[] => {
  const name = (params ?? value?.params)?.[0]?.typeAnnotation?.typeAnnotation.literal?.value;
  return name === undefined ? [] : [name];
};

const names = (branches: readonly Branch[]): string[] => branches.flatMap(({ key }) => key?.name ?? []);
const union = (...all: readonly (readonly string[])[]): string[] => [...new Set(all.flat())].toSorted();

/** Returns what a class or an interface of Electron's has, with what it inherits from another; throws when there is none. */
export const declared = (name: string): Declared => {
  const description = named(described, name);
  if (description === undefined) throw new Error(`Electron declares no ${name}.`);
  const parent = described.find(({ id }) => id?.name === description.superClass?.name);
  const inherited = parent?.id === undefined ? { members: [], statics: [], events: [] } : declared(parent.id.name);
  const members = partsOf(description).filter(({ key }) => key !== undefined && key.name !== 'constructor');
  const listening = members.filter(({ key }) => waysToListen.has(key?.name ?? ''));
  const others = members.filter((each) => !listening.includes(each));
  return {
    members: union(inherited.members, names(others.filter((each) => each.static !== true))),
    statics: union(inherited.statics, names(others.filter((each) => each.static === true))),
    events: union(inherited.events, listening.flatMap(eventOf)),
  };
};

/** Returns the names that can be imported from `electron` in that kind of process. */
export const exported = (namespace: 'Common' | 'Main' | 'Renderer'): readonly string[] =>
  partsOf(named(electron, namespace)).flatMap(({ type, id, declarations }) =>
    type === 'ClassDeclaration' ? [id?.name ?? ''] : (declarations ?? []).map((each) => each.id?.name ?? ''),
  );
