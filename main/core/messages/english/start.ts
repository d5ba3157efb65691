/** Why Latchkey does not start, each a line of its own: on the terminal, and for an AppImage without its sandbox in a box. */
export const refusal = {
  switches: (switches: string): string => `Latchkey does not start with ${switches}.`,
  sandboxOfAppImage:
    'Its sandbox is part of what protects your sign-in, and this system starts it for installed packages only. Please install the deb or the rpm instead of the AppImage.',
  sandbox:
    'Its sandbox is part of what protects your sign-in. Where that cannot start, allow Latchkey user namespaces (in AppArmor, userns), or have its chrome-sandbox owned by root with mode 4755.',
} as const;

/** What could not be done at all; what the machine says of it follows in a line of its own. */
export const failure = {
  check: 'This computer could not be checked.',
  forget: 'What Latchkey kept on this computer could not be removed.',
  start: 'Latchkey could not start.',
  /** Followed by the folder, in a line of its own. */
  folder:
    'Latchkey did not start, because it can’t write to its folder. Make some room on your disk, or see that the folder is yours to change, then start Latchkey again:',
} as const;
