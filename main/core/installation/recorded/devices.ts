import type { DeviceFacts } from '../describe-installation.ts';

export const adasMac: DeviceFacts = {
  product: 'Latchkey',
  version: '1.4.0',
  platform: 'macOS',
  platformVersion: '15.6',
  device: 'Mac',
  deviceName: 'Ada’s MacBook Air',
  model: 'Mac15,12',
  screenResolution: '2560x1664',
  language: 'en',
};
