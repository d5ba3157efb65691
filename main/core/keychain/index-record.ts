import * as v from 'valibot';
import { accountUuidShape } from '../plex/accounts.ts';

/** What is known of one token. Its own entries are named after `id`. */
export type IndexRecord =
  /** Its entry is being written. One that a later start finds was never committed: it is to be revoked. */
  | { readonly kind: 'arriving'; readonly id: string }
  /** It is kept, and Plex has not said yet whose it is. */
  | { readonly kind: 'token'; readonly id: string }
  /** The account with the highest order is the current one. */
  | { readonly kind: 'account'; readonly id: string; readonly uuid: string; readonly order: number }
  /** It is still to be revoked at plex.tv; nobody is signed in with it. */
  | { readonly kind: 'revoke'; readonly id: string }
  /** It has ended, and the keychain has not let go of its entries yet. */
  | { readonly kind: 'remove'; readonly id: string };

/** As it stands in a page. Of a later version there may be other kinds; those stay as they are. */
export type WrittenRecord = readonly [kind: string, ...rest: unknown[]];

/** 96 random bits, as base64url spells them. */
const idShape = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/));
const orderShape = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const accountShape = v.strictTuple([v.literal('account'), idShape, accountUuidShape, orderShape]);
const plainShape = v.strictTuple([v.picklist(['arriving', 'token', 'revoke', 'remove']), idShape]);

export const writtenRecordShape = v.custom<WrittenRecord>(
  (input) => Array.isArray(input) && typeof input[0] === 'string',
);

/** Returns the record, or null where it is of a kind that only a later version knows. */
export const recordFromWritten = (written: WrittenRecord): IndexRecord | null => {
  const account = v.safeParse(accountShape, written);
  if (account.success) {
    const [kind, id, uuid, order] = account.output;
    return { kind, id, uuid, order };
  }
  const plain = v.safeParse(plainShape, written);
  if (!plain.success) return null;
  const [kind, id] = plain.output;
  return { kind, id };
};

export const recordToWritten = (record: IndexRecord): WrittenRecord =>
  record.kind === 'account' ? [record.kind, record.id, record.uuid, record.order] : [record.kind, record.id];

const rank = { arriving: 0, token: 1, account: 2, revoke: 3, remove: 4 } as const satisfies Record<
  IndexRecord['kind'],
  number
>;

/** Returns the one of two records of the same token that is further along: the other was to go when the app died. */
export const furtherAlong = (one: IndexRecord, other: IndexRecord): IndexRecord =>
  rank[one.kind] >= rank[other.kind] ? one : other;

/** As long as a record gets that names no account: any of those fits where another of them was. */
const longestPlain = recordToWritten({ kind: 'arriving', id: 'x'.repeat(16) });

/** Returns how many bytes a record needs on its page, whatever becomes of it but an account. */
export const bytesFor = (written: WrittenRecord): number =>
  Math.max(...[written, longestPlain].map((each) => Buffer.byteLength(JSON.stringify(each)))) + 1;
