import { expect, test } from '../fixtures/shared-app.ts';
import type { Fault } from '../plex-stand-in/faults/fault.ts';
import {
  meets,
  meetWhileAsking,
  meetWhileConfirming,
  meetWhileSigningOut,
  meetWhileWaiting,
  type Trouble,
} from '../steps/meet-trouble.ts';

interface ToldTrouble {
  readonly name: string;
  readonly trouble: Trouble;
}

const told = (name: string, fault: Fault): ToldTrouble => ({ name, trouble: meets(fault) });

/** An answer that makes sense to nobody, because the pins of this Plex have such a form. */
const tooLongCodes: Trouble = {
  begin: (plex) => plex.setPinForm({ shortCharacters: 200 }),
  end: (plex) => plex.setPinForm({ shortCharacters: 4 }),
};

const rateLimit = (retryAfter: string): Fault => ({ kind: 'plex-error', error: 'rate limit exceeded', retryAfter });

/** What the person is told, by its title, and what leads to it while a code is asked for. */
const whileAsking: Readonly<Record<string, readonly ToldTrouble[]>> = {
  'Plex refused the request': [
    told('400/1000', { kind: 'plex-error', error: 'client identifier missing' }),
    told('401/1001', { kind: 'plex-error', error: 'not authenticated' }),
    told('403', { kind: 'status', status: 403, body: 'json' }),
    told('404/1020', { kind: 'plex-error', error: 'code-not-found' }),
    told('422/1008', { kind: 'plex-error', error: 'not processable' }),
    told('498', { kind: 'plex-error', error: 'token expired' }),
  ],
  'Plex asks for a short break': [
    told('429 without Retry-After', { kind: 'plex-error', error: 'rate limit exceeded' }),
    told('429 with Retry-After', rateLimit('7')),
    told('429 with an absurd Retry-After', rateLimit('99999999999999999999')),
  ],
  'Plex is having trouble': [
    told('500', { kind: 'plex-error', error: 'internal error' }),
    told('502', { kind: 'status', status: 502, body: 'nothing' }),
    told('503 with HTML', { kind: 'status', status: 503, body: 'html' }),
  ],
  'Your network answered, not Plex': [
    told('a redirect to http', { kind: 'redirect', to: 'http://plex.tv/api/v2/pins' }),
  ],
  'Plex’s answer made no sense': [
    told('truncated JSON', { kind: 'truncated-body' }),
    told('an empty body', { kind: 'empty-body' }),
    told('a body of 50 MB', { kind: 'huge-body', bytes: 50_000_000 }),
    told('wrong types in every field', { kind: 'wrong-types' }),
    told('XML', { kind: 'xml' }),
    { name: 'a code that nobody could type', trouble: tooLongCodes },
  ],
};

for (const [title, troubles] of Object.entries(whileAsking)) {
  for (const { name, trouble } of troubles) {
    test(`${name} while a code is asked for: “${title}”`, async ({ latchkey, plex, keychain }) => {
      await meetWhileAsking({ latchkey, plex, keychain }, trouble, title);
    });
  }
}

test('429 with an absurd Retry-After while waiting is told of at once, and can be cancelled', async ({
  latchkey,
  plex,
}) => {
  await latchkey.press('Use a code instead');
  await latchkey.shownCode();
  plex.planFault({ endpoint: 'poll-pin', fault: rateLimit('99999999999999999999'), times: 1 });
  await expect(latchkey.page.getByText('Plex asks for a short break after too many requests.')).toBeVisible();
  await latchkey.press('Cancel');
  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});

test('502 with HTML while waiting: “Plex is having trouble”', async ({ latchkey, plex, keychain }) => {
  const trouble = meets({ kind: 'status', status: 502, body: 'html' });
  await meetWhileWaiting({ latchkey, plex, keychain }, trouble, 'Plex is having trouble. This is on their side');
});

test('404/1020 at the first poll: a fresh code, without a word of blame', async ({ latchkey, plex }) => {
  plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'plex-error', error: 'code-not-found' }, times: 1 });
  await latchkey.press('Use a code instead');
  await expect(latchkey.page.getByText('The earlier code expired. This is a fresh one.')).toBeVisible();
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});

for (const [title, name, fault] of [
  ['Plex refused the request', '403', { kind: 'status', status: 403, body: 'json' }],
  ['Plex is having trouble', '500', { kind: 'plex-error', error: 'internal error' }],
  ['Plex’s answer made no sense', 'an empty body', { kind: 'empty-body' }],
] as const) {
  test(`${name} while the account is confirmed: “${title}”, and the token is kept`, async ({
    latchkey,
    plex,
    keychain,
  }) => {
    await meetWhileConfirming({ latchkey, plex, keychain }, meets(fault), title);
  });
}

test('401/1001 while the account is confirmed: “Plex signed this computer out”, and the token goes', async ({
  latchkey,
  plex,
  keychain,
}) => {
  plex.planFault({ endpoint: 'user', fault: { kind: 'plex-error', error: 'not authenticated' }, times: 1 });
  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Plex signed this computer out');
  await expect.poll(async () => (await keychain.kept()).token).toBeUndefined();
});

test('500 while signing out: “Signed out on this computer”, and Plex is to be told later', async ({
  latchkey,
  plex,
  keychain,
}) => {
  await meetWhileSigningOut({ latchkey, plex, keychain }, meets({ kind: 'plex-error', error: 'internal error' }));
});

test('fields that nobody knows are no trouble at any call', async ({ latchkey, plex }) => {
  for (const endpoint of ['create-pin', 'poll-pin', 'user'] as const) {
    plex.planFault({ endpoint, fault: { kind: 'unknown-fields' }, times: 'until lifted' });
  }
  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});

test('an id beyond 2^53 and a code of another length are no trouble', async ({ latchkey, plex }) => {
  plex.setPinForm({ nextId: '18446744073709551615', shortCharacters: 8 });
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  expect(code).toHaveLength(8);
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});

test('a duplicate of the previous answer hides an approval for one poll only', async ({ latchkey, plex }) => {
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await plex.requests.next('poll-pin');
  plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'previous-answer' }, times: 1 });
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});

test('an answer that arrives after Cancel changes nothing: neither a code nor a token', async ({
  latchkey,
  plex,
  keychain,
}) => {
  plex.planFault({ endpoint: 'create-pin', fault: { kind: 'held' }, times: 1 });
  const asked = plex.requests.next('create-pin');
  await latchkey.press('Use a code instead');
  await asked;
  await latchkey.press('Cancel');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  plex.liftFaults();

  await latchkey.press('Use a code instead');
  const ofAda = await latchkey.shownCode();
  plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'held' }, times: 1 });
  const polled = plex.requests.next('poll-pin');
  plex.approve({ code: ofAda, person: 'ada' });
  await polled;
  await latchkey.press('Cancel');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  plex.liftFaults();

  // What was late brought a token that nobody holds.
  await plex.requests.nth('sign-out', 1);
  // Time enough for what else might be late.
  await latchkey.press('Use a code instead');
  const ofGrace = await latchkey.shownCode();
  await plex.requests.nth('poll-pin', plex.requests.of('poll-pin').length + 2);
  expect(await latchkey.shownCode()).toBe(ofGrace);
  expect((await keychain.kept()).token).toBeUndefined();
  const adas = plex.devices().find(({ person, identity }) => person === 'ada' && identity.product === 'Latchkey');
  expect(adas?.token).toBeNull();
  plex.approve({ code: ofGrace, person: 'grace' });
  await latchkey.seesHeading('Grace Murray');
});
