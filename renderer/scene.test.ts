import { describe, expect, it } from 'vitest';
import { stateNamed } from './gallery/states.ts';
import { arrivalOf, sceneOf } from './scene.ts';

describe('sceneOf', () => {
  it('is one for requesting a code and for waiting with it', () => {
    expect(sceneOf(stateNamed('requesting-code'))).toBe(sceneOf(stateNamed('waiting-code')));
    expect(sceneOf(stateNamed('requesting-browser'))).toBe(sceneOf(stateNamed('waiting-browser')));
  });

  it('is another one for each method', () => {
    expect(sceneOf(stateNamed('waiting-code'))).not.toBe(sceneOf(stateNamed('waiting-browser')));
  });
});

describe('arrivalOf', () => {
  it('changes when the code has come', () => {
    expect(arrivalOf(stateNamed('requesting-code'))).not.toBe(arrivalOf(stateNamed('waiting-code')));
  });

  it('stays when a problem comes or a code is renewed', () => {
    expect(arrivalOf(stateNamed('waiting-code'))).toBe(arrivalOf(stateNamed('waiting-code-unreachable')));
    expect(arrivalOf(stateNamed('waiting-code'))).toBe(arrivalOf(stateNamed('waiting-code-renewed')));
    expect(arrivalOf(stateNamed('signed-in'))).toBe(arrivalOf(stateNamed('signed-in-under-way')));
  });
});
