import { describe, expect, it } from 'vitest';
import { refusingEmitter } from './refusing-emitter.ts';

class Lamp extends refusingEmitter('lamp', ['lit']) {}

describe('what says some of its events', () => {
  it.each(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'] as const)(
    'refuses by name to let another be listened to, with %s',
    (method) => {
      expect(() => new Lamp()[method]('dimmed', () => {})).toThrow(
        "The Electron stand-in does not implement the event 'dimmed' of lamp.",
      );
    },
  );

  it('says those, and lets go of any', () => {
    const heard: string[] = [];
    const lamp = new Lamp();
    lamp.on('lit', () => heard.push('on'));
    lamp.once('lit', () => heard.push('once'));
    lamp.off('dimmed', () => {}).removeListener('dimmed', () => {});
    lamp.emit('lit');
    lamp.emit('lit');
    expect(heard).toStrictEqual(['on', 'once', 'on']);
  });

  it('tells of its listeners, as everything of Node does', () => {
    const heard: unknown[] = [];
    const lamp = new Lamp();
    lamp.on('newListener', (name) => heard.push(name));
    lamp.on('lit', () => {});
    expect(heard).toStrictEqual(['lit']);
  });
});
