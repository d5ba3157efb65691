import { describe, expect, it } from 'vitest';
import { problems } from '../../preload/problem.ts';
import { problemSentences } from './problems.ts';

const every = problems.map((problem) => ({ problem, ...problemSentences[problem] }));

describe('the sentences for problems', () => {
  it.each(every)('name $problem in the person’s words, not in the machine’s', ({ title, body, summary }) => {
    for (const text of [title, body, summary]) {
      expect(text).not.toMatch(/\b(token|pin|HTTP|error|exception|null|undefined|timeout|code \d+)\b/iu);
    }
  });

  it.each(every)('are short enough for their places: $problem', ({ title, body, summary }) => {
    expect(title.length).toBeLessThanOrEqual(36);
    expect(body.length).toBeLessThanOrEqual(135);
    expect(summary.length).toBeLessThanOrEqual(80);
  });

  it.each(every)('are whole sentences: $problem', ({ title, body, summary }) => {
    expect(title).not.toMatch(/[.!]$/u);
    expect(body).toMatch(/\.$/u);
    expect(summary).toMatch(/\.$/u);
  });

  it('are different for each problem', () => {
    expect(new Set(every.map(({ title }) => title)).size).toBe(problems.length);
    expect(new Set(every.map(({ summary }) => summary)).size).toBe(problems.length);
  });

  it('never blame the keychain for the network, nor the account for an outage', () => {
    const outages = [
      'unreachable',
      'timed-out',
      'insecure-connection',
      'someone-else-answered',
      'plex-trouble',
    ] as const;
    for (const problem of outages) {
      const { title, body, summary } = problemSentences[problem];
      expect(`${title} ${body} ${summary}`).not.toMatch(/keychain|signed out|account/iu);
    }
  });
});
