import type { Data } from './xml.ts';

/** Not in TypeScript's own declarations yet. */
const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => unknown };

/** Returns data as JSON, with whole numbers of any size written out. */
export const jsonText = (data: Data): string =>
  JSON.stringify(data, (_name, value: unknown) => (typeof value === 'bigint' ? rawJSON(String(value)) : value));
