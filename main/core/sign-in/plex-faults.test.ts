import { expect, it } from 'vitest';
import type { Fault } from '../../../e2e/plex-stand-in/faults/fault.ts';
import type { PlexProblem } from '../plex/plex-answer.ts';
import { RealPlexHarness } from './testing/real-plex-harness.ts';

interface MetFault {
  readonly name: string;
  readonly fault: Fault;
}

interface ToldFault extends MetFault {
  readonly told: PlexProblem;
}

/** What says the same whatever was asked, and proves nothing about a token or a pin. */
const everywhere: readonly ToldFault[] = [
  { name: '400/1000', fault: { kind: 'plex-error', error: 'client identifier missing' }, told: 'request-refused' },
  { name: '401/1031', fault: { kind: 'plex-error', error: 'repeated failures' }, told: 'too-many-requests' },
  { name: '401 with HTML', fault: { kind: 'status', status: 401, body: 'html' }, told: 'someone-else-answered' },
  { name: '403', fault: { kind: 'status', status: 403, body: 'json' }, told: 'request-refused' },
  { name: '404/1002', fault: { kind: 'plex-error', error: 'not-found' }, told: 'request-refused' },
  { name: '422/1008', fault: { kind: 'plex-error', error: 'not processable' }, told: 'request-refused' },
  { name: '429', fault: { kind: 'plex-error', error: 'rate limit exceeded' }, told: 'too-many-requests' },
  { name: '500', fault: { kind: 'plex-error', error: 'internal error' }, told: 'plex-trouble' },
  { name: '502 with HTML', fault: { kind: 'status', status: 502, body: 'html' }, told: 'plex-trouble' },
  { name: '503 with HTML', fault: { kind: 'status', status: 503, body: 'html' }, told: 'plex-trouble' },
  { name: 'a redirect', fault: { kind: 'redirect', to: 'http://127.0.0.1:9/login' }, told: 'someone-else-answered' },
  { name: '200 with HTML', fault: { kind: 'not-json' }, told: 'someone-else-answered' },
  { name: 'a body of 50 MB', fault: { kind: 'huge-body', bytes: 50_000_000 }, told: 'answer-not-understood' },
  { name: 'a reset', fault: { kind: 'connection-reset' }, told: 'unreachable' },
];

/** What can only happen to an answer that says something. */
const inAnswersWithBody: readonly ToldFault[] = [
  { name: 'a reset in mid-body', fault: { kind: 'connection-lost' }, told: 'unreachable' },
  { name: 'truncated JSON', fault: { kind: 'truncated-body' }, told: 'answer-not-understood' },
  { name: 'an empty body', fault: { kind: 'empty-body' }, told: 'answer-not-understood' },
  { name: 'wrong types in every field', fault: { kind: 'wrong-types' }, told: 'answer-not-understood' },
  { name: 'XML', fault: { kind: 'xml' }, told: 'answer-not-understood' },
];

/** What Plex says of a token that it no longer takes. */
const rejections: readonly MetFault[] = [
  { name: '401/1001', fault: { kind: 'plex-error', error: 'not authenticated' } },
  { name: '422 with “Invalid token”', fault: { kind: 'plex-error', error: 'invalid token' } },
  { name: '498', fault: { kind: 'plex-error', error: 'token expired' } },
];

const codeNotFound: MetFault = { name: '404/1020', fault: { kind: 'plex-error', error: 'code-not-found' } };

const refused = ({ name, fault }: MetFault): ToldFault => ({ name, fault, told: 'request-refused' });

it.each([...everywhere, ...inAnswersWithBody, ...[...rejections, codeNotFound].map(refused)])(
  '$name while a pin is asked for is told of, and trying again goes on',
  async ({ fault, told }) => {
    await using real = await RealPlexHarness.start();
    real.plex.planFault({ endpoint: 'create-pin', fault, times: 1 });
    real.harness.signIn.startSignIn('code');
    expect((await real.until('nobody')).problem).toBe(told);
    real.harness.signIn.tryAgain();
    await real.until('waiting-for-approval');
  },
);

it.each([...everywhere, ...inAnswersWithBody, ...rejections.map(refused)])(
  '$name while the pin is polled is told of the second time, and the wait goes on',
  async ({ fault, told }) => {
    await using real = await RealPlexHarness.start();
    await real.waiting();
    real.plex.planFault({ endpoint: 'poll-pin', fault, times: 2 });
    await real.until('waiting-for-approval', ({ problem }) => problem === told);
    expect(real.timesOf('poll')).toHaveLength(2);
    await real.until('waiting-for-approval', ({ problem }) => problem === null);
    const token = real.approve();
    await real.until('account');
    expect(await real.harness.keptToken()).toBe(token);
    expect(real.plex.pins()).toHaveLength(1);
  },
);

it.each([...everywhere, ...inAnswersWithBody, refused(codeNotFound)])(
  '$name while the account is confirmed is told of, and the token is kept',
  async ({ fault, told }) => {
    await using real = await RealPlexHarness.start();
    await real.waiting();
    real.plex.planFault({ endpoint: 'user', fault, times: 1 });
    const token = real.approve();
    await real.until('confirming', ({ problem }) => problem === told);
    expect(await real.harness.keptToken()).toBe(token);
    await real.until('account');
    expect(await real.harness.keptToken()).toBe(token);
  },
);

