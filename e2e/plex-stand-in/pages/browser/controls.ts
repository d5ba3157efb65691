import type { Approval, AskingPage, Question } from '../../plex/plex.ts';
import type { PersonName } from '../../plex/person.ts';

const post = async (control: string, input: object): Promise<unknown> => {
  const response = await fetch(`/stand-in/${control}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`The stand-in answered ${response.status}.`);
  return response.json();
};

export const askQuestion = async (code: string, askedAt: AskingPage): Promise<Question> =>
  (await post('question', { code, askedAt })) as Question;

export const approve = async (code: string, person: PersonName, askedAt: AskingPage): Promise<Approval> =>
  (await post('approve', { code, person, askedAt })) as Approval;
