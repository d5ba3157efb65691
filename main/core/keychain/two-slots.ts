import type { Keychain, SecretName, SecretTrouble, Slot } from './keychain.ts';

/** What stands in the two entries that one text takes turns in. */
export type SlotTexts =
  | { readonly kind: 'texts'; readonly a: string | null; readonly b: string | null }
  | SecretTrouble;

/** Returns both. A write may remove first what it replaces: who reads without the lock looks again where both look empty. */
export const readSlots = async (
  keychain: Keychain,
  nameOf: (slot: Slot) => SecretName,
  maxLooks: number,
): Promise<SlotTexts> => {
  for (let looks = 1; ; looks += 1) {
    const a = await keychain.read(nameOf('a'));
    if (a.kind === 'trouble') return a;
    const b = await keychain.read(nameOf('b'));
    if (b.kind === 'trouble') return b;
    if (a.value !== null || b.value !== null || looks === maxLooks) return { kind: 'texts', a: a.value, b: b.value };
  }
};

/** Returns the slot to write next: not the current one, which a write that is cut short leaves as it is. */
export const slotAfter = (current: Slot | null): Slot => (current === 'a' ? 'b' : 'a');
