import { pageOrigin } from './page-file.ts';

export interface PageAddress {
  readonly address: string;
  /** The only origin whose calls are answered. */
  readonly origin: string;
}

const ownPage: PageAddress = { address: `${pageOrigin}/index.html`, origin: pageOrigin };

/**
 * Gives the page to load: the app's own, or for `npm run dev` the one of the development server. That one is honoured
 * only in an unpackaged app and only on this computer.
 */
export const choosePage = (developmentServer: string | undefined, isPackaged: boolean): PageAddress => {
  const wished = developmentServer === undefined || isPackaged ? null : URL.parse(developmentServer);
  if (wished === null || wished.protocol !== 'http:' || !['localhost', '127.0.0.1'].includes(wished.hostname)) {
    return ownPage;
  }
  return { address: wished.href, origin: wished.origin };
};
