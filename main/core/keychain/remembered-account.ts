import * as v from 'valibot';
import type { Account } from '../../../preload/contract.ts';
import { accountNames } from '../plex/account-names.ts';
import { wallMillisShape } from '../time/wall-millis.ts';

/** Who was signed in when the app was last told, so that the next start can say so at once. */
export interface RememberedAccount {
  readonly signedInAtMillis: number;
  readonly account: Account;
}

const rememberedShape = v.object({
  version: v.literal(1),
  signedInAtMillis: wallMillisShape,
  name: v.nullable(v.pipe(v.string(), v.nonEmpty())),
  email: v.nullable(v.string()),
  plan: v.picklist(['Plex Pass', 'free']),
});

/** Returns an account as text for the keychain, without the picture, which would not fit and is fetched anew. */
export const rememberedToText = ({ signedInAtMillis, account: { name, email, plan } }: RememberedAccount): string =>
  JSON.stringify({ version: 1, signedInAtMillis, name, email, plan } satisfies v.InferInput<typeof rememberedShape>);

/** Returns the account in the keychain's text, or null: what another program or version left there is not trusted. */
export const rememberedFromText = (text: string): RememberedAccount | null => {
  try {
    const { signedInAtMillis, name, email, plan } = v.parse(rememberedShape, JSON.parse(text));
    return { signedInAtMillis, account: { ...accountNames([name], email), plan, avatar: null } };
  } catch {
    return null;
  }
};

/** No clock is put right by more than this, unless it was never right. */
const maxAheadMillis = 24 * 60 * 60_000;

/** Returns it with a moment that may be shown and kept again: one that lies ahead of the clock by days counts as now. */
export const rememberedBy = (wallMillis: number, remembered: RememberedAccount): RememberedAccount =>
  remembered.signedInAtMillis > wallMillis + maxAheadMillis
    ? { ...remembered, signedInAtMillis: wallMillis }
    : remembered;
