import { DatabaseSync } from 'node:sqlite';

const busy = 5;

/** Locks last as long as their databases: collected as garbage they would be given up. */
const held = new Set<DatabaseSync>();

/**
 * Takes a lock that the system gives up by itself when this process ends, however it ends: Node has no file locks of
 * its own, SQLite brings them. Returns the function that gives it up, or null while another process holds it.
 */
export const takeLock = (path: string): (() => void) | null => {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    held.add(database);
    return () => {
      held.delete(database);
      database.close();
    };
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return null;
    throw error;
  }
};
