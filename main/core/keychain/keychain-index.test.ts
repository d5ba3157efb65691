import { describe, expect, it } from 'vitest';
import { CrashingKeychain } from './testing/crashing-keychain.ts';
import { recordsIn } from './testing/opened-keychain.ts';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import type { IndexRecord } from './index-record.ts';
import { KeychainIndex } from './keychain-index.ts';
import type { Keychain } from './keychain.ts';

const idOf = (number: number): string => `id-${String(number).padStart(13, '0')}`;

const change = async (keychain: Keychain, id: string, record: IndexRecord | null): Promise<void> => {
  const index = new KeychainIndex(keychain, () => Promise.resolve(true));
  const loaded = await index.load();
  if (loaded.kind === 'trouble') throw new Error(loaded.problem);
  const changed = record === null ? await index.drop(loaded, id) : await index.put(loaded, record);
  if (changed.kind === 'trouble') throw new Error(changed.problem);
};

/** Fills the first page, and puts one record alone on the second. Returns its id. */
const fillFirstPage = async (keychain: RecordingKeychain): Promise<string> => {
  for (let number = 0; ; number += 1) {
    const id = idOf(number);
    await change(keychain, id, { kind: 'revoke', id });
    if ((await keychain.peek('index 2a')) !== null) return id;
  }
};

describe('a page that was emptied, and whose writer died while it went,', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('takes a new record, and brings none back: after %i changes', async (diesAfter) => {
    const keychain = new RecordingKeychain();
    const last = await fillFirstPage(keychain);
    await change(keychain, last, { kind: 'remove', id: last });
    await change(new CrashingKeychain(keychain, diesAfter), last, null).catch(() => undefined);
    const before = await recordsIn(keychain);

    const added = { kind: 'revoke', id: 'a-token-of-later' } as const;
    await change(keychain, added.id, added);
    expect(await recordsIn(keychain)).toStrictEqual([...before, added]);
  });

  it('takes a new record where the keychain would not let go of a slot of it', async () => {
    const keychain = new RecordingKeychain();
    const last = await fillFirstPage(keychain);
    await change(keychain, last, { kind: 'remove', id: last });
    keychain.fail('remove index 2a', 'keychain-denied');
    await expect(change(keychain, last, null)).rejects.toThrow('keychain-denied');
    keychain.succeed('remove index 2a');

    const added = { kind: 'revoke', id: 'a-token-of-later' } as const;
    await change(keychain, added.id, added);
    expect(await recordsIn(keychain)).toContainEqual(added);
    expect((await recordsIn(keychain)).map(({ id }) => id)).not.toContain(last);
  });
});
