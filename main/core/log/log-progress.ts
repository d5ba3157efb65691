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
  log.info(`Updates: ${updates.state.kind === 'not-offered' ? `not-offered, ${updates.state.because}` : 'offered'}`);
  let logged = '';
  signIn.onState(({ kind }) => {
    if (kind !== logged) log.info(`State: ${kind}`);
    logged = kind;
  });
};
