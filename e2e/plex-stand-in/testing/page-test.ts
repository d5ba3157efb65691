import type { Page } from '@playwright/test';
import { afterEach, beforeEach, expect } from 'vitest';
import { type PlexStandIn, startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient } from './test-client.ts';
import { workerChromium } from '../../worker-chromium.ts';

/** What every test of a page finds: a fresh stand-in, an app that asks, and a page with nothing in it. */
export interface PageTest {
  standIn: PlexStandIn;
  app: TestClient;
  page: Page;
}

/**
 * Returns what each test of a file finds: a stand-in of its own and its own page of the one Chromium. After each test it
 * holds that the page raised no error and asked nothing of any other server.
 */
export const pagePerTest = (): PageTest => {
  const test = {} as PageTest;
  let troubles: string[] = [];
  let origins = new Set<string>();

  beforeEach(async () => {
    [troubles, origins] = [[], new Set<string>()];
    test.standIn = await startPlexStandIn();
    test.app = new TestClient(test.standIn.url);
    const context = await (await workerChromium()).newContext();
    test.page = await context.newPage();
    test.page.on('pageerror', (error) => troubles.push(error.message));
    test.page.on('request', (request) => origins.add(new URL(request.url()).origin));
  });
  afterEach(async () => {
    await test.page.context().close();
    await test.standIn.close();
    origins.delete('null');
    expect(troubles).toEqual([]);
    expect([...origins]).toEqual([test.standIn.url]);
  });
  return test;
};
