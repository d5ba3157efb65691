import { describe, expect, it } from 'vitest';
import { CrashingKeychain } from './testing/crashing-keychain.ts';
import { ada, adasUuid, entriesOver, gracesUuid, keep, keptId, recordsIn, signIn } from './testing/opened-keychain.ts';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import type { KeychainEntries, OpenedKeychain } from './keychain-entries.ts';
import type { RememberedPin } from './remembered-pin.ts';

const waitedFor: RememberedPin = {
  pin: { id: '564964751', code: 'AB12', strong: false, millisLeft: 900_000 },
  askedAtMillis: 1_796_000_000_000,
};

/** What a keychain says after all that has befallen it. */
interface Told {
  readonly opened: OpenedKeychain;
  /** The token of each account, the current one first. */
  readonly signedIn: readonly string[];
  readonly toRevoke: readonly string[];
}

const tell = async (keychain: RecordingKeychain): Promise<Told> => {
  const entries = entriesOver(keychain);
  const opened = await entries.open(keep);
  if (opened.kind === 'trouble') throw new Error(opened.problem);
  const others = await Promise.all(opened.others.map(({ id }) => entries.readAccount(id)));
  const accounts = [opened.current, ...others.map((read) => (read.kind === 'read' ? read.account : null))];
  const toRevoke = (await entries.tokensToRevoke()).map(({ token }) => token);
  return { opened, signedIn: accounts.flatMap((account) => (account === null ? [] : [account.token])), toRevoke };
};

/** The steps that were done before the death, by name. */
type Done = ReadonlySet<string>;
type Act = (entries: KeychainEntries, done: (step: string) => void) => Promise<void>;

/** Ada and Grace are signed in, and one of Ada's tokens is still to be revoked; a pin is waited for. */
const household = async () => {
  const keychain = new RecordingKeychain();
  const entries = entriesOver(keychain);
  await entries.open(keep);
  await entries.noteToRevoke(await signIn(entries, 'adas-first'));
  const adasId = await signIn(entries, 'adas');
  await signIn(entries, 'graces', gracesUuid);
  await entries.keepKnownAccount(adasUuid);
  await entries.rememberPin(waitedFor);
  return { keychain, adasId };
};

const maxKills = 200;

/**
 * Has the app die at each change of the keychain, where a write removes first what it replaces; then the next start at
 * each of its own; and judges what the one after that finds.
 */
const dieAtEachStep = async (
  act: (adasId: string) => Act,
  judge: (told: Told, done: Done, when: string) => void,
): Promise<void> => {
  let hasDied = true;
  let deaths = 0;
  for (let first = 0; hasDied; first += 1) {
    expect(first).toBeLessThan(maxKills);
    let hasDiedAgain = true;
    for (let second = 0; hasDiedAgain; second += 1) {
      const { keychain, adasId } = await household();
      const done = new Set<string>();
      const entries = entriesOver(new CrashingKeychain(keychain, first));
      await entries.open(keep);
      hasDied = await act(adasId)(entries, (step) => done.add(step)).then(
        () => false,
        () => true,
      );
      const next = entriesOver(new CrashingKeychain(keychain, second));
      if (hasDied) deaths += 1;
      hasDiedAgain = await next.open(keep).then(
        () => false,
        () => true,
      );
      const when = `died at ${first} and ${second}`;
      const told = await tell(keychain);
      expect(told.signedIn, when).toContain('graces');
      expect(told.toRevoke, when).toContain('adas-first');
      expect(new Set([...told.signedIn, ...told.toRevoke]).size, when).toBe(
        told.signedIn.length + told.toRevoke.length,
      );
      expect(told.opened.problem, when).toBeNull();
      judge(told, done, when);
      const records = await recordsIn(keychain);
      expect(records.filter(({ kind }) => kind === 'arriving' || kind === 'remove')).toStrictEqual([]);
      // Nothing is left of what has ended, and every entry has a record.
      const names = [...(await keychain.all()).keys()].flatMap(
        (name) => /^(?:token|account) (.*)/.exec(name)?.[1] ?? [],
      );
      expect(
        names.filter((id) => records.every((record) => record.id !== id)),
        when,
      ).toStrictEqual([]);
    }
  }
};

const newToken = 'the-new-one';

