import { describe, expect, it } from 'vitest';
import { startCommand } from './start-command.ts';

const installed = {
  appImage: null,
  isPackaged: true,
  program: '/opt/Latchkey/latchkey',
  appFolder: '/opt/Latchkey/resources/app.asar',
};

describe('what starts the app at login', () => {
  it('is the installed program', () => {
    expect(startCommand(installed)).toEqual(['/opt/Latchkey/latchkey', '--at-login']);
  });

  it('is the AppImage itself, not what it unpacks to', () => {
    const appImage = '/home/ada/Latchkey.AppImage';
    expect(startCommand({ ...installed, appImage, program: '/tmp/.mount_Latchk/latchkey' })).toEqual([
      appImage,
      '--at-login',
    ]);
  });

  it('is Electron’s program with the folder of an app that is not packaged', () => {
    const unpackaged = { ...installed, isPackaged: false, program: '/dist/electron', appFolder: '/home/ada/latchkey' };
    expect(startCommand(unpackaged)).toEqual(['/dist/electron', '/home/ada/latchkey', '--at-login']);
  });
});
