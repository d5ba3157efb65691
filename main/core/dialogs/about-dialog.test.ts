import { describe, expect, it } from 'vitest';
import type { About, AboutFacts } from '../../../preload/contract.ts';
import { AboutDialog } from './about-dialog.ts';

const facts: AboutFacts = {
  version: '1.2.0',
  runtime: [{ name: 'Electron', version: '45.4.1' }],
  system: 'Linux Debian GNU/Linux 12 (x64)',
};

describe('“About Latchkey”', () => {
  it('brings its facts when it opens, and none while it is closed', () => {
    const dialog = new AboutDialog(facts);
    const told: About[] = [];
    dialog.onState((about) => told.push(about));
    expect(dialog.state).toEqual({ kind: 'closed' });
    dialog.open();
    dialog.open();
    expect(dialog.state).toEqual({ kind: 'open', facts });
    dialog.close();
    expect(told).toEqual([{ kind: 'open', facts }, { kind: 'closed' }]);
  });
});
