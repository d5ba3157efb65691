import { findingMessage } from '../messages/finding-message.ts';
import type { Messages } from '../messages/messages.ts';
import type { Status } from './read-status.ts';

/** Returns what a person reads of it. */
export const statusText = (status: Status, messages: Messages): string => {
  const { announcements, findings, problems } = messages;
  switch (status.kind) {
    case 'signed-in':
      return status.name === null ? announcements.signedIn : announcements.signedInAs(status.name);
    case 'nobody-is-signed-in':
      return findings.because[status.kind];
    case 'token-not-understood':
    case 'unexpected':
      return problems[status.kind].summary;
    case 'keychain-trouble':
      return findingMessage(messages, 'keychain', { kind: 'trouble', trouble: status.problem });
  }
};
