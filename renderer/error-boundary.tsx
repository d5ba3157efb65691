import { Component, type ReactNode } from 'react';
import type { Bridge } from '../preload/contract.ts';
import { BrokenPage } from './broken-page.tsx';

interface Properties {
  readonly bridge: Bridge;
  readonly children: ReactNode;
}

interface Condition {
  readonly broken: boolean;
}

/** When a screen breaks, main and the sign-in live on: a fresh page shows them again. */
export class ErrorBoundary extends Component<Properties, Condition> {
  override state: Condition = { broken: false };

  static getDerivedStateFromError(): Condition {
    return { broken: true };
  }

  override render(): ReactNode {
    const { bridge, children } = this.props;
    return this.state.broken ? <BrokenPage bridge={bridge} /> : children;
  }
}
