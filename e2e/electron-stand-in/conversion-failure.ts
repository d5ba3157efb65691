/** The error of an argument that is not what Electron's native side takes (gin/arguments.cc of Chromium). */
export const conversionFailure = (index: number, value: unknown): TypeError =>
  new TypeError(`Error processing argument at index ${index}, conversion failure from ${String(value)}`);
