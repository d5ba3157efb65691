import { Component, type ReactNode } from 'react';
import { Button } from './components/button.tsx';
import { Mark } from './components/mark.tsx';
import { ScreenFrame } from './components/screen-frame.tsx';
import { brokenPage } from './sentences/window.ts';

interface Properties {
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
    if (!this.state.broken) return this.props.children;
    return (
      <main role="alert">
        <ScreenFrame
          ornament={<Mark size={56} />}
          title={brokenPage.title}
          lead={brokenPage.body}
          actions={
            <Button kind="primary" onClick={() => window.location.reload()}>
              {brokenPage.reload}
            </Button>
          }
        />
      </main>
    );
  }
}
