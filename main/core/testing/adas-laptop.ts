import type { InstallationDescription } from '../installation/describe-installation.ts';

/** A computer as it may be described, with a blank, an apostrophe and more than ASCII in its names. */
export const adasLaptop: InstallationDescription = {
  product: 'Latchkey',
  version: '1.4.0',
  platform: 'Linux',
  platformVersion: 'Debian GNU/Linux 12',
  deviceKind: 'Linux',
  deviceName: 'Ada’s laptop + Zoë',
  model: 'Latitude 7420',
  screenResolution: '1920x1080',
  language: 'en',
};

export const adasClientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';
