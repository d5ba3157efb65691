import styles from './mark.module.css';

/** In a square of 64: a bow with a keyhole in it, and a bit that makes an L of the key. The same as in mark.svg. */
const key =
  'M30 7.5a14.5 14.5 0 0 1 5 28.11V46.5h6v-2a1.5 1.5 0 0 1 1.5-1.5h4a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5h-20a1.5 1.5 0 0 1-1.5-1.5V35.61A14.5 14.5 0 0 1 30 7.5Zm0 8.5a4.8 4.8 0 0 0-2.6 8.8l-1.5 5.7h8.2l-1.5-5.7A4.8 4.8 0 0 0 30 16Z';

/** The latch-key on its plate: a key and the keyhole it fits, in one. */
export const Mark = ({ size, breathing = false }: { readonly size: number; readonly breathing?: boolean }) => (
  <svg
    className={`${styles['mark']} ${breathing ? styles['breathing'] : ''}`}
    width={size}
    height={size}
    viewBox="0 0 64 64"
    aria-hidden="true"
  >
    <path className={styles['key']} fillRule="evenodd" d={key} />
  </svg>
);
