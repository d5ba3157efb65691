import type { InstallationDescription } from '../describe-installation.ts';

export const adasMac: InstallationDescription = {
  product: 'Latchkey',
  version: '1.4.0',
  platform: 'macOS',
  platformVersion: '15.6',
  deviceKind: 'Mac',
  deviceName: 'Ada’s MacBook Air',
  model: 'Mac15,12',
  screenResolution: '2560x1664',
  language: 'en',
};
