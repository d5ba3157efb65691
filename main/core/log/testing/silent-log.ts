import type { Log } from '../log.ts';

/** Keeps what is said instead of writing it. */
export class SilentLog implements Log {
  readonly lines: string[] = [];
  readonly errors: unknown[] = [];

  info(message: string): void {
    this.lines.push(`info: ${message}`);
  }

  warn(message: string): void {
    this.lines.push(`warn: ${message}`);
  }

  error(message: string, error?: unknown): void {
    this.lines.push(`error: ${message}`);
    this.errors.push(error);
  }
}
