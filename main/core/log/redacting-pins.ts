import type { Pin, Pins } from '../plex/pins.ts';

type PinCalls = Pick<Pins, 'request' | 'poll'>;

/** Returns the same calls, which `note` the id, code and token of each pin, so that they can be kept out of the log. */
export const redactingPins = (pins: PinCalls, note: (secret: string) => void): PinCalls => {
  const notePin = ({ id, code }: Pin): void => {
    note(id);
    note(code);
  };
  return {
    request: async (request, signal) => {
      const asked = await pins.request(request, signal);
      if (asked.kind === 'pin') notePin(asked.pin);
      return asked;
    },
    poll: async (pin, signal) => {
      notePin(pin);
      const status = await pins.poll(pin, signal);
      // A token that is kept in memory only passes no keychain that would tell of it.
      if (status.kind === 'claimed') note(status.token);
      return status;
    },
  };
};
