import type { QrPicture } from '../../preload/contract.ts';
import { QrPlaceholder, QrTile, type TileSize } from './qr-tile.tsx';
import styles from './scan-panel.module.css';

interface Properties {
  /** Null while it is on its way. */
  readonly picture: { readonly qr: QrPicture; readonly name: string; readonly caption: string } | null;
  readonly size: TileSize;
}

/** The picture for the phone with a word about it, or their empty places. */
export const ScanPanel = ({ picture, size }: Properties) => (
  <figure className={styles['scan']}>
    {picture === null ? <QrPlaceholder size={size} /> : <QrTile qr={picture.qr} name={picture.name} size={size} />}
    <figcaption className={styles['caption']}>{picture?.caption}</figcaption>
  </figure>
);
