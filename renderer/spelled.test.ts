import { describe, expect, it } from 'vitest';
import { spelled } from './spelled.ts';

describe('spelled', () => {
  it('says one character at a time', () => {
    expect(spelled('AB12')).toBe('A, B, 1, 2');
  });

  it('leaves a single character alone and says nothing of nothing', () => {
    expect([spelled('A'), spelled('')]).toEqual(['A', '']);
  });
});
