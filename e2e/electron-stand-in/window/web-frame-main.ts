import type Electron from 'electron';
import { originOf } from '../protocol/scheme-address.ts';
import { refuseTheRest } from '../refuse-the-rest.ts';

type ImplementedFrame = Pick<
  Electron.WebFrameMain,
  'detached' | 'frameTreeNodeId' | 'isDestroyed' | 'name' | 'origin' | 'processId' | 'routingId' | 'send' | 'url'
> & {
  readonly parent: null;
  readonly top: MainFrame;
  readonly frames: MainFrame[];
  readonly framesInSubtree: MainFrame[];
};

export type MainFrame = ImplementedFrame;

interface FrameFacts {
  readonly id: number;
  readonly url: () => string;
  readonly isDestroyed: () => boolean;
  readonly send: (channel: string, ...args: unknown[]) => void;
}

/** The top frame of a page: the only one that the stand-in's preload runs in, so the only one that sends. */
export const makeMainFrame = ({ id, url, isDestroyed, send }: FrameFacts): MainFrame => {
  const frame: MainFrame = refuseTheRest('WebFrameMain', {
    parent: null,
    frames: [],
    name: '',
    processId: id,
    routingId: 1,
    frameTreeNodeId: id,
    get top() {
      return frame;
    },
    get framesInSubtree() {
      return [frame];
    },
    get url() {
      return url();
    },
    get origin() {
      return originOf(url());
    },
    get detached() {
      return isDestroyed();
    },
    isDestroyed,
    send,
  });
  return frame;
};
