import type { Problem } from '../../../../preload/contract.ts';

/** What a person is told about a problem; what can be done about it, `problem-actions.ts` says. */
interface ProblemMessages {
  /** What happened. */
  readonly title: string;
  /** What it means, and the one thing to do next. */
  readonly body: string;
  /** Both in one breath, for a notice beside something else. */
  readonly summary: string;
}

/** What is said about every problem there is. */
export const problems = {
  unreachable: {
    title: 'Plex can’t be reached',
    body: 'There is no way to plex.tv right now. Check that this computer is online.',
    summary: 'Plex can’t be reached. Check that this computer is online.',
  },
  'timed-out': {
    title: 'Plex took too long to answer',
    body: 'The network may be slow, or Plex busy. Give it a moment.',
    summary: 'Plex took too long to answer. The network may be slow.',
  },
  'insecure-connection': {
    title: 'The connection isn’t secure',
    body: 'Plex’s certificate could not be checked, so nothing was sent. Check this computer’s date and time, and any filter on your network.',
    summary: 'Plex’s certificate could not be checked. Check this computer’s date and time.',
  },
  'someone-else-answered': {
    title: 'Your network answered, not Plex',
    body: 'Wi-Fi in hotels, trains and offices may want a sign-in of its own first. Open any page in your browser to see.',
    summary: 'Your network answered, not Plex. Open your browser to sign in to it.',
  },
  'plex-trouble': {
    title: 'Plex is having trouble',
    body: 'This is on Plex’s side, not yours. It usually passes in a few minutes.',
    summary: 'Plex is having trouble. This is on their side and usually passes.',
  },
  'too-many-requests': {
    title: 'Plex asks for a short break',
    body: 'It got too many requests from your network. Wait a minute before the next one.',
    summary: 'Plex asks for a short break after too many requests.',
  },
  'request-refused': {
    title: 'Plex refused the request',
    body: 'Plex no longer accepts what this version of Latchkey asks. Look for a newer Latchkey.',
    summary: 'Plex refused the request. Look for a newer version of Latchkey.',
  },
  'answer-not-understood': {
    title: 'Plex’s answer made no sense',
    body: 'Something came back that Latchkey can’t read. If it stays like this, look for a newer Latchkey.',
    summary: 'Plex answered something that Latchkey can’t read.',
  },
  'token-rejected': {
    title: 'Plex signed this computer out',
    body: 'The key kept here is no longer good. It may have been removed in your Plex account.',
    summary: 'Plex signed this computer out. Sign in again.',
  },
  'token-not-understood': {
    title: 'Something else is in the key’s place',
    body: 'What your keychain holds there can’t be a Plex key. Sign in again, and the new key takes its place.',
    summary: 'The key kept here can’t be read. Sign in again to replace it.',
  },
  'token-not-ended': {
    title: 'Signed out on this computer',
    body: 'Plex could not be told yet. Latchkey keeps trying, and again when it next starts.',
    summary: 'Signed out here. Plex will be told as soon as it can be reached.',
  },
  'token-left-alive': {
    title: 'Signed out here, but not at Plex',
    body: 'Plex could not be told. To end it there, remove Latchkey under Authorized Devices in your Plex account.',
    summary: 'Signed out here. Remove Latchkey under Authorized Devices in your Plex account.',
  },
  'token-entry-left': {
    title: 'Signed out, but a dead key stays',
    body: 'Plex has ended the key, and nobody is signed in with it. Your keychain didn’t let go of its entry: remove it there by hand if you like.',
    summary: 'Signed out. Your keychain still shows a dead key; remove it there if you like.',
  },
  'browser-not-opened': {
    title: 'The browser didn’t open',
    body: 'Latchkey found no browser to open. Try once more, or scan the picture with your phone.',
    summary: 'The browser didn’t open. Copy the link, or scan with your phone.',
  },
  'keychain-unavailable': {
    title: 'There is no keychain here',
    body: 'Latchkey needs your system’s keychain to keep the key. On Linux, that is GNOME Keyring or KWallet.',
    summary: 'There is no keychain here. On Linux, install GNOME Keyring or KWallet.',
  },
  'keychain-locked': {
    title: 'Your keychain is locked',
    body: 'Unlock it with your password, then try once more.',
    summary: 'Your keychain is locked. Unlock it, then try again.',
  },
  'keychain-denied': {
    title: 'Your keychain turned Latchkey away',
    body: 'When the system asks whether Latchkey may use the keychain, choose Allow.',
    summary: 'Your keychain turned Latchkey away. When the system asks, choose Allow.',
  },
  'keychain-too-large': {
    title: 'The key doesn’t fit your keychain',
    body: 'Plex’s key is longer than this keychain allows. It can be kept until you quit.',
    summary: 'The key is longer than this keychain allows.',
  },
  'keychain-timed-out': {
    title: 'Your keychain didn’t answer',
    body: 'It may be waiting for your password in a window behind this one.',
    summary: 'Your keychain didn’t answer. It may be waiting for your password.',
  },
  'keychain-restarted': {
    title: 'Your keychain was restarted',
    body: 'Latchkey has lost its way to it. Try once more, or quit Latchkey and open it again.',
    summary: 'Your keychain was restarted. Quit Latchkey and open it again.',
  },
  'keychain-lock-failed': {
    title: 'Latchkey can’t write to your disk',
    body: 'Before it changes your keychain, it puts a small file in your home folder. Check that your disk isn’t full or write-protected.',
    summary: 'Your home folder can’t be written to. Check your disk.',
  },
  'start-at-login-refused': {
    title: 'Your system refused the change',
    body: 'Whether Latchkey starts when you log in stays as it was. Check your system’s settings, and that your disk can be written to.',
    summary: 'Your system refused, so nothing changed. Check its settings and your disk.',
  },
  'not-allowed': {
    title: 'That isn’t possible right now',
    body: 'Latchkey was busy with something else. Nothing was changed.',
    summary: 'That isn’t possible right now. Nothing was changed.',
  },
  unexpected: {
    title: 'Something went wrong',
    body: 'Latchkey didn’t expect this. If it happens again, quit Latchkey and open it once more.',
    summary: 'Something went wrong that Latchkey didn’t expect.',
  },
} as const satisfies Record<Problem, ProblemMessages>;
