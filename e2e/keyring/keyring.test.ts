import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { mkdtempDisposable, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Message, sessionBus } from '@jellybrick/dbus-next';
import { describe, expect, it, vi } from 'vitest';
import { type Keyring, startKeyring } from './keyring.ts';

type Address = Keyring['environment'];

const timeoutMillis = 20_000;

const ask = async (address: Address, message: readonly string[], limitMillis = timeoutMillis): Promise<string> => {
  const parameters = ['--session', '--print-reply=literal', `--reply-timeout=${limitMillis}`, ...message];
  const { stdout } = await promisify(execFile)('dbus-send', parameters, { env: { ...process.env, ...address } });
  return stdout.trim();
};

const login = '/org/freedesktop/secrets/collection/login';

/**
 * Asks to unlock the collection, which one that is locked answers with a prompt that nobody then opens. (To ask for the
 * collection's property instead makes gnome-keyring 42 crash once in some hundred times, when a new client begins so.)
 */
const stateOfCollection = async (address: Address, limitMillis?: number): Promise<'locked' | 'unlocked'> => {
  const question = [
    '--dest=org.freedesktop.secrets',
    '/org/freedesktop/secrets',
    'org.freedesktop.Secret.Service.Unlock',
    `array:objpath:${login}`,
  ];
  for (;;) {
    const answer = await ask(address, question, limitMillis);
    if (answer.includes(login)) return 'unlocked';
    if (answer.includes('/prompt/')) return 'locked';
    // gnome-keyring overlooked the question; see `SecretService.lock`.
  }
};

const serviceProcess = async (address: Address): Promise<number> => {
  const answer = await ask(address, [
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.GetConnectionUnixProcessID',
    'string:org.freedesktop.secrets',
  ]);
  return Number(answer.replace('uint32 ', ''));
};

/** A program that asks to unlock the collection, and stays: its dialog would go with it. */
const askingToUnlock = async ({ DBUS_SESSION_BUS_ADDRESS: busAddress }: Address): Promise<Disposable> => {
  const bus = sessionBus({ busAddress });
  const call = async (path: string, name: string, signature: string, body: unknown[]): Promise<unknown> => {
    const [, interfaceName = '', member = ''] = /^(.*)\.(\w+)$/.exec(name) ?? [];
    const question = { destination: 'org.freedesktop.secrets', path, interface: interfaceName, member };
    return (await bus.call(new Message({ ...question, signature, body })))?.body[1];
  };
  const unlock = 'org.freedesktop.Secret.Service.Unlock';
  const prompt = String(await call('/org/freedesktop/secrets', unlock, 'ao', [[login]]));
  await call(prompt, 'org.freedesktop.Secret.Prompt.Prompt', 's', ['']);
  return { [Symbol.dispose]: () => bus.disconnect() };
};

/** Asks for a new item without saying what is to be in it. */
const createItem = (address: Address): Promise<string> =>
  ask(address, ['--dest=org.freedesktop.secrets', login, 'org.freedesktop.Secret.Collection.CreateItem']);

/** One that has ended and that nobody has asked after yet, "Z", no longer runs. */
const isRunning = (process: number): boolean =>
  existsSync(`/proc/${process}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${process}/status`, 'utf8'));

const socketOf = ({ DBUS_SESSION_BUS_ADDRESS }: Address): string => DBUS_SESSION_BUS_ADDRESS.replace('unix:path=', '');

