import type { Outcome } from '../preload/contract.ts';

/** Returns the call's own outcome. One that breaks altogether, say because main is gone, is trouble like any other. */
export const settle = async <Value>(call: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
  try {
    return await call();
  } catch {
    return { ok: false, problem: 'unexpected' };
  }
};