it.each(rejections)('$name while the account is confirmed is Plex’s own no: the token goes', async ({ fault }) => {
  await using real = await RealPlexHarness.start();
  await real.waiting();
  real.plex.planFault({ endpoint: 'user', fault, times: 1 });
  real.approve();
  expect((await real.until('nobody')).problem).toBe('token-rejected');
  expect(await real.harness.keptToken()).toBeNull();
});

it.each([...everywhere, refused(codeNotFound)])(
  '$name while signing out is told of, and the token stays noted to be ended',
  async ({ fault }) => {
    await using real = await RealPlexHarness.start();
    const token = await real.signedIn();
    real.plex.planFault({ endpoint: 'sign-out', fault, times: 1 });
    real.harness.signIn.signOut();
    expect((await real.until('nobody')).problem).toBe('token-not-ended');
    expect(await real.harness.keptToken()).toBeNull();
    expect((await real.harness.kept()).toRevoke).toEqual([token]);
    expect(real.plex.revoke({ token })).toBe(true);
  },
);

it.each(rejections)('$name while signing out says that the token has ended already', async ({ fault }) => {
  await using real = await RealPlexHarness.start();
  await real.signedIn();
  real.plex.planFault({ endpoint: 'sign-out', fault, times: 1 });
  real.harness.signIn.signOut();
  expect((await real.until('nobody')).problem).toBeNull();
  expect((await real.harness.kept()).toRevoke).toEqual([]);
});

it('404/1020 at the first poll brings a new code by itself', async () => {
  await using real = await RealPlexHarness.start();
  await real.waiting();
  real.plex.planFault({ ...codeNotFound, endpoint: 'poll-pin', times: 1 });
  await real.until('waiting-for-approval', ({ renewals }) => renewals === 1);
  expect(real.timesOf('poll')).toHaveLength(1);
  real.approve();
  await real.until('account');
});

it('404/1020 at every poll ends in a question after three new codes, not in a loop', async () => {
  await using real = await RealPlexHarness.start();
  await real.waiting();
  real.plex.planFault({ ...codeNotFound, endpoint: 'poll-pin', times: 'until lifted' });
  await real.until('code-expired');
  expect(real.timesOf('request')).toHaveLength(4);
  real.plex.liftFaults();
  real.harness.signIn.renewCode();
  await real.until('waiting-for-approval');
});

it('404/1020 after a claim that nobody could read brings a new code by itself', async () => {
  await using real = await RealPlexHarness.start();
  await real.waiting();
  real.approve();
  real.plex.advance({ seconds: 11 });
  await real.until('waiting-for-approval', ({ renewals }) => renewals === 1);
  const token = real.approve();
  await real.until('account');
  expect(await real.harness.keptToken()).toBe(token);
});

it.each(['create-pin', 'poll-pin', 'user'] as const)(
  'fields that nobody knows are no trouble at "%s"',
  async (endpoint) => {
    await using real = await RealPlexHarness.start();
    real.plex.planFault({ endpoint, fault: { kind: 'unknown-fields' }, times: 'until lifted' });
    await real.signedIn();
  },
);

it('a duplicate of the previous answer while a pin is asked for leads on: the old pin is gone, and a new code comes', async () => {
  await using real = await RealPlexHarness.start();
  await real.signedIn();
  real.harness.signIn.signOut();
  await real.until('nobody');
  await real.harness.clock.advance(60_000);
  real.plex.planFault({ endpoint: 'create-pin', fault: { kind: 'previous-answer' }, times: 1 });
  await real.waiting();
  await real.until('waiting-for-approval', ({ renewals }) => renewals === 1);
  real.approve();
  await real.until('account');
});

it('a duplicate of the previous answer while the pin is polled hides a claim for one poll only', async () => {
  await using real = await RealPlexHarness.start();
  await real.waiting();
  await real.harness.clock.advance(1_500);
  await real.until('waiting-for-approval');
  const polls = real.timesOf('poll').length;
  expect(polls).toBeGreaterThan(0);
  real.plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'previous-answer' }, times: 1 });
  const token = real.approve();
  await real.until('account');
  expect(real.timesOf('poll')).toHaveLength(polls + 2);
  expect(await real.harness.keptToken()).toBe(token);
});

it('an id beyond 2^53 is asked after to its last digit', async () => {
  await using real = await RealPlexHarness.start();
  real.plex.setPinForm({ nextId: '18446744073709551615' });
  await real.signedIn();
});

it.each([
  [1, 13],
  [12, 128],
])('codes of another length work: short ones of %d, strong ones of %d', async (shortCharacters, strongCharacters) => {
  await using real = await RealPlexHarness.start();
  real.plex.setPinForm({ shortCharacters, strongCharacters });
  await real.waiting();
  real.harness.signIn.changeMethod('browser');
  await real.until('waiting-for-approval', ({ wait }) => wait.method === 'browser');
  real.harness.signIn.changeMethod('code');
  const { wait } = await real.until('waiting-for-approval', (shown) => shown.wait.method === 'code');
  expect(wait).toMatchObject({ code: real.plex.pins().at(-1)?.code });
  real.approve();
  await real.until('account');
});

it('a code too long for anybody to type is not understood', async () => {
  await using real = await RealPlexHarness.start();
  real.plex.setPinForm({ shortCharacters: 200 });
  real.harness.signIn.startSignIn('code');
  expect((await real.until('nobody')).problem).toBe('answer-not-understood');
});
