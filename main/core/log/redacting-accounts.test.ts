import { expect, it } from 'vitest';
import { redactingAccounts } from './redacting-accounts.ts';
import { Redactor } from './redactor.ts';

const { signal } = new AbortController();

it('what an account is known by for good is noted before anybody has it', async () => {
  const redactor = new Redactor();
  const account = { name: 'Ada', email: null, plan: 'free', avatar: null } as const;
  const answer = { kind: 'account', account, uuid: '0123456789abcdef', pictureAddress: null } as const;
  const revoked = { kind: 'revoked' } as const;
  const accounts = redactingAccounts(
    { whoIs: () => Promise.resolve(answer), revokeToken: () => Promise.resolve(revoked) },
    (secret) => redactor.hide(secret),
  );
  expect(await accounts.whoIs('token', signal)).toBe(answer);
  expect(await accounts.revokeToken('token', signal)).toBe(revoked);
  expect(redactor.redact('It was 0123456789abcdef.')).toBe('It was [hidden].');
});
