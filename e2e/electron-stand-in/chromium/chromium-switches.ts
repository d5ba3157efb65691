import { platform } from 'node:process';

/** What the stand-in needs of Chromium whatever the app asks: quiet, without a network of its own, steered by pipe. */
const always = [
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-session-crashed-bubble',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
];

/**
 * Features that would talk to Google, offer the person a browser's services, or get between the app and its pages;
 * those of Electron's own list (shell/browser/feature_list.cc) that bear on pages are among them.
 */
const disabledFeatures = [
  'AimEnabled',
  'AutofillServerCommunication',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LocalNetworkAccessChecks',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'Translate',
];

/** Switches of the app that the stand-in decides itself, or that only Electron knows. */
const notPassedOn = new Set(['user-data-dir', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'headless']);

/** Switches of every Chromium without a browser around it, Electron included, that the browser knows by another name. */
const browsersName: Readonly<Record<string, string>> = {
  'force-webrtc-ip-handling-policy': 'webrtc-ip-handling-policy',
};

const spelled = (name: string, value: string): string => (value === '' ? `--${name}` : `--${name}=${value}`);

const isRoot = (): boolean => platform === 'linux' && process.getuid?.() === 0;

/** Chromium does not run as root with its sandbox; without it, every real window would carry a warning. */
export const sandboxSwitches = (switches: ReadonlyMap<string, string>): string[] =>
  isRoot() || switches.has('no-sandbox') ? ['--no-sandbox', '--test-type'] : [];

export interface ChromiumWishes {
  readonly profileFolder: string;
  readonly headless: boolean;
  readonly hardwareAcceleration: boolean;
  /** The app's own switches; an empty value stands for none. */
  readonly switches: ReadonlyMap<string, string>;
}

/** Everything that Chromium is started with. */
export const chromiumSwitches = ({
  profileFolder,
  headless,
  hardwareAcceleration,
  switches,
}: ChromiumWishes): string[] => {
  const disabled = new Set([
    ...disabledFeatures,
    ...(switches.get('disable-features') ?? '').split(',').filter(Boolean),
  ]);
  const wished = [...switches]
    .filter(([name]) => !notPassedOn.has(name) && name !== 'disable-features')
    .flatMap(([name, value]) => [name, browsersName[name] ?? name].map((known) => spelled(known, value)));
  return [
    ...new Set([
      ...always,
      `--user-data-dir=${profileFolder}`,
      `--disable-features=${[...disabled].join(',')}`,
      ...(headless ? ['--headless=new'] : []),
      ...(hardwareAcceleration ? [] : ['--disable-gpu']),
      ...sandboxSwitches(switches),
      ...wished,
    ]),
  ];
};
