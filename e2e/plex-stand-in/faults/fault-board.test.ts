import { describe, expect, it } from 'vitest';
import { FaultBoard } from './fault-board.ts';

const empty = { kind: 'empty-body' } as const;
const slow = { kind: 'slow', millis: 1 } as const;

describe('planned faults', () => {
  it('strike as often as planned, in the order of planning', () => {
    const board = new FaultBoard();
    board.plan({ endpoint: 'poll-pin', fault: empty, times: 2 });
    board.plan({ endpoint: 'poll-pin', fault: slow, times: 1 });
    const struck = [1, 2, 3, 4].map(() => board.take('poll-pin'));
    expect(struck).toEqual([empty, empty, slow, null]);
  });

  it('strike until they are lifted', () => {
    const board = new FaultBoard();
    board.plan({ endpoint: 'user', fault: empty, times: 'until lifted' });
    const struck = Array.from({ length: 50 }, () => board.take('user'));
    expect(new Set(struck)).toEqual(new Set([empty]));
    board.lift('user');
    expect(board.take('user')).toBeNull();
  });

  it('strike their own endpoint only', () => {
    const board = new FaultBoard();
    board.plan({ endpoint: 'user', fault: empty, times: 1 });
    expect(board.take('poll-pin')).toBeNull();
    expect(board.take('user')).toEqual(empty);
  });

  it('are lifted for one endpoint, or for all', () => {
    const board = new FaultBoard();
    for (const endpoint of ['user', 'avatar', 'sign-out'] as const) board.plan({ endpoint, fault: slow, times: 1 });
    board.lift('user');
    expect(board.take('user')).toBeNull();
    expect(board.take('avatar')).toEqual(slow);
    board.lift();
    expect(board.take('sign-out')).toBeNull();
  });
});
