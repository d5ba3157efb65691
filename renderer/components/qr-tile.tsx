import type { QrPicture } from '../../preload/contract.ts';
import styles from './qr-tile.module.css';

export type TileSize = 'large' | 'small';

const sidePixels: Readonly<Record<TileSize, number>> = { large: 196, small: 112 };

/** The largest size for the picture in which every module is as wide as the next: uneven ones are hard to scan. */
const evenSide = (modules: number, side: number): number => Math.max(1, Math.floor(side / modules)) * modules;

const square = (size: TileSize) => ({ inlineSize: sidePixels[size], blockSize: sidePixels[size] });

interface Properties {
  readonly qr: QrPicture;
  readonly name: string;
  readonly size: TileSize;
}

/** A picture for the phone's camera: always dark on white, because not every camera reads the inverse. */
export const QrTile = ({ qr, name, size }: Properties) => {
  const side = evenSide(qr.size, sidePixels[size]);
  return (
    <div className={styles['tile']} style={square(size)}>
      <svg width={side} height={side} viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={name}>
        <path d={qr.path} shapeRendering="crispEdges" />
      </svg>
    </div>
  );
};

/** Keeps the room of a picture that is on its way. */
export const QrPlaceholder = ({ size }: { readonly size: TileSize }) => (
  <div className={styles['placeholder']} style={square(size)} aria-hidden="true" />
);
