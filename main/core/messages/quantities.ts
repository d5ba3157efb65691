import type { Language } from '../../../preload/contract.ts';

const units = [
  { unit: 'day', millis: 24 * 60 * 60_000 },
  { unit: 'hour', millis: 60 * 60_000 },
  { unit: 'minute', millis: 60_000 },
] as const;

/** Returns a span of time as a person would say it, in its largest unit: "2 days". */
export const span = (language: Language, millis: number): string => {
  const { unit, millis: each } = units.find((candidate) => millis >= candidate.millis * 0.95) ?? units[2];
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.round(millis / each));
};

/** Returns whole minutes, short: "29 min". */
export const minutesOf = (language: Language, minutes: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(minutes);

/** Returns the form that the language has for so many: English tells one from other, Japanese does not. */
export const counted = (
  language: Language,
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
): string => forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
