import { describe, expect, it } from 'vitest';
import { screenNamed } from './gallery/states.ts';
import { screenKeyOf, screenOf } from './screen-key.ts';

describe('screenOf', () => {
  it('is one for requesting a code and for waiting with it', () => {
    expect(screenOf(screenNamed('requesting-code'))).toBe(screenOf(screenNamed('waiting-code')));
    expect(screenOf(screenNamed('requesting-browser'))).toBe(screenOf(screenNamed('waiting-browser')));
  });

  it('is another one for each method', () => {
    expect(screenOf(screenNamed('waiting-code'))).not.toBe(screenOf(screenNamed('waiting-browser')));
  });
});

describe.each([
  { what: 'screenOf', of: screenOf },
  { what: 'screenKeyOf', of: screenKeyOf },
])('$what', ({ of }) => {
  it('is another one for another account: what is asked of one is not answered for the other', () => {
    const [first, second] = ['signed-in-two-accounts', 'signed-in-first-account-refused'].map(screenNamed).map(of);
    expect(first).not.toBe(second);
  });
});

describe('screenKeyOf', () => {
  it('changes when the code has come', () => {
    expect(screenKeyOf(screenNamed('requesting-code'))).not.toBe(screenKeyOf(screenNamed('waiting-code')));
  });

  it('stays when a problem comes or a code is renewed', () => {
    expect(screenKeyOf(screenNamed('waiting-code'))).toBe(screenKeyOf(screenNamed('waiting-code-unreachable')));
    expect(screenKeyOf(screenNamed('waiting-code'))).toBe(screenKeyOf(screenNamed('waiting-code-renewed')));
    expect(screenKeyOf(screenNamed('signed-in'))).toBe(screenKeyOf(screenNamed('signed-in-under-way')));
  });
});
