import type { Core } from '../create-core.ts';
import { type Shown, shownOf } from '../sign-in/shown.ts';

/** Returns the one word for what is shown. */
const kindOf = (shown: Shown): string => {
  switch (shown.kind) {
    case 'nobody':
      return 'signed-out';
    case 'dropping-the-token':
      return 'signing-out';
    case 'account':
      if (shown.account.session.kind === 'signing-out') return 'signing-out';
      return shown.account.account === null ? 'confirming' : 'signed-in';
    default:
      return shown.kind;
  }
};

/** Has the log say what runs on what, whether updates are offered, and every kind of state that a person gets to see. */
export const logProgress = ({
  log,
  reported,
  installation,
  updates,
  signIn,
}: Pick<Core, 'log' | 'reported' | 'installation' | 'updates' | 'signIn'>): void => {
  const { platform, platformVersion } = installation.description;
  log.info(`${reported.program} on ${platform} ${platformVersion}`);
  const offer = updates.state.read();
  log.info(`Updates: ${offer.kind === 'not-offered' ? `not-offered, ${offer.because}` : 'offered'}`);
  let logged = '';
  const logState = (): void => {
    const kind = kindOf(shownOf(signIn.attempt.read(), signIn.accounts.read()));
    if (kind !== logged) log.info(`State: ${kind}`);
    logged = kind;
  };
  signIn.attempt.onChange(logState);
  signIn.accounts.onChange(logState);
};
