import type { AskingPage } from '../../plex/plex.ts';
import { askQuestion } from './controls.ts';
import { type AskingApp, askPerson, showApproved } from './question-step.ts';
import { noAnswerMessage, refusalMessage } from './messages.ts';
import { show, showResult } from './steps.ts';

const forward = (app: AskingApp, wanted: string | null): void => {
  if (wanted === null) return showApproved(app);
  const address = URL.parse(wanted);
  if (address?.protocol === 'http:' || address?.protocol === 'https:') return location.assign(address.href);
  // A custom scheme strands the person at the real Plex too (clients in use).
  return showApproved(app, ' The app wanted to be opened by an address that Plex does not follow.');
};

const refuse = (message: string): void => showResult('refusal', 'That did not work', message);

/**
 * Everything that the page is told is in the fragment, which looks like a query behind `#?`. A `+` becomes a space
 * here; what Plex makes of it is not known.
 */
const readFragment = (): URLSearchParams => new URLSearchParams(location.hash.replace(/^#\??/, ''));

const begin = async (): Promise<void> => {
  show('waiting');
  const fields = readFragment();
  const [clientIdentifier, code] = [fields.get('clientID'), fields.get('code')];
  if (!clientIdentifier || !code) return refuse('This address is not complete. Open the page from the app again.');
  const askedAt: AskingPage = { page: 'approval-page', clientIdentifier };
  const question = await askQuestion(code, askedAt);
  if (question.kind !== 'asking') return refuse(refusalMessage(question));
  const { identity } = question.pin;
  const context = (name: string): string | null => fields.get(`context[device][${name}]`) || null;
  const app: AskingApp = {
    product: context('product') ?? identity.product ?? 'The app',
    version: context('version') ?? identity.version,
    deviceName: context('deviceName') ?? identity.deviceName,
    platform: context('platform') ?? identity.platform,
  };
  return askPerson({ code, askedAt, app, afterApproval: () => forward(app, fields.get('forwardUrl')) });
};

const beginSafely = (): void => {
  begin().catch(() => refuse(noAnswerMessage));
};

addEventListener('hashchange', beginSafely);
beginSafely();
