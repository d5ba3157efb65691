/** Why this installation does not update itself. */
export type NotOffered = 'package-manager' | 'not-packaged' | 'not-signed';

/** A newer version of the app, and what it says of itself: plain text, one paragraph each. */
export interface Release {
  readonly version: string;
  readonly news: readonly string[];
}

/** The closed table of what can go wrong with an update; the message for each lives in core/messages. */
export const updateProblems = [
  // The way to the update server
  'update-server-unreachable',
  'update-server-trouble',
  'download-interrupted',
  // What came from there
  'release-not-understood',
  'update-damaged',
  'update-not-signed',
  // This computer
  'disk-full',
  'disk-refused',
  /** The app runs from its disk image, or from where macOS put it aside. */
  'app-not-installed',
  'update-failed',
] as const;

export type UpdateProblem = (typeof updateProblems)[number];

/**
 * Updates of the app itself, held by main beside the sign-in's state and mirrored by the page. `isShown` is whether the
 * person is told: they asked, or there is something new that they have not put away.
 */
export type Updates =
  | { readonly kind: 'not-offered'; readonly because: NotOffered; readonly isShown: boolean }
  | {
      /** Nothing newer is known. */
      readonly kind: 'idle';
      /** Wall clock, milliseconds since 1970; null before the first check that got an answer. */
      readonly lastCheckedMillis: number | null;
      readonly isShown: boolean;
    }
  /** Because the person asked; the checks that the app makes by itself are not seen. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'available'; readonly release: Release; readonly isShown: boolean }
  | { readonly kind: 'downloading'; readonly release: Release; readonly percent: number; readonly isShown: boolean }
  /** Downloaded and verified; installed when the app quits. */
  | { readonly kind: 'ready'; readonly release: Release; readonly isShown: boolean }
  | { readonly kind: 'failed'; readonly step: 'check'; readonly problem: UpdateProblem }
  | {
      readonly kind: 'failed';
      /** One that was not installed was ready, and is so no longer. */
      readonly step: 'download' | 'install';
      readonly problem: UpdateProblem;
      readonly release: Release;
    };
