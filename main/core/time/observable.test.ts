import { describe, expect, it } from 'vitest';
import { ObservableValue } from './observable.ts';

describe('an observable value', () => {
  it('can be read at any time, and tells everybody who follows it of every change', () => {
    const value = new ObservableValue('first');
    const told: string[] = [];
    value.onChange((next) => told.push(`one: ${next}, ${value.read()}`));
    value.onChange((next) => told.push(`other: ${next}`));
    expect([value.read(), told]).toEqual(['first', []]);
    value.set('second');
    expect(told).toEqual(['one: second, second', 'other: second']);
  });

  it('tells nobody who follows it no longer', () => {
    const value = new ObservableValue(1);
    const told: number[] = [];
    const stop = value.onChange((next) => told.push(next));
    value.set(2);
    stop();
    value.set(3);
    expect(told).toEqual([2]);
  });
});
