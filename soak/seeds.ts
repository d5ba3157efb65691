/**
 * Seeds that have found something, and how many of their rounds it takes to show it: `e2e/soak.spec.ts` plays them. The
 * first one has found nothing; it keeps the soak itself from rotting.
 */
export const seeds: readonly { readonly seed: number; readonly rounds: number }[] = [{ seed: 1, rounds: 2 }];
