import { expect, it } from 'vitest';
import { moreThan } from './leftovers.ts';

it('tells of each kind that there is more of, new ones too', () => {
  const before = { 'listeners: app quit': 1, 'abort signals': 4 };
  const now = { 'listeners: app quit': 2, 'abort signals': 3, 'active: Timeout': 1 };
  expect(moreThan(before, now)).toEqual(['listeners: app quit: 2, and 1 before', 'active: Timeout: 1, and 0 before']);
});

it('lets a connection be kept for the next request, and no second one', () => {
  const before = { 'active: TCPSocketWrap': 0 };
  expect(moreThan(before, { 'active: TCPSocketWrap': 1 })).toEqual([]);
  expect(moreThan(before, { 'active: TCPSocketWrap': 2 })).toHaveLength(1);
});
