import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CrashingKeychain } from './testing/crashing-keychain.ts';
import { recordsIn } from './testing/opened-keychain.ts';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import type { IndexRecord } from './index-record.ts';
import { KeychainIndex } from './keychain-index.ts';
import { type Keychain, maxSecretBytes } from './keychain.ts';

/** So many that their records fill several pages, and one that grows has to move. */
const ids = Array.from({ length: 90 }, (_, index) => `id-${String(index).padStart(13, '0')}`);

interface Change {
  readonly id: string;
  /** Null where the record is dropped. */
  readonly record: IndexRecord | null;
  /** So many changes of the keychain later its writer dies; null where it lives. */
  readonly diesAfter: number | null;
}

const recordOfId = (id: string): fc.Arbitrary<IndexRecord> =>
  fc.oneof(
    fc.constantFrom('arriving', 'token', 'revoke', 'remove').map((kind) => ({ kind, id }) as const),
    fc.record({
      kind: fc.constant('account' as const),
      id: fc.constant(id),
      uuid: fc.constantFrom('ada0000000000001', 'x'.repeat(64)),
      order: fc.nat(1_000_000),
    }),
  );

/** Some of the first page come up again and again: what went wrong with one shows at its next change. */
const someId = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids.slice(0, 3)) }, fc.constantFrom(...ids));

const change: fc.Arbitrary<Change> = someId.chain((id) =>
  fc.record({
    id: fc.constant(id),
    record: fc.option(recordOfId(id), { freq: 3 }),
    diesAfter: fc.option(fc.nat(8), { freq: 2 }),
  }),
);

const carryOut = async (keychain: Keychain, { id, record }: Change): Promise<void> => {
  const index = new KeychainIndex(keychain, () => Promise.resolve(true));
  const loaded = await index.load();
  if (loaded.kind === 'trouble') throw new Error(loaded.problem);
  const changed = record === null ? await index.drop(loaded, id) : await index.put(loaded, record);
  if (changed.kind === 'trouble') throw new Error(changed.problem);
};

const sorted = (records: Iterable<IndexRecord>): readonly IndexRecord[] =>
  [...records].toSorted((one, other) => one.id.localeCompare(other.id));

const world = async (filled: number): Promise<{ keychain: RecordingKeychain; model: Map<string, IndexRecord> }> => {
  const keychain = new RecordingKeychain();
  const model = new Map<string, IndexRecord>();
  for (const id of ids.slice(0, filled)) {
    const record = { kind: 'token', id } as const;
    await carryOut(keychain, { id, record, diesAfter: null });
    model.set(id, record);
  }
  return { keychain, model };
};

