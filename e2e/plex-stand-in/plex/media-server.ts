import type { PersonName } from './person.ts';

/** An invented server that holds media; nothing answers at its addresses. */
export interface MediaServer {
  readonly name: string;
  readonly clientIdentifier: string;
  readonly owner: PersonName;
  readonly users: readonly PersonName[];
  readonly localAddress: string;
  readonly publicAddress: string;
  readonly createdAtMillis: number;
}

export const mediaServers: readonly MediaServer[] = [
  {
    name: 'The attic',
    clientIdentifier: 'stand-in-server-attic',
    owner: 'ada',
    users: ['ada', 'grace', 'nell'],
    localAddress: '192.0.2.10',
    publicAddress: '203.0.113.9',
    createdAtMillis: 1_577_836_800_000,
  },
  {
    name: 'Harbour films',
    clientIdentifier: 'stand-in-server-harbour',
    owner: 'grace',
    users: ['grace'],
    localAddress: '192.0.2.20',
    publicAddress: '203.0.113.21',
    createdAtMillis: 1_609_459_200_000,
  },
];
