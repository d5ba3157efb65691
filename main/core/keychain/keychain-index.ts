import {
  emptyPage,
  isEmpty,
  fits,
  type IndexPage,
  pageFromTexts,
  pageToText,
  positionOf,
  recordAt,
  slotName,
} from './index-page.ts';
import { furtherAlong, type IndexRecord, recordFromWritten, recordToWritten } from './index-record.ts';
import { type Keychain, type SecretTrouble, secretTrouble } from './keychain.ts';
import { readSlots, slotAfter } from './two-slots.ts';

/** The index as it was read or written last. The last page is always one that can be written. */
export interface LoadedIndex {
  readonly kind: 'loaded';
  readonly pages: readonly IndexPage[];
}

/** A page that one more record fits on. */
interface Room {
  readonly kind: 'room';
  readonly index: LoadedIndex;
  readonly page: IndexPage;
}

/** Returns what is known of each token, once for each. */
export const recordsOf = ({ pages }: LoadedIndex): readonly IndexRecord[] => {
  const byId = new Map<string, IndexRecord>();
  for (const record of pages.flatMap(({ records }) => records.map(recordFromWritten))) {
    if (record === null) continue;
    const before = byId.get(record.id);
    byId.set(record.id, before === undefined ? record : furtherAlong(before, record));
  }
  return [...byId.values()];
};

export const recordOf = (index: LoadedIndex, id: string): IndexRecord | null =>
  recordsOf(index).find((record) => record.id === id) ?? null;

/** Returns whether something stands in the place of a page that is none. */
export const hasStrangePage = ({ pages }: LoadedIndex): boolean => pages.some(({ isStrange }) => isStrange);

const without = (page: IndexPage, id: string): IndexPage => ({
  ...page,
  records: page.records.toSpliced(positionOf(page, id), 1),
});

/**
 * Which tokens the keychain keeps. A page is written to the slot that is not the current one, so that no death of the app
 * loses what was there before; whoever writes holds the lock, from `load` to the last write.
 *
 * A record stays on its page as long as it fits. One that has to move is first written on a later page, and whoever reads
 * page after page meanwhile finds it: once or twice.
 */
export class KeychainIndex {
  readonly #keychain: Keychain;
  readonly #looksOpen: () => Promise<boolean>;

  /** A keychain that a person may have locked is asked whether it looks open. */
  constructor(keychain: Keychain, looksOpen: () => Promise<boolean> = () => Promise.resolve(true)) {
    this.#keychain = keychain;
    this.#looksOpen = looksOpen;
  }

  /**
   * Returns the index. Whoever reads without the lock looks more than once where there seems to be none.
   */
  async load(maxLooks = 1): Promise<LoadedIndex | SecretTrouble> {
    const pages: IndexPage[] = [];
    for (let number = 1, more = true; more; number += 1) {
      const page = await this.#readPage(number, maxLooks);
      if ('kind' in page) return page;
      pages.push(page);
      ({ more } = page);
    }
    // A keychain that was locked since looks empty.
    const isBelieved = !pages.some(isEmpty) || (await this.#looksOpen());
    return isBelieved ? { kind: 'loaded', pages } : secretTrouble('keychain-locked');
  }

  /** Returns whether what was read is there still: a keychain that was locked since looks empty. */
  async isThereStill({ pages }: LoadedIndex): Promise<boolean> {
    const page = pages.find(({ slot }) => slot !== null);
    if (page === undefined || page.slot === null) return false;
    const read = await this.#keychain.read(slotName(page.number, page.slot));
    return read.kind === 'read' && read.value !== null;
  }

  /** Returns the index with this record in it, in place of an earlier one of the same token. */
  async put(index: LoadedIndex, record: IndexRecord): Promise<LoadedIndex | SecretTrouble> {
    const cleaned = await this.#dropStale(index, record.id);
    if (cleaned.kind === 'trouble') return cleaned;
    const written = recordToWritten(record);
    const home = cleaned.pages.find((page) => positionOf(page, record.id) >= 0) ?? null;
    if (home !== null) {
      const records = home.records.with(positionOf(home, record.id), written);
      if (fits(records)) return this.#write(cleaned, { ...home, records });
    }
    const roomy = await this.#withRoom(cleaned, (page) => page.number > (home?.number ?? 0), record);
    if (roomy.kind === 'trouble') return roomy;
    const added = await this.#write(roomy.index, { ...roomy.page, records: [...roomy.page.records, written] });
    if (added.kind === 'trouble' || home === null) return added;
    const left = added.pages.find(({ number }) => number === home.number) ?? home;
    return this.#write(added, without(left, record.id));
  }

  /** Returns the index without the record of this token, and without pages at its end that hold none any more. */
  async drop(index: LoadedIndex, id: string): Promise<LoadedIndex | SecretTrouble> {
    const cleaned = await this.#dropStale(index, id);
    if (cleaned.kind === 'trouble') return cleaned;
    const home = cleaned.pages.find((page) => positionOf(page, id) >= 0);
    if (home === undefined) return cleaned;
    const dropped = await this.#write(cleaned, without(home, id));
    return dropped.kind === 'trouble' ? dropped : this.#trim(dropped);
  }

  async #readPage(number: number, maxLooks: number): Promise<IndexPage | SecretTrouble> {
    const texts = await readSlots(this.#keychain, (slot) => slotName(number, slot), maxLooks);
    return texts.kind === 'trouble' ? texts : pageFromTexts(number, texts);
  }

  async #write(index: LoadedIndex, page: IndexPage): Promise<LoadedIndex | SecretTrouble> {
    const slot = slotAfter(page.slot);
    const next: IndexPage = { ...page, slot, counter: page.counter + 1 };
    const written = await this.#keychain.write(slotName(page.number, slot), pageToText(next));
    if (written.kind === 'trouble') return written;
    const others = index.pages.filter(({ number }) => number !== next.number);
    return { kind: 'loaded', pages: [...others, next].toSorted((one, other) => one.number - other.number) };
  }

