import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);

const ready = readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((program) => initWasm(program));

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
  /** Red, green, blue and opacity of each pixel, row by row from the top. */
  readonly pixels: Uint8Array;
}

/** Draws an SVG that many pixels wide; the same bytes on every computer, since no font and no processor has a say. */
export const draw = async (svg: string, width: number): Promise<Drawing> => {
  await ready;
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: width } });
  const image = drawn.render();
  const drawing = { width: image.width, height: image.height, png: image.asPng(), pixels: image.pixels };
  image.free();
  drawn.free();
  return drawing;
};
