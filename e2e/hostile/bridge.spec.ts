import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as fc from 'fast-check';
import { type CallToMain, callsToMain, inputShapeOf } from '../../preload/contract.ts';
import { countFigure } from '../figures/count-figure.ts';
import { leaksIn, secretsSoFar } from '../fixtures/leaks.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { backToWelcome } from '../steps/back-to-welcome.ts';
import { heardSlices, hearSlices, readSlices } from '../steps/read-slices.ts';
import { signIn } from '../steps/sign-in.ts';
import { hostileExpression } from './hostile-values.ts';

/** The values are the same in every run; LATCHKEY_SEED makes others. */
const seed = Number(process.env['LATCHKEY_SEED'] ?? 20_260_101);
const hostileCalls = 3600;

/** Whether a page may send that, as an expression over `sent`. */
const agreement = (call: CallToMain): string => {
  const input = inputShapeOf(call);
  switch (input.kind) {
    case 'nothing':
      return 'sent === undefined';
    case 'one-of':
      return `${JSON.stringify(input.values)}.includes(sent)`;
    case 'text':
      return `typeof sent === 'string' && sent.length <= ${input.maxLength}`;
  }
};

interface Attempted {
  readonly made: number;
  /** Each different thing that came back. */
  readonly outcomes: readonly string[];
}

/** Makes calls in the page's own world, one after the other; those that are as agreed are left out. */
const attempt = async (page: Page, calls: readonly (readonly [CallToMain, string])[]): Promise<Attempted> => {
  const attempts = calls.map(
    ([call, expression]) => `['${call}', () => { const sent = (${expression}); return [sent, ${agreement(call)}]; }]`,
  );
  return page.evaluate<Attempted>(`(async () => {
    const outcomes = new Set();
    let made = 0;
    for (const [call, make] of [${attempts.join(',\n')}]) {
      const [sent, isAgreed] = make();
      if (isAgreed) continue;
      made += 1;
      try {
        const end = window.latchkey[call];
        outcomes.add(JSON.stringify(await (end.read ?? end)(sent, sent, { call })));
      } catch (error) {
        outcomes.add('not sent: ' + Object.prototype.toString.call(error) + String(error?.message).replaceAll(/[^ A-Za-z]/g, ''));
      }
    }
    return { made, outcomes: [...outcomes] };
  })()`);
};

test('thousands of calls that nobody agreed on do nothing and tell nothing', async ({
  app,
  appPage,
  plex,
  keychain,
  profile,
}) => {
  test.setTimeout(180_000);
  await signIn(app, plex, 'ada');
  const stateNow = (): Promise<string> => readSlices(appPage);
  const before = { state: await stateNow(), entries: await keychain.entries(), asked: plex.requests.all.length };

  const expressions = fc.sample(hostileExpression, { seed, numRuns: hostileCalls });
  const calls = expressions.map(
    (expression, index) => [callsToMain[index % callsToMain.length] ?? 'attempt', expression] as const,
  );
  let made = 0;
  const outcomes = new Set<string>();
  for (let at = 0; at < calls.length; at += 400) {
    const attempted = await attempt(appPage, calls.slice(at, at + 400));
    made += attempted.made;
    for (const outcome of attempted.outcomes) outcomes.add(outcome);
  }
  countFigure('bridge-calls', made);
  expect(made).toBeGreaterThan(3000);
  const answered = [...outcomes].filter((outcome) => !outcome.startsWith('not sent: '));
  expect(answered).toEqual(['{"ok":false,"problem":"not-allowed"}']);

  expect(await stateNow()).toBe(before.state);
  expect(await keychain.entries()).toEqual(before.entries);
  expect(plex.requests.all.length).toBe(before.asked);
  expect(leaksIn([...outcomes].join('\n'), await secretsSoFar({ plex, keychain }))).toEqual({});
  const log = await readFile(join(profile, 'logs', 'latchkey.log'), 'utf8');
  expect(log).toContain('A call was refused: signOut');
  expect(log).not.toMatch(/unexpectedly|nobody caught|nobody waited/);
});

test('no sequence of agreed calls tells the page a secret or an address', async ({ appPage, plex, keychain }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.button('Sign in with Plex').waitFor();
  await hearSlices(appPage);
  const agreedCall = fc.constantFrom(...callsToMain).chain((call): fc.Arbitrary<readonly string[]> => {
    const input = inputShapeOf(call);
    switch (input.kind) {
      case 'nothing':
        return fc.constant([call]);
      case 'one-of':
        return fc.constantFrom(...input.values).map((value) => [call, value]);
      case 'text':
        return fc.string({ maxLength: input.maxLength }).map((value) => [call, value]);
    }
  });
  const sequences = fc.sample(fc.array(agreedCall, { minLength: 20, maxLength: 20 }), { seed, numRuns: 8 });
  let answers = '';
  for (const [index, sequence] of sequences.entries()) {
    const calls = [['startSignIn', index % 2 === 0 ? 'browser' : 'code'], ...sequence];
    answers += await appPage.evaluate(async (calls) => {
      type Send = (...input: readonly string[]) => Promise<unknown>;
      const bridge = window.latchkey as unknown as Record<string, Send | { readonly read: Send }>;
      const answers: string[] = [];
      for (const [call = '', ...input] of calls) {
        const end = bridge[call];
        answers.push(JSON.stringify(await (typeof end === 'function' ? end : end?.read)?.(...input)));
      }
      return answers.join('\n');
    }, calls);
    for (const pin of plex.pins().filter(({ claim }) => claim === null))
      plex.approve({ code: pin.code, person: 'ada' });
    countFigure('bridge-calls', calls.length);
  }
  const heardSoFar = await heardSlices(appPage);
  expect(heardSoFar.length).toBeGreaterThan(0);
  // One that certainly ends with a token, without the check, whose own words name plex.tv.
  await appPage.evaluate(async () => {
    await window.latchkey.stopCheckup();
    await window.latchkey.chooseLanguage('en');
  });
  await appPage.reload();
  await backToWelcome(appPage);
  await appPage.evaluate(() => window.latchkey.startSignIn('browser'));
  await expect
    .poll(() => plex.pins().some(({ strength, claim }) => strength === 'strong' && claim === null))
    .toBe(true);
  const open = plex.pins().filter(({ claim }) => claim === null);
  for (const pin of open) plex.approve({ code: pin.code, person: 'grace' });
  await latchkey.seesHeading('Grace Murray');
  await expect(appPage.getByRole('dialog')).toBeHidden();

  const told = [answers, ...heardSoFar, await readSlices(appPage), await appPage.content()].join('\n');
  const secrets = await secretsSoFar({ plex, keychain });
  expect(Object.keys(secrets).some((name) => name.startsWith('token'))).toBe(true);
  expect(Object.keys(secrets).some((name) => name.startsWith('code'))).toBe(true);
  expect(told).toContain('Grace Murray');
  expect(leaksIn(told, secrets)).toEqual({});
  expect(told.replaceAll(/http:\/\/www\.w3\.org\/\d+\/svg/g, '')).not.toMatch(/https?:|plex\.tv|127\.0\.0\.1/);
});
