import styles from './icon.module.css';

const drawings = {
  open: 'M6.5 3.5h-2a1.5 1.5 0 0 0-1.5 1.5v6.5A1.5 1.5 0 0 0 4.5 13H11a1.5 1.5 0 0 0 1.5-1.5v-2M9 3h4v4M13 3 7.5 8.5',
  copy: 'M6 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM3 10.5v-7a1 1 0 0 1 1-1h6.5',
  done: 'm3 8.5 3.2 3.2L13 4.8',
  trouble: 'M8 4.6v4M8 11.2v.1M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Z',
  close: 'm4 4 8 8M12 4l-8 8',
  moment: 'M8 4.6V8l2.2 1.6M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Z',
  keychain:
    'M4.5 7h7A1.5 1.5 0 0 1 13 8.5v4a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7ZM5.3 7V4.7a2.7 2.7 0 0 1 5.4 0V7',
  person: 'M8 2.5a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 0 1 0-5.6ZM2.8 13.8a5.2 5.2 0 0 1 10.4 0',
  fresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.8h-2.8',
  none: 'M4.5 8h7',
  choose: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  settings:
    'M2.5 5h5.2M11.3 5h2.2M9.5 3.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6ZM2.5 11h2.2M8.3 11h5.2M6.5 9.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6Z',
  unknown:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM6.3 6.3a1.75 1.75 0 1 1 2.4 1.63c-.45.2-.7.55-.7 1.05M8 11.3v.1',
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing beside words that say the same. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={styles['icon']} viewBox="0 0 16 16" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
);
