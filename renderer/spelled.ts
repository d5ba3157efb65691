import { charactersOf } from './characters.ts';

/** A code as a screen reader should say it, one character at a time: "A, B, 1, 2". */
export const spelled = (code: string): string => charactersOf(code).join(', ');
