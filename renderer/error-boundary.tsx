import { Component, type ReactNode } from 'react';
import { Button } from './components/button.tsx';
import { Mark } from './components/mark.tsx';
import { ScreenFrame } from './components/screen-frame.tsx';
import { useSentences } from './page-context.ts';

interface Properties {
  readonly children: ReactNode;
}

interface Condition {
  readonly broken: boolean;
}

const BrokenPage = () => {
  const { brokenPage } = useSentences();
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
};

/** When a screen breaks, main and the sign-in live on: a fresh page shows them again. */
export class ErrorBoundary extends Component<Properties, Condition> {
  override state: Condition = { broken: false };

  static getDerivedStateFromError(): Condition {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
