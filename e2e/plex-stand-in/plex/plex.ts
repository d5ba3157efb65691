import { AdvancingClock, type NowMillis } from './clock.ts';
import type { Strength } from './code.ts';
import { DeviceStore } from './device-store.ts';
import type { PersonName } from './person.ts';
import type { CodeLifetimes, Pin } from './pin.ts';
import { PinStore } from './pin-store.ts';

/** Where a person is asked for approval. The approval page is told which app asks; the link page is told only a code. */
export type AskingPage =
  | { readonly page: 'approval-page'; readonly clientIdentifier: string }
  | { readonly page: 'link-page' };

/** Why a code cannot be claimed. plex.tv itself tells only the first one, as 404 with code 1020. */
export type ClaimRefusal =
  | { readonly kind: 'code-not-found' }
  | { readonly kind: 'wrong-page'; readonly strength: Strength }
  | { readonly kind: 'another-app' };

export type Approval = { readonly kind: 'approved' } | ClaimRefusal;
export type Question = { readonly kind: 'asking'; readonly pin: Pin } | ClaimRefusal;

export interface PlexOptions {
  readonly now: NowMillis;
  readonly codeLifetimes: Partial<CodeLifetimes>;
}

/** All that the pretended plex.tv knows: the time, its pins and its authorized devices. */
export class Plex {
  readonly clock: AdvancingClock;
  readonly pins: PinStore;
  readonly devices: DeviceStore;

  constructor({ now, codeLifetimes }: PlexOptions) {
    this.clock = new AdvancingClock(now);
    this.pins = new PinStore(this.clock, codeLifetimes);
    this.devices = new DeviceStore(this.clock);
  }

  /** Looks which app asks with this code; on a page only the kind of code that belongs there will do. */
  question(code: string, page: AskingPage | null): Question {
    const pin = this.pins.findUnclaimed(code);
    if (pin === null) return { kind: 'code-not-found' };
    if (page === null) return { kind: 'asking', pin };
    if (pin.strength !== (page.page === 'approval-page' ? 'strong' : 'short')) {
      return { kind: 'wrong-page', strength: pin.strength };
    }
    if (page.page === 'approval-page' && page.clientIdentifier !== pin.identity.clientIdentifier) {
      return { kind: 'another-app' };
    }
    return { kind: 'asking', pin };
  }

  /** Claims the pin for a person: the app finds the token at its next poll. */
  approve(code: string, person: PersonName, page: AskingPage | null): Approval {
    const question = this.question(code, page);
    if (question.kind !== 'asking') return question;
    const token = this.devices.signIn(person, question.pin.identity);
    this.pins.claim(question.pin, { person, token });
    return { kind: 'approved' };
  }
}
