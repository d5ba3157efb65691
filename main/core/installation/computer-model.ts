import { firstPlainText } from '../plex/plain-text.ts';

/** What firmware says when its maker left the form empty, in letters and digits only. */
const placeholders: ReadonlySet<string> = new Set([
  'allseries',
  'default',
  'defaultstring',
  'invalid',
  'na',
  'none',
  'notapplicable',
  'notavailable',
  'notspecified',
  'null',
  'oem',
  'productname',
  'systemname',
  'systemproductname',
  'tobefilled',
  'tobefilledbyoem',
  'undefined',
  'unknown',
]);

const isPlaceholder = (model: string | null): boolean => {
  const bare = (model ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return /^0*$/.test(bare) || placeholders.has(bare);
};

/** Returns the first of the models that names one, or null where the hardware does not say what it is. */
export const firstComputerModel = (models: readonly (string | null)[]): string | null =>
  firstPlainText(models.filter((model) => !isPlaceholder(model)));
