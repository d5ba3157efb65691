import { describe, expect, it } from 'vitest';
import { Dialog } from './dialog.ts';

describe('a dialog', () => {
  it('is closed until it is asked for, and tells of every change once', () => {
    const dialog = new Dialog();
    const told: string[] = [];
    dialog.onState((state) => told.push(state));
    expect(dialog.state).toBe('closed');
    dialog.close();
    dialog.open();
    dialog.open();
    expect(dialog.state).toBe('open');
    dialog.close();
    expect(told).toEqual(['open', 'closed']);
  });
});
