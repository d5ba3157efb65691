import type { CountedFigure, Figure } from '../../e2e/figures/count-figure.ts';

interface Wanted {
  readonly what: string;
  readonly suffices: (sum: number) => boolean;
  readonly asked: string;
}

const atLeast = (least: number) => ({ suffices: (sum: number) => sum >= least, asked: `at least ${least}` });

/** What a run has to reach for its promises to be worth something. */
const wantedOn = (platform: NodeJS.Platform): Readonly<Record<Figure, Wanted>> => ({
  // Only Linux lets a test have a keychain of its own without the whole app around it.
  kills: { what: 'times the app was killed on its way', ...atLeast(platform === 'linux' ? 50 : 5) },
  'bridge-calls': { what: 'generated calls over the bridge', ...atLeast(2000) },
  'leaked-bytes': { what: 'bytes of secrets found where none may be', suffices: (sum) => sum === 0, asked: '0' },
});

export interface FigureLine {
  readonly line: string;
  readonly suffices: boolean;
}

/** Sums up what the tests counted, one line a figure. A figure that nobody counted does not suffice. */
export const figureLines = (recorded: string, platform: NodeJS.Platform): readonly FigureLine[] => {
  const wanted = wantedOn(platform);
  const counted = recorded
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CountedFigure);
  return (Object.keys(wanted) as Figure[]).map((figure) => {
    const { what, suffices, asked } = wanted[figure];
    const counts = counted.filter((each) => each.figure === figure).map(({ count }) => count);
    const sum = counts.reduce((total, count) => total + count, 0);
    const isEnough = counts.length > 0 && suffices(sum);
    const said = counts.length === 0 ? 'not counted' : String(sum);
    return {
      line: `${figure.replaceAll('-', ' ')}: ${said} ${what}${isEnough ? '' : ` (${asked} asked)`}`,
      suffices: isEnough,
    };
  });
};
