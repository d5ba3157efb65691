import type { Protocol } from '../chromium/cdp-connection.ts';
import { running } from '../chromium/running.ts';

const everything: Protocol.Browser.PermissionType[] = [
  'audioCapture',
  'backgroundSync',
  'cameraPanTiltZoom',
  'clipboardReadWrite',
  'clipboardSanitizedWrite',
  'displayCapture',
  'durableStorage',
  'geolocation',
  'idleDetection',
  'localFonts',
  'midi',
  'midiSysex',
  'notifications',
  'sensors',
  'storageAccess',
  'videoCapture',
  'wakeLockScreen',
  'windowManagement',
];

let handled = false;

const tellChromium = async (): Promise<void> => {
  const { chromium } = await running.promise;
  // Whatever is not listed here is refused.
  await chromium.connection.browser.send('Browser.grantPermissions', { permissions: handled ? [] : everything });
};

/**
 * Electron grants a page every permission until the app handles them. The stand-in cannot ask the app's handler when
 * the page wants something: once there is a handler, everything is refused.
 */
export const refusePermissions = (handler: unknown): void => {
  handled = handler !== null;
  void tellChromium();
};

export const applyPermissions = tellChromium;
