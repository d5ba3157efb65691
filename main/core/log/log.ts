/** Where the app says what it did. What is said is redacted before it is written. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}
