import type { Accounts } from '../plex/accounts.ts';

type AccountCalls = Pick<Accounts, 'whoIs' | 'revokeToken'>;

/** Returns the same calls, which `note` what plex.tv knows an account by, so that it can be kept out of the log. */
export const redactingAccounts = (accounts: AccountCalls, note: (secret: string) => void): AccountCalls => ({
  whoIs: async (token, signal) => {
    const answer = await accounts.whoIs(token, signal);
    if (answer.kind === 'account') note(answer.uuid);
    return answer;
  },
  revokeToken: (token, signal) => accounts.revokeToken(token, signal),
});
