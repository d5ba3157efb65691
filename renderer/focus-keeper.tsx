import { Component, type ReactNode } from 'react';
import { focusOn } from './focus-target.tsx';

interface Properties {
  /** Names what the person can do: when it changes, the arriving screen takes care of the focus. */
  readonly screenKey: string | null;
  readonly children: ReactNode;
}

/**
 * Brings the focus to the screen's heading when a change within the screen took away the element that had it, so that a
 * keyboard does not start over from nowhere. Only a class is told what had the focus before the document changes.
 */
export class FocusKeeper extends Component<Properties> {
  override getSnapshotBeforeUpdate(): Element | null {
    return document.activeElement;
  }

  override componentDidUpdate({ screenKey }: Properties, _state: unknown, focused: Element | null): void {
    const wasTakenAway = focused !== null && !focused.isConnected;
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    // Nothing outside of an open dialog can have it.
    const within = document.querySelector('dialog:modal') ?? document;
    if (screenKey === this.props.screenKey && wasTakenAway && isNowhere) focusOn(within, 'heading');
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
