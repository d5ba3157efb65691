import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SettingsFile } from '../settings/settings-file.ts';
import { adasClientIdentifier, adasLaptop } from '../testing/adas-laptop.ts';
import { isClientIdentifier } from './client-identifier.ts';
import { Installation } from './installation.ts';

const others = 'c1b3f0a4-93de-4f0e-8a53-7d0f6b2c9e11';

const temporaryFolder = () => mkdtempDisposable(join(tmpdir(), 'latchkey-installation-'));

/** The app as it starts with the settings in a folder. */
const start = (folder: string): Installation =>
  new Installation(
    adasLaptop,
    new SettingsFile(folder, (message, error) => {
      throw new Error(message, { cause: error });
    }),
  );

/** What happens when the keychain opens and holds this copy. */
const settleAndAdopt = (installation: Installation, copy: string | null): string => {
  const settled = installation.settleClientIdentifier(copy);
  installation.adoptClientIdentifier(settled);
  return settled;
};

describe('the client identifier', () => {
  it('is made once and stays over restarts', async () => {
    await using folder = await temporaryFolder();
    const made = start(folder.path).clientIdentifier;
    expect(isClientIdentifier(made)).toBe(true);
    expect(start(folder.path).clientIdentifier).toBe(made);
    expect(start(folder.path).settleClientIdentifier(null)).toBe(made);
  });

  it('is another one for another installation', async () => {
    await using one = await temporaryFolder();
    await using other = await temporaryFolder();
    expect(start(one.path).clientIdentifier).not.toBe(start(other.path).clientIdentifier);
  });

  it('comes back from the keychain after a reinstall, and stays', async () => {
    await using folder = await temporaryFolder();
    const installation = start(folder.path);
    expect(settleAndAdopt(installation, adasClientIdentifier)).toBe(adasClientIdentifier);
    expect(installation.clientIdentifier).toBe(adasClientIdentifier);
    expect(start(folder.path).clientIdentifier).toBe(adasClientIdentifier);
  });

  it('that was made while the keychain was locked and the settings lost gives way to the keychain’s', async () => {
    await using folder = await temporaryFolder();
    const made = start(folder.path).clientIdentifier;
    expect(made).not.toBe(adasClientIdentifier);
    expect(settleAndAdopt(start(folder.path), adasClientIdentifier)).toBe(adasClientIdentifier);
    expect(start(folder.path).clientIdentifier).toBe(adasClientIdentifier);
  });

  it('is not kept before it is adopted: the keychain may have looked empty because it was locked', async () => {
    await using folder = await temporaryFolder();
    const installation = start(folder.path);
    expect(isClientIdentifier(installation.settleClientIdentifier(null))).toBe(true);
    expect(settleAndAdopt(installation, adasClientIdentifier)).toBe(adasClientIdentifier);
    expect(start(folder.path).clientIdentifier).toBe(adasClientIdentifier);
  });

  it('does not change within a run, even when it was needed before the keychain could be asked', async () => {
    await using folder = await temporaryFolder();
    const installation = start(folder.path);
    const made = installation.clientIdentifier;
    expect(installation.settleClientIdentifier(others)).toBe(made);
    expect(installation.clientIdentifier).toBe(made);
  });

  it('stays within a run that cannot keep its settings', () => {
    const installation = new Installation(
      adasLaptop,
      new SettingsFile(join(import.meta.filename, 'not a folder'), () => undefined),
    );
    expect(installation.clientIdentifier).toBe(installation.clientIdentifier);
    expect(installation.settleClientIdentifier(others)).toBe(installation.clientIdentifier);
  });

  it('is made anew where neither place has a good one', async () => {
    await using folder = await temporaryFolder();
    const made = settleAndAdopt(start(folder.path), 'spoilt');
    expect(isClientIdentifier(made)).toBe(true);
    expect(start(folder.path).clientIdentifier).toBe(made);
  });
});

describe('the computer’s name', () => {
  it('is the system’s own', async () => {
    await using folder = await temporaryFolder();
    expect(start(folder.path).deviceName).toBe(adasLaptop.deviceName);
    expect(start(folder.path).description).toStrictEqual(adasLaptop);
  });

  it('is the one that a person chose, tidied, and stays over restarts', async () => {
    await using folder = await temporaryFolder();
    start(folder.path).rename('  The \u{202E}kitchen\n Mac ');
    expect(start(folder.path).deviceName).toBe('The kitchen Mac');
    expect(start(folder.path).description).toStrictEqual({ ...adasLaptop, deviceName: 'The kitchen Mac' });
  });

  it.each(['', '   ', '\u{200B}'])('goes back to the system’s own by the name %o', async (name) => {
    await using folder = await temporaryFolder();
    const installation = start(folder.path);
    installation.rename('The kitchen Mac');
    installation.rename(name);
    expect(installation.deviceName).toBe(adasLaptop.deviceName);
    expect(start(folder.path).deviceName).toBe(adasLaptop.deviceName);
  });
});

describe('what Plex is told', () => {
  it('is who is asking, by the name that holds now', async () => {
    await using folder = await temporaryFolder();
    const installation = start(folder.path);
    settleAndAdopt(installation, adasClientIdentifier);
    installation.rename('The kitchen Mac');
    expect(installation.identity().headers).toMatchObject({
      'X-Plex-Client-Identifier': adasClientIdentifier,
      'X-Plex-Device': 'Linux',
      'X-Plex-Device-Name': 'The kitchen Mac',
    });
  });

  it.each([true, false])('is the GetPinRequest, whatever the computer is called: strong %s', async (strong) => {
    await using folder = await temporaryFolder();
    const installation = start(folder.path);
    installation.rename('The kitchen Mac');
    expect(installation.getPinRequest(strong)).toStrictEqual({
      strong,
      clientName: 'Latchkey',
      deviceName: 'Linux',
      clientVersion: '1.4.0',
      clientPlatform: 'Linux',
    });
  });
});
