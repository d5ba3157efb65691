import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { responseHeaders } from '../../main/core/security/csp.ts';
import { pageHarness } from './page-harness.ts';
import { stateNamed } from './states.ts';

const pages = ['index.html', 'gallery/pseudo-page.html', 'gallery/index.html'] as const;

describe.each(pages)('%s, as the tests open it', (start) => {
  it('comes with the headers that main sends with the page', async () => {
    const harness = await pageHarness('production', start);
    await using opened = await harness.open(stateNamed('signed-out'));
    const response = await opened.page.reload();
    const { 'content-type': type, ...headers } = (await response?.allHeaders()) ?? {};
    expect(type).toBe('text/html');
    const sent = Object.entries(responseHeaders).map(([name, value]) => [name.toLowerCase(), value]);
    expect(headers).toMatchObject(Object.fromEntries(sent));
  });

  it('runs no script that stands in it, and no text', async () => {
    const harness = await pageHarness('production', start);
    await using opened = await harness.open(stateNamed('signed-out'));
    const tried = await opened.page.evaluate(async () => {
      // What the test itself evaluates may evaluate texts: what it hears of later may not.
      const { port1, port2 } = new MessageChannel();
      const heard = new Promise((resolve) => {
        port1.addEventListener('message', resolve);
        port1.start();
      });
      port2.postMessage(null);
      await heard;
      const outcomes: Record<string, string> = {};
      const attempts: Readonly<Record<string, () => void>> = {
        evaluated: () => void eval('window.ran = true'),
        script: () => {
          const script = document.createElement('script');
          script.append('window.ran = true');
          document.body.append(script);
        },
        markup: () => void (document.body.innerHTML = '<img src="/none" onerror="window.ran = true">'),
      };
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          attempt();
          outcomes[name] = 'nothing was thrown';
        } catch (error) {
          outcomes[name] = (error as Error).name;
        }
      }
      return { outcomes, ran: 'ran' in window };
    });
    expect(tried).toEqual({
      outcomes: { evaluated: 'EvalError', script: 'nothing was thrown', markup: 'TypeError' },
      ran: false,
    });
  });
});

it('the gallery leads to every state under that policy', async () => {
  const harness = await pageHarness('production', 'gallery/index.html');
  await using opened = await harness.open(stateNamed('signed-out'));
  const complaints: string[] = [];
  opened.page.on('console', (message) => complaints.push(message.text()));
  await opened.page.getByRole('link', { name: 'waiting-code', exact: true }).click();
  await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText('Enter this code');
  expect(complaints.filter((text) => /Content Security Policy/u.test(text))).toEqual([]);
});
