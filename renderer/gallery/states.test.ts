import { describe, expect, it } from 'vitest';
import { problems } from '../../preload/problem.ts';
import { updateProblems } from '../../preload/updates.ts';
import { problemOf } from '../problem-of.ts';
import { stories } from './stories.ts';
import { screenNamed, states } from './states.ts';
import { updateStories } from './update-stories.ts';

describe('the gallery', () => {
  it('has a state for every screen', () => {
    expect(new Set(states.map(({ name }) => screenNamed(name).kind)).size).toBe(9);
  });

  it('has a state for every stage of an attempt and of an account', () => {
    const sessions = states.flatMap(({ state: { accounts } }) => (accounts.kind === 'opened' ? accounts.list : []));
    expect(new Set(states.map(({ state }) => state.attempt.kind)).size).toBe(7);
    expect(new Set(sessions.map(({ session }) => session.kind)).size).toBe(6);
  });

  it('has a state for every problem', () => {
    expect(new Set(states.map(({ name }) => problemOf(screenNamed(name))))).toEqual(new Set([null, ...problems]));
  });

  it('has a story for every problem with an update', () => {
    const met = updateStories.flatMap(({ updates }) => (updates.kind === 'failed' ? [updates.problem] : []));
    expect(new Set(met)).toEqual(new Set(updateProblems));
  });

  it('names each story once, and as a file can be named', () => {
    const names = stories.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/u);
  });
});
