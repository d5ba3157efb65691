/** Whether the app is started when the person logs in to the computer. */
export interface LoginItem {
  /** Null where it cannot be told, or makes no sense. */
  read(): boolean | null;
  /** Says whether it worked. */
  write(startsAtLogin: boolean): boolean;
}
