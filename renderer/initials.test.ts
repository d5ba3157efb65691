import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['ada', 'A'],
    ['Augusta Ada King Lovelace', 'AL'],
    ['ada.lovelace', 'AL'],
    ['  Ada  ', 'A'],
    ['élise', 'É'],
    ['王小明', '王'],
    ['👩‍🚀 Ripley', '👩‍🚀R'],
    ['', ''],
  ])('makes of "%s" "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