describe('the index', () => {
  it('loses no record and brings none back, whoever of those who write it dies at which write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 78, 79, 80, 90),
        fc.array(change, { minLength: 1, maxLength: 25 }),
        async (filled, changes) => {
          const { keychain, model } = await world(filled);
          for (const each of changes) {
            const died = await (
              each.diesAfter === null
                ? carryOut(keychain, each)
                : carryOut(new CrashingKeychain(keychain, each.diesAfter), each)
            ).then(
              () => false,
              () => true,
            );
            const before = model.get(each.id) ?? null;
            const found = (await recordsIn(keychain)).find(({ id }) => id === each.id) ?? null;
            // Of what was under way it may be as before, or as it was to be.
            expect(died ? [before, each.record] : [each.record]).toContainEqual(found);
            if (found === null) model.delete(each.id);
            else model.set(each.id, found);
            expect(sorted(await recordsIn(keychain))).toStrictEqual(sorted(model.values()));
          }
          for (const text of (await keychain.all()).values()) {
            expect(Buffer.byteLength(text)).toBeLessThan(maxSecretBytes);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps in place what only a later version knows', async () => {
    const keychain = new RecordingKeychain();
    const later = [
      ['program', 'id-0000000000099', 'ada0000000000001', 'kometa'],
      ['account', 'id-0000000000098', 'ada0000000000001', 1, 'and more'],
    ];
    const page = { version: 1, counter: 3, records: later, more: false };
    await keychain.write('index 1a', JSON.stringify(page));
    const record = { kind: 'token', id: ids[0] ?? '' } as const;
    await carryOut(keychain, { id: record.id, record, diesAfter: null });
    await carryOut(keychain, { id: record.id, record: null, diesAfter: null });
    expect(JSON.parse((await keychain.peek('index 1a')) ?? '')).toStrictEqual({ ...page, counter: 5 });
  });

  it.each([
    ['of a later version', '{"version":2,"counter":1,"tokens":{}}'],
    ['no JSON', 'a note to myself'],
    ['another shape', '{"version":1,"counter":"1","records":[],"more":false}'],
  ])('leaves a page alone that it does not understand, and goes on behind it: %s', async (_what, text) => {
    const keychain = new RecordingKeychain();
    await keychain.write('index 1a', text);
    const records = ids.map((id) => ({ kind: 'token', id }) as const);
    for (const record of records) await carryOut(keychain, { id: record.id, record, diesAfter: null });
    expect(sorted(await recordsIn(keychain))).toStrictEqual(records);
    expect(await keychain.peek('index 1a')).toBe(text);
    expect(await keychain.peek('index 1b')).toBeNull();
    for (const { id } of records) await carryOut(keychain, { id, record: null, diesAfter: null });
    expect(await keychain.peek('index 1a')).toBe(text);
  });

  it('does not go back to an old slot beside one of a later version', async () => {
    const keychain = new RecordingKeychain();
    const record = { kind: 'token', id: ids[0] ?? '' } as const;
    await carryOut(keychain, { id: record.id, record, diesAfter: null });
    await keychain.write('index 1b', '{"version":2,"counter":1}');
    expect(await recordsIn(keychain)).toStrictEqual([]);
  });

  it('takes the other slot where one was spoilt', async () => {
    const keychain = new RecordingKeychain();
    const record = { kind: 'token', id: ids[0] ?? '' } as const;
    await carryOut(keychain, { id: record.id, record, diesAfter: null });
    await keychain.write('index 1b', 'spoilt');
    expect(await recordsIn(keychain)).toStrictEqual([record]);
  });

  it('tells whoever reads page after page of a record that moves meanwhile, though there is room before it', async () => {
    const grown = { kind: 'account', uuid: 'x'.repeat(64), order: 1 } as const;
    const grow = (keychain: Keychain, id: string): Promise<void> =>
      carryOut(keychain, { id, record: { ...grown, id }, diesAfter: null });
    const last = ids[89] ?? '';
    for (let reads = 0; reads < 6; reads += 1) {
      const { keychain } = await world(90);
      // The second page is filled, and the first one is not any more.
      for (const id of ids.slice(10, 80)) await grow(keychain, id);
      for (const id of ids.slice(0, 10).map((each) => each.replace('id', 'or'))) {
        await carryOut(keychain, { id, record: { kind: 'token', id }, diesAfter: null });
      }
      for (const id of ids.slice(0, 10)) await carryOut(keychain, { id, record: null, diesAfter: null });
      let left = reads;
      const reader: Keychain = {
        read: async (name) => {
          left -= 1;
          if (left === -1) await grow(keychain, last);
          return keychain.read(name);
        },
        write: () => Promise.reject(new Error('Who reads writes nothing.')),
        remove: () => Promise.reject(new Error('Who reads removes nothing.')),
      };
      expect((await recordsIn(reader)).map((record) => record.id)).toContain(last);
    }
  });

  it('is found by who reads it while another writes, whose write removes first', async () => {
    const inside = new RecordingKeychain();
    const record = { kind: 'token', id: ids[0] ?? '' } as const;
    await carryOut(inside, { id: record.id, record, diesAfter: null });
    // Each slot was looked at just when it was being written anew.
    let looks = 0;
    const keychain: Keychain = {
      read: (name) => {
        looks += 1;
        return looks <= 2 ? Promise.resolve({ kind: 'read', value: null }) : inside.read(name);
      },
      write: (name, value) => inside.write(name, value),
      remove: (name, value) => inside.remove(name, value),
    };
    const loaded = await new KeychainIndex(keychain, () => Promise.resolve(true)).load(4);
    expect(loaded).toMatchObject({ pages: [{ counter: 1 }] });
  });
});