describe('an app that dies', () => {
  it('while a token arrives has it signed in, or to be revoked, or waits for its pin still', async () => {
    const act: Act = async (entries, done) => {
      const id = keptId(await entries.keepToken(newToken));
      done('kept');
      await entries.forgetPin();
      done('pin forgotten');
      await entries.keepAccount(id, adasUuid, ada);
      done('account');
    };
    await dieAtEachStep(
      () => act,
      ({ opened, signedIn, toRevoke }, done, when) => {
        const isUnconfirmed = opened.unconfirmed?.token === newToken;
        const isSignedIn = signedIn.includes(newToken);
        // What was not committed is never signed in with.
        expect(isUnconfirmed || isSignedIn, when).toBe(done.has('kept'));
        if (done.has('account')) expect(signedIn, when).toStrictEqual([newToken, 'graces']);
        if (!isUnconfirmed && !isSignedIn) expect(opened.rememberedPin, when).toStrictEqual(waitedFor);
        expect(signedIn.includes('adas') !== toRevoke.includes('adas'), when).toBe(true);
        if (isSignedIn) expect(toRevoke, when).toContain('adas');
      },
    );
  });

  it('while the same token arrives once more loses it at no moment, and has nobody revoke it', async () => {
    const act: Act = async (entries, done) => {
      const id = keptId(await entries.keepToken('adas'));
      done('kept');
      await entries.keepAccount(id, adasUuid, ada);
      done('account');
    };
    const judge = ({ opened, signedIn, toRevoke }: Told, done: Done, when: string): void => {
      // What was never committed is to be revoked; that somebody is signed in with it, who revokes it sees.
      if (done.has('kept')) expect(toRevoke, when).not.toContain('adas');
      const isUnconfirmed = opened.unconfirmed?.token === 'adas';
      expect(signedIn.includes('adas') || isUnconfirmed, when).toBe(true);
      if (done.has('account')) expect(signedIn, when).toStrictEqual(['adas', 'graces']);
    };
    let hasDied = true;
    for (let first = 0; hasDied; first += 1) {
      const { keychain } = await household();
      const done = new Set<string>();
      const entries = entriesOver(new CrashingKeychain(keychain, first));
      await entries.open(keep);
      hasDied = await act(entries, (step) => done.add(step)).then(
        () => false,
        () => true,
      );
      judge(await tell(keychain), done, `died at ${first}`);
    }
  });

  it('while somebody signs out has them signed in as before, or signed out, and then their token to be revoked', async () => {
    const act =
      (id: string): Act =>
      async (entries, done) => {
        await entries.noteToRevoke(id);
        done('noted');
        done('revoked');
        await entries.forgetToken(id);
        done('forgotten');
      };
    await dieAtEachStep(act, ({ signedIn, toRevoke }, done, when) => {
      if (done.has('noted')) expect(signedIn, when).toStrictEqual(['graces']);
      else expect(signedIn.includes('adas') !== toRevoke.includes('adas'), when).toBe(true);
      if (done.has('forgotten')) expect(toRevoke, when).toStrictEqual(['adas-first']);
    });
  });

  it('while a token that was never kept is noted has it to be revoked once that is said', async () => {
    const act: Act = async (entries, done) => {
      await entries.noteTokenToRevoke(newToken);
      done('noted');
    };
    await dieAtEachStep(
      () => act,
      ({ signedIn, toRevoke, opened }, done, when) => {
        expect(signedIn, when).toStrictEqual(['graces', 'adas']);
        expect(opened.unconfirmed, when).toBeNull();
        if (done.has('noted')) expect(toRevoke, when).toContain(newToken);
      },
    );
  });

  it('while a refused token goes has nobody signed in with it from its first change on', async () => {
    const act =
      (id: string): Act =>
      async (entries, done) => {
        await entries.forgetRefused(id);
        done('gone');
      };
    await dieAtEachStep(act, ({ signedIn, toRevoke }, done, when) => {
      expect(toRevoke, when).toStrictEqual(['adas-first']);
      if (done.has('gone')) expect(signedIn, when).toStrictEqual(['graces']);
    });
  });

  it('while an account is said to be the person’s own never has nobody known, or another one trusted', async () => {
    for (let changes = 0; changes < 4; changes += 1) {
      const { keychain } = await household();
      const entries = entriesOver(new CrashingKeychain(keychain, changes));
      await entries.open(keep);
      const isDone = await entries.keepKnownAccount(gracesUuid).then(
        () => true,
        () => false,
      );
      const known = await entriesOver(keychain).knownAccounts();
      expect(known).toMatchObject({ kind: 'known', isNobodyYet: false });
      const uuids = known.kind === 'known' ? known.uuids : [];
      expect(uuids.at(-1)).toBe(adasUuid);
      if (isDone) expect(uuids).toStrictEqual([gracesUuid, adasUuid]);
    }
  });

  it('at the very first start has one client identifier at the next', async () => {
    for (let changes = 0; changes < 2; changes += 1) {
      const keychain = new RecordingKeychain();
      await entriesOver(new CrashingKeychain(keychain, changes))
        .open(keep)
        .catch(() => undefined);
      expect(await entriesOver(keychain).open(keep)).toMatchObject({ kind: 'opened', clientIdentifier: keep(null) });
    }
  });
});
