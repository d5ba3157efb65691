import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findProfile } from './profile.ts';

const app = (userData: string | null) => ({
  getName: () => 'Latchkey',
  getPath: (name: string) => {
    if (name === 'appData') return join('home', 'settings');
    if (name === 'userData' && userData !== null) return userData;
    throw new Error(`Failed to get '${name}' path`);
  },
});

it('the profile is where Electron has it', () => {
  expect(findProfile(app('elsewhere'))).toEqual({ folder: 'elsewhere', isThere: true });
});

it('a profile that cannot be made can still be named', () => {
  expect(findProfile(app(null))).toEqual({ folder: join('home', 'settings', 'Latchkey'), isThere: false });
});
