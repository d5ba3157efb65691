import type { AskingPage } from '../../plex/plex.ts';
import type { PersonName } from '../../plex/person.ts';
import { approve } from './controls.ts';
import { noAnswerMessage, refusalMessage } from './messages.ts';
import { find, say, show, showResult } from './steps.ts';

/** What a person should know about the app before saying yes. */
export interface AskingApp {
  readonly product: string;
  readonly version: string | null;
  readonly deviceName: string | null;
  readonly platform: string | null;
}

interface OpenQuestion {
  readonly code: string;
  readonly askedAt: AskingPage;
  readonly app: AskingApp;
  /** What happens after a yes. */
  readonly afterApproval: () => void;
}

const withDetail = (name: string, detail: string | null): string => (detail === null ? name : `${name} (${detail})`);

const form = find('#question form', HTMLFormElement);
const allowButton = find('#question button.main', HTMLButtonElement);
const notNowButton = find('#question button[type="button"]', HTMLButtonElement);
let open: OpenQuestion | null = null;

/** Shows a question to the person; it takes the place of an earlier one. */
export const askPerson = (question: OpenQuestion): void => {
  open = question;
  const { product, version, deviceName, platform } = question.app;
  say('product', product);
  say('app', version === null ? product : `${product} ${version}`);
  say('device', deviceName === null ? (platform ?? 'Unknown') : withDetail(deviceName, platform));
  allowButton.disabled = false;
  show('question');
};

export const showApproved = ({ product }: AskingApp, note = ''): void =>
  showResult('success', 'You are signed in', `Go back to ${product}. You can close this page.${note}`);

const allow = async ({ code, askedAt, afterApproval }: OpenQuestion): Promise<void> => {
  const person = new FormData(form).get('person') as PersonName;
  const approval = await approve(code, person, askedAt);
  if (approval.kind === 'approved') afterApproval();
  else showResult('refusal', 'That did not work', refusalMessage(approval));
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (open === null) return;
  allowButton.disabled = true;
  allow(open).catch(() => showResult('refusal', 'That did not work', noAnswerMessage));
});

notNowButton.addEventListener('click', () => {
  const product = open?.app.product ?? 'The app';
  showResult('pause', 'Not now', `${product} was not signed in. You can close this page.`);
});
