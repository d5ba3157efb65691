/** A picture that does not move, as its own bytes say it is. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What of it may be handed on: nothing but what was read and is needed to show it. */
  readonly bytes: Buffer;
}

/**
 * Returns the picture in these bytes; null where they are none of that kind, none that is whole, or one whose pixels
 * cannot be told from its beginning: one that moves, or that says two things of its size. Never throws.
 */
export type ReadPicture = (bytes: Buffer) => Picture | null;
