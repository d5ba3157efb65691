/**
 * The app's own way to the keychain, in a process of its own: libsecret looks for its bus once in the life of a process,
 * so each keyring that a test talks to needs a new one.
 */
import { systemClock } from '../../time/clock.ts';
import { programRunner } from '../../installation/run-program.ts';
import { diagnoseKeychain } from '../keychain-diagnosis.ts';
import { keychainOf } from '../open-keychain.ts';
import type { SecretDone, SecretName, SecretRead } from '../keychain.ts';

export type SecretCall =
  | { readonly kind: 'read'; readonly name: SecretName }
  | { readonly kind: 'write'; readonly name: SecretName; readonly value: string }
  | { readonly kind: 'remove'; readonly name: SecretName; readonly value: string };

export interface SecretQuestion {
  readonly id: number;
  readonly call: SecretCall;
}

export interface SecretAnswer {
  readonly id: number;
  readonly outcome: SecretRead | SecretDone;
}

const [service = '', timeoutMillis] = process.argv.slice(2);
const keychain = keychainOf({
  service,
  platform: process.platform,
  clock: systemClock,
  timeoutMillis: Number(timeoutMillis),
  diagnose: (error) => diagnoseKeychain({ platform: process.platform, run: programRunner(systemClock) }, error),
});

const answer = (call: SecretCall): Promise<SecretRead | SecretDone> => {
  switch (call.kind) {
    case 'read':
      return keychain.read(call.name);
    case 'write':
      return keychain.write(call.name, call.value);
    case 'remove':
      return keychain.remove(call.name, call.value);
  }
};

process.on('message', ({ id, call }: SecretQuestion) => {
  void answer(call).then((outcome) => process.send?.({ id, outcome } satisfies SecretAnswer));
});
