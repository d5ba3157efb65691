import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { channelOf, sliceNames } from '../../../preload/contract.ts';
import type { Slices } from '../../core/bridge/slices.ts';
import { ObservableValue } from '../../core/time/observable.ts';
import { pushSlices } from './push-slices.ts';

describe('the page', () => {
  it('is told of every change of every slice, while there is one', () => {
    const held = new Map(sliceNames.map((name) => [name, new ObservableValue<unknown>(null)]));
    const send = vi.fn();
    const window: { page: WebContents | null } = { page: null };
    pushSlices(window, Object.fromEntries(held) as unknown as Slices);
    held.get('attempt')?.set('unheard');
    window.page = { isDestroyed: () => false, send } as unknown as WebContents;
    for (const [name, value] of held) value.set(`new ${name}`);
    expect(send.mock.calls).toStrictEqual(sliceNames.map((name) => [channelOf(name), `new ${name}`]));
  });
});
