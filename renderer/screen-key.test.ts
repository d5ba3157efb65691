import { describe, expect, it } from 'vitest';
import { stateNamed } from './gallery/states.ts';
import { screenKeyOf, screenOf } from './screen-key.ts';

describe('screenOf', () => {
  it('is one for requesting a code and for waiting with it', () => {
    expect(screenOf(stateNamed('requesting-code'))).toBe(screenOf(stateNamed('waiting-code')));
    expect(screenOf(stateNamed('requesting-browser'))).toBe(screenOf(stateNamed('waiting-browser')));
  });

  it('is another one for each method', () => {
    expect(screenOf(stateNamed('waiting-code'))).not.toBe(screenOf(stateNamed('waiting-browser')));
  });
});

describe('screenKeyOf', () => {
  it('changes when the code has come', () => {
    expect(screenKeyOf(stateNamed('requesting-code'))).not.toBe(screenKeyOf(stateNamed('waiting-code')));
  });

  it('stays when a problem comes or a code is renewed', () => {
    expect(screenKeyOf(stateNamed('waiting-code'))).toBe(screenKeyOf(stateNamed('waiting-code-unreachable')));
    expect(screenKeyOf(stateNamed('waiting-code'))).toBe(screenKeyOf(stateNamed('waiting-code-renewed')));
    expect(screenKeyOf(stateNamed('signed-in'))).toBe(screenKeyOf(stateNamed('signed-in-under-way')));
  });
});
