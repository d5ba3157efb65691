import type { ClaimRefusal } from '../../plex/plex.ts';

/** Why a code was refused, in a person's words. */
export const refusalMessage = (refusal: ClaimRefusal): string => {
  switch (refusal.kind) {
    case 'code-not-found':
      return 'This code has expired or does not exist. Get a new one in the app.';
    case 'wrong-page':
      return refusal.strength === 'short'
        ? 'This is a short code. It is meant to be typed on the link page.'
        : 'This code is not for typing. Open the approval page from the app instead.';
    case 'another-app':
      return 'This code belongs to another app. Start the sign-in again in the app.';
  }
};

export const noAnswerMessage = 'The stand-in does not answer. Is it still running?';
