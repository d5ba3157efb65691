/** A part that the app runs on: "Electron", "45.4.1". */
export interface RuntimePart {
  readonly name: string;
  readonly version: string;
}

/** What a report of a bug should say of the app and of what it runs on. Nothing in it names a person or a computer. */
export interface AboutFacts {
  readonly version: string;
  readonly runtime: readonly RuntimePart[];
  /** "Linux Debian GNU/Linux 12 (x64)" */
  readonly system: string;
}
