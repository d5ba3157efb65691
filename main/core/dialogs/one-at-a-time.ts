/** What covers the screen while it is open. */
export interface Covering {
  readonly isOpen: boolean;
  /** Calls the listener at every change. */
  onState(listener: () => void): void;
  close(): void;
}

/** Lets no two be open at once: the one that opens is the one that is wanted, and the others close. */
export const oneAtATime = (all: readonly Covering[]): void => {
  for (const one of all)
    one.onState(() => {
      if (!one.isOpen) return;
      for (const other of all) if (other !== one) other.close();
    });
};
