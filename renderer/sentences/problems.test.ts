import { describe, expect, it } from 'vitest';
import { problems } from '../../preload/problem.ts';
import { problemSentences } from './problems.ts';

const every = problems.map((problem) => ({ problem, ...problemSentences[problem] }));

describe('the sentences for problems', () => {
  it.each(every)('name $problem in the person’s words, not in the machine’s', ({ title, body, brief }) => {
    for (const text of [title, body, brief]) {
      expect(text).not.toMatch(/\b(token|pin|HTTP|error|exception|null|undefined|timeout|code \d+)\b/iu);
    }
  });

  it.each(every)('are short enough for their places: $problem', ({ title, body, brief }) => {
    expect(title.length).toBeLessThanOrEqual(36);
    expect(body.length).toBeLessThanOrEqual(135);
    expect(brief.length).toBeLessThanOrEqual(80);
  });

  it.each(every)('are whole sentences: $problem', ({ title, body, brief }) => {
    expect(title).not.toMatch(/[.!]$/u);
    expect(body).toMatch(/\.$/u);
    expect(brief).toMatch(/\.$/u);
  });

  it('are different for each problem', () => {
    expect(new Set(every.map(({ title }) => title)).size).toBe(problems.length);
    expect(new Set(every.map(({ brief }) => brief)).size).toBe(problems.length);
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
      const { title, body, brief } = problemSentences[problem];
      expect(`${title} ${body} ${brief}`).not.toMatch(/keychain|signed out|account/iu);
    }
  });
});
