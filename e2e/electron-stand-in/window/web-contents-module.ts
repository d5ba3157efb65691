import type Electron from 'electron';
import { refuseTheRest } from '../refuse-the-rest.ts';
import { allWebContents } from './all-web-contents.ts';
import type { WebContents } from './web-contents.ts';

type Implemented = {
  readonly [Name in 'fromDevToolsTargetId' | 'fromId' | 'getAllWebContents' | 'getFocusedWebContents']: (
    ...given: Parameters<(typeof Electron.webContents)[Name]>
  ) => WebContents | WebContents[] | null | undefined;
};

/** What the app imports as `webContents`. */
export const webContents = refuseTheRest<Implemented>('webContents', {
  fromDevToolsTargetId: (targetId) => [...allWebContents.values()].find((each) => each.targetId === targetId),
  fromId: (id) => allWebContents.get(id),
  getAllWebContents: () => [...allWebContents.values()],
  getFocusedWebContents: () => [...allWebContents.values()].find((each) => each.isFocused()) ?? null,
});
