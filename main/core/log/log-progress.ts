import type { Core } from '../create-core.ts';

/** Has the log say what runs on what, whether updates are offered, and every kind of state that the sign-in comes into. */
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
  signIn.state.onChange(({ kind }) => {
    if (kind !== logged) log.info(`State: ${kind}`);
    logged = kind;
  });
};