describe.runIf(process.platform === 'linux')('a keyring', () => {
  it('that is unlocked can be locked and unlocked again', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    expect(await stateOfCollection(keyring.environment)).toBe('unlocked');
    await keyring.lock();
    expect(await stateOfCollection(keyring.environment)).toBe('locked');
    await keyring.unlock();
    expect(await stateOfCollection(keyring.environment)).toBe('unlocked');
  });

  it('can be there, but locked', async () => {
    await using keyring = await startKeyring({ kind: 'locked' });
    expect(await stateOfCollection(keyring.environment)).toBe('locked');
  });

  it('can be missing from the bus, which does not start one by itself', async () => {
    await using keyring = await startKeyring({ kind: 'no-service' });
    await expect(stateOfCollection(keyring.environment)).rejects.toThrow('ServiceUnknown');
    await expect(keyring.unlock()).rejects.toThrow('Nothing provides the Secret Service');
  });

  it('does not answer while it is suspended', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    keyring.suspend();
    await expect(stateOfCollection(keyring.environment, 200)).rejects.toThrow('NoReply');
    keyring.resume();
    expect(await stateOfCollection(keyring.environment)).toBe('unlocked');
  });

  it('opens a dialog where somebody shows it, which can be closed', async () => {
    await using keyring = await startKeyring({ kind: 'locked' });
    await using prompter = await keyring.openPrompter();
    expect(prompter.count).toBe(0);
    using _program = await askingToUnlock(keyring.environment);
    await prompter.opened();
    expect(prompter.count).toBe(1);
    await prompter.dismiss();
    expect(await stateOfCollection(keyring.environment)).toBe('locked');
  });

  it('can refuse to be written to, and take it back', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await keyring.setWrites('refused');
    await expect(createItem(keyring.environment)).rejects.toThrow('AccessDenied');
    expect(await stateOfCollection(keyring.environment)).toBe('unlocked');
    await keyring.setWrites('allowed');
    // It is understood now that the question lacks what an item needs.
    await expect(createItem(keyring.environment)).rejects.toThrow('InvalidArgs');
  });

  it('can lose its collection', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await keyring.deleteCollection();
    await expect(createItem(keyring.environment)).rejects.toThrow('UnknownMethod');
  });

  it('can lose its service, and get it back with what it kept', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    const service = await serviceProcess(keyring.environment);
    await keyring.endService();
    expect(isRunning(service)).toBe(false);
    await expect(stateOfCollection(keyring.environment)).rejects.toThrow('ServiceUnknown');
    await keyring.startService();
    expect(await stateOfCollection(keyring.environment)).toBe('unlocked');
  });

  it('shares nothing with another one', async () => {
    await using one = await startKeyring({ kind: 'unlocked' });
    await using other = await startKeyring({ kind: 'unlocked' });
    await one.lock();
    expect(await stateOfCollection(other.environment)).toBe('unlocked');
  });

  it.for(['running', 'suspended'] as const)('leaves nothing behind when it is closed: %s', async (how) => {
    const keyring = await startKeyring({ kind: 'unlocked' });
    const service = await serviceProcess(keyring.environment);
    if (how === 'suspended') keyring.suspend();
    await keyring.close();
    expect(isRunning(service)).toBe(false);
    expect(existsSync(socketOf(keyring.environment))).toBe(false);
  });

  it('may be closed twice', async () => {
    const keyring = await startKeyring({ kind: 'unlocked' });
    await keyring.close();
    await expect(keyring.close()).resolves.toBeUndefined();
  });
});

const owner = `
  const { startKeyring } = await import(${JSON.stringify(new URL('keyring.ts', import.meta.url))});
  const keyring = await startKeyring({ kind: 'unlocked' });
  console.log(JSON.stringify(keyring.environment));
`;

describe.runIf(process.platform === 'linux')('a process that starts a keyring', () => {
  it('leaves nothing behind when it is killed', async () => {
    await using temporary = await mkdtempDisposable(join(tmpdir(), 'latchkey-'));
    const child = spawn(process.execPath, ['--input-type=module', '-e', owner], {
      env: { ...process.env, TMPDIR: temporary.path },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const service = await serviceProcess(JSON.parse(line.toString()) as Address);
    expect(isRunning(service)).toBe(true);
    const watcher = watch(temporary.path);
    child.kill('SIGKILL');
    while (readdirSync(temporary.path).length > 0) await once(watcher, 'change');
    watcher.close();
    // The folder goes a moment before the last process does.
    await expect.poll(() => isRunning(service)).toBe(false);
  });

  it('is told which program is missing', async () => {
    await using programs = await mkdtempDisposable(join(tmpdir(), 'latchkey-'));
    for (const program of ['sh', 'rm']) await symlink(`/bin/${program}`, join(programs.path, program));
    vi.stubEnv('PATH', programs.path);
    vi.stubEnv('TMPDIR', programs.path);
    try {
      await expect(startKeyring({ kind: 'unlocked' })).rejects.toThrow('dbus-daemon');
      expect(readdirSync(programs.path).toSorted()).toStrictEqual(['rm', 'sh']);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
