/** A file that the linter must refuse, or, with `rule: null`, must let pass. */
export interface Sample {
  readonly what: string;
  /** Where in the project the file would lie: what it may do depends on that. A `breach` there gets a number. */
  readonly path: string;
  readonly source: string;
  readonly rule: string | null;
}
