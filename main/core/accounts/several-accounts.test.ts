import { describe, expect, it } from 'vitest';
import type { KeychainProblem } from '../../../preload/contract.ts';
import { uuidOf } from '../sign-in/testing/scripted-plex.ts';
import { restarted, SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;
const unreachable = { kind: 'fails', afterMillis: 10, problem: 'unreachable' } as const;

/** An earlier run has signed in three people, who are all known here: Edith is the current one, then Grace, then Ada. */
const threeKept = async (): Promise<SignInHarness> => {
  const harness = new SignInHarness();
  for (const person of ['ada', 'grace', 'edith'] as const) {
    await harness.plantAccount(harness.plex.giveToken(`token-of-${person}`, person), person);
    await harness.entriesOfBefore.keepKnownAccount(uuidOf(person));
  }
  return harness;
};

const threeSignedIn = async (): Promise<SignInHarness> => {
  const harness = await (await threeKept()).open();
  await harness.clock.advance(1_000);
  return harness;
};

const sessionsOf = ({ list }: SignInHarness) => list.map(({ uuid, session }) => [uuid, session.kind]);

describe('several accounts at a start', () => {
  it('are shown with the current one first, of whom alone the keychain is asked before; the others follow', async () => {
    const harness = await threeKept();
    harness.keychain.delayMillis = 100;
    harness.signIn.open();
    while (harness.accounts.kind === 'opening-keychain') await harness.clock.advance(10);
    expect(sessionsOf(harness)).toEqual([
      [uuidOf('edith'), 'confirming'],
      [uuidOf('grace'), 'confirming'],
      [uuidOf('ada'), 'confirming'],
    ]);
    expect(harness.list.map(({ account }) => account !== null)).toEqual([true, false, false]);
    expect(harness.plex.requests.map(({ about }) => about)).toEqual(['token-of-edith']);
    await harness.clock.advance(minutes(1));
    expect(harness.list.map(({ account, session }) => [account?.name, session.kind])).toEqual([
      ['Edith Clarke', 'signed-in'],
      ['Grace Murray', 'signed-in'],
      ['Ada Byron', 'signed-in'],
    ]);
    expect(harness.plex.requests.map(({ about }) => about)).toEqual([
      'token-of-edith',
      'token-of-grace',
      'token-of-ada',
    ]);
  });

  it('have each a fate of their own', async () => {
    const harness = await threeKept();
    harness.plex.living.delete('token-of-grace');
    harness.plex.plannedAnswers = [
      { kind: 'answers', afterMillis: 50 },
      { kind: 'answers', afterMillis: 50 },
      unreachable,
    ];
    await harness.open();
    await harness.clock.advance(500);
    expect(sessionsOf(harness)).toEqual([
      [uuidOf('edith'), 'signed-in'],
      [uuidOf('grace'), 'refused'],
      [uuidOf('ada'), 'offline'],
    ]);
    expect((await harness.kept()).accounts.map(({ token }) => token)).toEqual(['token-of-edith', 'token-of-ada']);
    await harness.clock.advance(minutes(1));
    expect(harness.accountOf('ada').session).toEqual({ kind: 'signed-in' });
    expect(harness.account.uuid).toBe(uuidOf('edith'));
  });

  it('are asked for no further where the keychain is in trouble with one, until the person tries again', async () => {
    const harness = await threeKept();
    const { inside } = harness.keychain;
    const asked: string[] = [];
    let problem: KeychainProblem | null = 'keychain-denied';
    const isTokenOfOther = async (name: string): Promise<boolean> => {
      const read = name.startsWith('token ') ? await inside.read(name as `token ${string}`) : null;
      return read?.kind === 'read' && read.value !== 'token-of-edith';
    };
    const read = harness.keychain.read.bind(harness.keychain);
    harness.keychain.read = async (name) => {
      if (!(await isTokenOfOther(name))) return read(name);
      asked.push(name);
      return problem === null ? read(name) : { kind: 'trouble', problem };
    };
    await harness.open();
    await harness.clock.advance(minutes(60));
    expect(asked).toHaveLength(1);
    expect(harness.list.map(({ session }) => session)).toEqual([
      { kind: 'signed-in' },
      { kind: 'offline', problem: 'keychain-denied' },
      { kind: 'offline', problem: 'keychain-denied' },
    ]);
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    problem = null;
    harness.signIn.tryAgain();
    await harness.clock.advance(1_000);
    expect(sessionsOf(harness)).toEqual([
      [uuidOf('grace'), 'signed-in'],
      [uuidOf('ada'), 'signed-in'],
    ]);
  });

  it('are asked about by nobody any more once the app is closed', async () => {
    const harness = await threeKept();
    harness.keychain.delayMillis = 100;
    harness.signIn.open();
    while (harness.accounts.kind === 'opening-keychain') await harness.clock.advance(10);
    harness.signIn.close();
    const { requests } = harness.plex;
    const sent = requests.length;
    await harness.clock.advance(minutes(1));
    expect(requests).toHaveLength(sent);
    expect(harness.clock.sleepers).toBe(0);
  });

  it('leave out the one that another Latchkey signs out meanwhile', async () => {
    const harness = await threeKept();
    harness.keychain.delayMillis = 100;
    harness.signIn.open();
    while (harness.accounts.kind === 'opening-keychain') await harness.clock.advance(10);
    const opened = await harness.entriesOfBefore.open((copy) => copy ?? '');
    const grace = opened.kind === 'opened' ? opened.others.find(({ uuid }) => uuid === uuidOf('grace')) : undefined;
    await harness.entriesOfBefore.noteToRevoke(grace?.id ?? '');
    await harness.clock.advance(minutes(1));
    expect(sessionsOf(harness)).toEqual([
      [uuidOf('edith'), 'signed-in'],
      [uuidOf('ada'), 'signed-in'],
    ]);
    expect(harness.plex.living).toEqual(new Set(['token-of-edith', 'token-of-ada']));
  });

  it('are nobody’s but whom their tokens belong to, whatever the keychain says', async () => {
    const harness = new SignInHarness();
    await harness.plantAccount(harness.plex.giveToken('token-of-grace', 'grace'), 'ada');
    await harness.entriesOfBefore.keepKnownAccount(uuidOf('ada'));
    await harness.open();
    await harness.clock.advance(1_000);
    expect(harness.list).toMatchObject([
      { uuid: uuidOf('grace'), account: { name: 'Grace Murray' }, session: { kind: 'another-account' } },
    ]);
    expect((await harness.kept()).accounts).toEqual([{ uuid: uuidOf('grace'), token: 'token-of-grace' }]);
  });
});

describe('signing out of one of three', () => {
  it('leaves the others alone, and shows the next one', async () => {
    const harness = await threeSignedIn();
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.account).toMatchObject({ uuid: uuidOf('grace'), session: { kind: 'signed-in' } });
    expect(harness.plex.living).toEqual(new Set(['token-of-grace', 'token-of-ada']));
    expect((await harness.kept()).accounts.map(({ token }) => token)).toEqual(['token-of-grace', 'token-of-ada']);
    expect(harness.plex.requests.filter(({ kind }) => kind === 'revokeToken')).toHaveLength(1);
  });

  it.each(['edith', 'grace', 'ada'] as const)('can be of any: %s', async (person) => {
    const harness = await threeSignedIn();
    harness.signIn.signOutOf(uuidOf(person));
    await harness.clock.advance(1_000);
    expect(harness.list.map(({ uuid }) => uuid)).not.toContain(uuidOf(person));
    expect(harness.list).toHaveLength(2);
    expect(harness.plex.living.has(`token-of-${person}`)).toBe(false);
    expect(harness.plex.living.size).toBe(2);
  });

  it('goes on while the others are confirmed, and they while it goes on', async () => {
    const harness = await threeKept();
    harness.plex.usual = { kind: 'answers', afterMillis: 2_000 };
    await harness.open();
    harness.signIn.signOut();
    await harness.clock.advance(100);
    expect(sessionsOf(harness)).toEqual([
      [uuidOf('edith'), 'signing-out'],
      [uuidOf('grace'), 'confirming'],
      [uuidOf('ada'), 'confirming'],
    ]);
    await harness.clock.advance(5_000);
    expect(sessionsOf(harness)).toEqual([
      [uuidOf('grace'), 'signed-in'],
      [uuidOf('ada'), 'signed-in'],
    ]);
    expect(harness.plex.maxAtOnceAboutOne).toBe(1);
  });

  it('of all of them at once ends them all', async () => {
    const harness = await threeSignedIn();
    for (const person of ['ada', 'grace', 'edith'] as const) harness.signIn.signOutOf(uuidOf(person));
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.size).toBe(0);
    expect(await harness.kept()).toMatchObject({ accounts: [], toRevoke: [], leftovers: [] });
  });

  it('that Plex could not be told of is told of where nobody is signed in any more, and made good', async () => {
    const harness = await threeSignedIn();
    harness.plex.usual = unreachable;
    for (const person of ['ada', 'grace', 'edith'] as const) harness.signIn.signOutOf(uuidOf(person));
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-not-ended' });
    expect((await harness.kept()).toRevoke).toHaveLength(3);
    harness.plex.usual = { kind: 'answers', afterMillis: 10 };
    await harness.clock.advance(minutes(1));
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.size).toBe(0);
  });
});

it('a refused account is no longer told of once the person signs in anew, and gone at the next start', async () => {
  const harness = new SignInHarness();
  await harness.plantAccount('a-dead-token', 'grace');
  await harness.open();
  await harness.clock.advance(1_000);
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-rejected' });
  harness.signIn.startSignIn('code');
  await harness.clock.advance(100);
  harness.signIn.cancelSignIn();
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  const next = await restarted(harness).open();
  expect(next.shown).toMatchObject({ kind: 'nobody', problem: null });
});
