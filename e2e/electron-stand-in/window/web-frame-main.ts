import type Electron from 'electron';
import { originOf } from '../protocol/scheme-address.ts';
import { refuseTheRest } from '../refuse-the-rest.ts';

type ImplementedFrame = Pick<
  Electron.WebFrameMain,
  'detached' | 'frameTreeNodeId' | 'isDestroyed' | 'name' | 'origin' | 'processId' | 'routingId' | 'send' | 'url'
> & {
  readonly parent: null;
  readonly top: MainFrame;
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
  const whileThere = <Value>(value: () => Value): Value => {
    if (isDestroyed()) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    return value();
  };
  const frame: MainFrame = refuseTheRest('WebFrameMain', {
    get parent() {
      return whileThere(() => null);
    },
    get name() {
      return whileThere(() => '');
    },
    get processId() {
      return whileThere(() => id);
    },
    get routingId() {
      return whileThere(() => 1);
    },
    get frameTreeNodeId() {
      return whileThere(() => id);
    },
    get top() {
      return whileThere(() => frame);
    },
    get url() {
      return whileThere(url);
    },
    get origin() {
      return whileThere(() => originOf(url()));
    },
    detached: false,
    isDestroyed,
    send,
  });
  return frame;
};
