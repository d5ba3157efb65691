import type { Problem, Wait } from '../../preload/contract.ts';
import { Button } from '../components/button.tsx';
import { CodeCharacters } from '../components/code-characters.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Icon } from '../components/icon.tsx';
import { Remark } from '../components/remark.tsx';
import { ScanPanel } from '../components/scan-panel.tsx';
import { TimeLeft } from '../components/time-left.tsx';
import { WaitingLayout } from '../components/waiting-layout.tsx';
import { useSend, useMessages } from '../page-context.ts';
import type { StateOf } from '../state-of.ts';
import { useEscape } from '../use-escape.ts';
import { waitingLabels } from '../waiting-labels.ts';

const Panel = ({ wait }: { readonly wait: Wait }) => {
  const { scan, qrName } = waitingLabels(wait, useMessages());
  return (
    <>
      {wait.method === 'code' && <CodeCharacters code={wait.code} />}
      <ScanPanel
        picture={{ qr: wait.qr, name: qrName, caption: scan }}
        size={wait.method === 'code' ? 'small' : 'large'}
      />
    </>
  );
};

interface WaitingRemarkProperties {
  readonly renewed: string;
  readonly problem: Problem | null;
  readonly renewals: number;
}

const WaitingRemark = ({ renewed, problem, renewals }: WaitingRemarkProperties) => {
  const { problems } = useMessages();
  if (problem !== null) return <Remark kind="trouble" text={problems[problem].summary} />;
  if (renewals > 0) return <Remark kind="fresh" text={renewed} />;
  return null;
};

/** What the person does while Latchkey waits: approve in the browser, or type the code. */
export const WaitingScreen = ({ state }: { readonly state: StateOf<'waiting-for-approval'> }) => {
  const send = useSend();
  const cancel = (): void => void send('cancelSignIn');
  useEscape(cancel);
  const { wait, millisLeft, renewals, problem } = state;
  const { method } = wait;
  const messages = useMessages();
  const labels = waitingLabels(wait, messages);
  const browserOpened = wait.method === 'browser' && wait.browserOpened;
  return (
    <WaitingLayout
      title={labels.title}
      lead={labels.lead}
      panel={<Panel wait={wait} />}
      status={<TimeLeft method={method} millisLeft={millisLeft} />}
      remark={<WaitingRemark renewed={labels.renewed} problem={problem} renewals={renewals} />}
      actions={
        <>
          <Button kind={browserOpened ? 'secondary' : 'primary'} onClick={() => void send('openApprovalUrl')}>
            <Icon name="open" />
            {labels.open}
          </Button>
          <CopyButton label={labels.copy} intent={method === 'code' ? ['copyCode'] : ['copyLink']} />
        </>
      }
      wayOut={
        <>
          <Button kind="quiet" onClick={() => void send('changeMethod', method === 'code' ? 'browser' : 'code')}>
            {labels.changeMethod}
          </Button>
          <Button kind="quiet" onClick={cancel}>
            {messages.actions.cancel}
          </Button>
        </>
      }
    />
  );
};
