import { appOrigin } from './renderer-file.ts';

export interface RendererUrl {
  readonly address: string;
  /** The only origin whose calls are answered. */
  readonly origin: string;
}

export type RendererUrlChoice =
  | { readonly kind: 'chosen'; readonly page: RendererUrl }
  | { readonly kind: 'ignored'; readonly page: RendererUrl; readonly reason: string };

const ownPage: RendererUrl = { address: `${appOrigin}/index.html`, origin: appOrigin };

/**
 * Returns the page to load: the app's own, or for `npm run dev` the one of the development server. That one is honoured
 * only in an unpackaged app and only on this computer; any other wish is ignored, with the reason for the log.
 */
export const chooseRendererUrl = (developmentServer: string | undefined, isPackaged: boolean): RendererUrlChoice => {
  if (developmentServer === undefined || developmentServer === '') return { kind: 'chosen', page: ownPage };
  const ignored = (reason: string): RendererUrlChoice => ({ kind: 'ignored', page: ownPage, reason });
  if (isPackaged) return ignored('a packaged app shows its own page only');
  const wished = URL.parse(developmentServer);
  if (wished === null || wished.protocol !== 'http:') return ignored('it is not an http address');
  if (!['localhost', '127.0.0.1'].includes(wished.hostname)) return ignored('it does not point at this computer');
  return { kind: 'chosen', page: { address: wished.href, origin: wished.origin } };
};
