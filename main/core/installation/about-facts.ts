import type { AboutFacts, RuntimePart } from '../../../preload/contract.ts';
import type { InstallationDescription } from './describe-installation.ts';

/** Returns the app and what it runs on: names neither person nor computer. */
export const aboutFacts = (
  { version, platform, platformVersion }: InstallationDescription,
  runtime: readonly RuntimePart[],
): AboutFacts => ({ version, runtime, system: `${platform} ${platformVersion} (${process.arch})` });
