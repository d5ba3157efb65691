import { describe, expect, it } from 'vitest';
import { refuseTheRest } from './refuse-the-rest.ts';

interface Lamp {
  isLit: boolean;
  colour?: unknown;
}

describe('what has some of its members', () => {
  it('refuses by name to have another read', () => {
    expect(() => refuseTheRest<Lamp>('lamp', { isLit: false }).colour).toThrow(
      'The Electron stand-in does not implement lamp.colour.',
    );
  });

  it('refuses by name to have another set, which nobody would heed', () => {
    const lamp = refuseTheRest<Lamp>('lamp', { isLit: false });
    expect(() => (lamp.colour = 'red')).toThrow('The Electron stand-in does not implement setting lamp.colour.');
    lamp.isLit = true;
    expect(lamp.isLit).toBe(true);
  });

  it('takes a function that a test lends', () => {
    const lamp = refuseTheRest<Lamp>('lamp', { isLit: false });
    lamp.colour = () => 'red';
    expect((lamp.colour as () => string)()).toBe('red');
  });
});
