import type { PushToPage } from '../../preload/contract.ts';
import type { OpenedPage } from './opened-page.ts';
import { pushesOf } from './pushes.ts';
import type { Story } from './stories.ts';

/** React draws before the next message, which needs no clock. */
const drawn = async (): Promise<void> => {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
};

const covering = (): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>('dialog:modal');

/** Returns an expression for functions that stand on their own, so that they can be carried into a page. */
const sourceOf = (functions: Readonly<Record<string, () => unknown>>): string =>
  `({ ${Object.entries(functions)
    .map(([name, each]) => `${name}: ${each.toString()}`)
    .join(', ')} })`;

/**
 * Returns what there is to be seen in each story by its name, one after the other on the same page as main would push
 * them, and all of it within the page. What looks is carried there as source text, and so stands on its own.
 */
export const walk = async <Seen>(
  { page }: OpenedPage,
  stories: readonly Story[],
  look: () => Seen,
): Promise<ReadonlyMap<string, Seen>> => {
  const carried = { drawn, covering, look };
  await using eyes = await page.evaluateHandle<typeof carried>(sourceOf(carried));
  const told = stories.map((story) => ({
    name: story.name,
    isCovered: story.dialog !== null,
    pushes: pushesOf(story) as readonly (readonly [name: PushToPage, value: unknown])[],
  }));
  const seen = await eyes.evaluate(async (inPage, tellings) => {
    const until = async (what: string, holds: () => boolean): Promise<void> => {
      for (let turn = 0; !holds(); turn += 1) {
        if (turn === 1000) throw new Error(`It never came to this: ${what}.`);
        await inPage.drawn();
      }
    };
    const found: (readonly [string, Seen])[] = [];
    for (const { name, isCovered, pushes } of tellings) {
      // As with Escape.
      inPage.covering()?.requestClose();
      await until(`nothing covers the screen before ${name}`, () => inPage.covering() === null);
      for (const [to, value] of pushes) {
        window.fakeMain.push(to, value as never);
        await inPage.drawn();
      }
      await until(name, () => (inPage.covering() !== null) === isCovered && document.querySelector('h1') !== null);
      found.push([name, inPage.look()]);
    }
    return found;
  }, told);
  return new Map(seen as readonly (readonly [string, Seen])[]);
};
