import { askQuestion } from './controls.ts';
import { type AskingApp, askPerson, showApproved } from './question-step.ts';
import { noAnswerMessage, refusalMessage } from './messages.ts';
import { find } from './steps.ts';

const shortCodeLength = 4;
const askedAt = { page: 'link-page' } as const;
const input = find('#typed-code', HTMLInputElement);

const trouble = (message: string): void => {
  input.setAttribute('aria-invalid', String(message !== ''));
  find('#code-trouble', HTMLElement).textContent = message;
  if (message !== '') input.focus();
};

/** A person may type small letters. A strong code stays as it is, to be told why it does not belong here. */
const typedCode = (): string => {
  const typed = input.value.trim();
  return typed.length === shortCodeLength ? typed.toUpperCase() : typed;
};

const checkCode = async (code: string): Promise<void> => {
  trouble('');
  const question = await askQuestion(code, askedAt);
  if (question.kind !== 'asking') return trouble(refusalMessage(question));
  const { product, version, deviceName, platform } = question.pin.identity;
  const app: AskingApp = { product: product ?? 'The app', version, deviceName, platform };
  return askPerson({ code, askedAt, app, afterApproval: () => showApproved(app) });
};

input.value = new URLSearchParams(location.search).get('pin') ?? '';
find('#code form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  checkCode(typedCode()).catch(() => trouble(noAnswerMessage));
});
