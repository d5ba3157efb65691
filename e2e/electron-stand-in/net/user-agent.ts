import { app } from '../app/app.ts';

let template = '';

/** Keeps how Chromium calls itself. */
export const setChromiumUserAgent = (text: string): void => {
  template = text;
};

/** How Electron calls itself to servers: Chromium's own words with the app's and Electron's names put in. */
export const userAgent = (): string =>
  template
    .replace('Headless', '')
    .replace('Chrome/', `${app.getName().replaceAll(/\s/g, '')}/${app.getVersion()} Chrome/`)
    .replace(' Safari/', ` Electron/${process.versions['electron'] ?? ''} Safari/`);