  /** Of two records of one token the one that is not further along goes first, or it would come back with the other gone. */
  async #dropStale(index: LoadedIndex, id: string): Promise<LoadedIndex | SecretTrouble> {
    const holding = index.pages.filter((page) => positionOf(page, id) >= 0);
    const furthest = recordOf(index, id);
    const home = holding.find((page) => recordAt(page, id)?.kind === furthest?.kind);
    let cleaned = index;
    for (const page of holding) {
      if (page === home) continue;
      const written = await this.#write(cleaned, without(page, id));
      if (written.kind === 'trouble') return written;
      cleaned = written;
    }
    return cleaned;
  }

  /** Returns the first page that may take the record and has room for it; where there is none, a new one behind the last. */
  async #withRoom(
    index: LoadedIndex,
    mayTake: (page: IndexPage) => boolean,
    record: IndexRecord,
  ): Promise<Room | SecretTrouble> {
    const written = recordToWritten(record);
    const page = index.pages.find((each) => !each.isStrange && mayTake(each) && fits([...each.records, written]));
    if (page !== undefined) return { kind: 'room', index, page };
    const last = index.pages.at(-1) ?? emptyPage(1);
    // First the way to the new page: one that leads to none does no harm.
    const led = await this.#write(index, { ...last, more: true });
    return led.kind === 'trouble' ? led : this.#openPage(led, last.number + 1);
  }

  /**
   * Returns a page behind the last one. A death of the app may have left something of one that had been emptied: its records
   * have gone, and what is written next has to count as newer.
   */
  async #openPage(index: LoadedIndex, number: number): Promise<Room | SecretTrouble> {
    const found = await this.#readPage(number, 1);
    if ('kind' in found) return found;
    if (!found.isStrange) return { kind: 'room', index, page: { ...found, records: [], more: false } };
    return this.#openPage({ kind: 'loaded', pages: [...index.pages, found] }, number + 1);
  }

  async #trim(index: LoadedIndex): Promise<LoadedIndex | SecretTrouble> {
    const [before, last] = index.pages.slice(-2);
    if (before === undefined || last === undefined || last.records.length > 0 || before.isStrange) return index;
    const cut = await this.#write(index, { ...before, more: false });
    if (cut.kind === 'trouble') return cut;
    for (const slot of ['a', 'b'] as const) {
      const name = slotName(last.number, slot);
      const read = await this.#keychain.read(name);
      if (read.kind === 'trouble') return read;
      const removed = read.value === null ? null : await this.#keychain.remove(name, read.value);
      if (removed?.kind === 'trouble') return removed;
    }
    return this.#trim({ kind: 'loaded', pages: cut.pages.filter((page) => page.number !== last.number) });
  }
}
