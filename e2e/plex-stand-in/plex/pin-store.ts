import type { AdvancingClock } from './clock.ts';
import type { ClientIdentity } from './client-identity.ts';
import { randomCode, type Strength } from './code.ts';
import {
  type Claim,
  type CodeLifetimes,
  isAlive,
  type Pin,
  type PinForm,
  plexCodeLifetimes,
  plexPinForm,
} from './pin.ts';

/** Every pin that was ever asked for. */
export class PinStore {
  readonly #clock: AdvancingClock;
  readonly #pins = new Map<string, Pin>();
  #lifetimes: CodeLifetimes;
  #form: PinForm = plexPinForm;

  constructor(clock: AdvancingClock, lifetimes: Partial<CodeLifetimes>) {
    this.#clock = clock;
    this.#lifetimes = { ...plexCodeLifetimes, ...lifetimes };
  }

  /** Changes how long codes live from now on; pins that exist already keep the time they were given. */
  setLifetimes(lifetimes: Partial<CodeLifetimes>): void {
    this.#lifetimes = { ...this.#lifetimes, ...lifetimes };
  }

  /** Changes what pins look like from now on. */
  setForm(form: Partial<PinForm>): void {
    this.#form = { ...this.#form, ...form };
  }

  create(identity: ClientIdentity, strength: Strength): Pin {
    const { strongSeconds, shortSeconds } = this.#lifetimes;
    const nowMillis = this.#clock.nowMillis();
    const { nextId } = this.#form;
    this.#form = { ...this.#form, nextId: String(BigInt(nextId) + 1n) };
    return this.#keep({
      id: nextId,
      code: this.#freeCode(strength),
      strength,
      identity,
      createdAtMillis: nowMillis,
      expiresAtMillis: nowMillis + (strength === 'strong' ? strongSeconds : shortSeconds) * 1000,
      claim: null,
    });
  }

  /** Returns the pin to the app that asked for it, and to no other one, as long as it lives. */
  findForClient(id: string, clientIdentifier: string): Pin | null {
    const pin = this.#pins.get(id);
    if (pin === undefined || pin.identity.clientIdentifier !== clientIdentifier) return null;
    return isAlive(pin, this.#clock.nowMillis()) ? pin : null;
  }

  /** Returns the pin that a person may still claim by this code. */
  findUnclaimed(code: string): Pin | null {
    const nowMillis = this.#clock.nowMillis();
    return this.all().find((pin) => pin.code === code && pin.claim === null && isAlive(pin, nowMillis)) ?? null;
  }

  /** Keeps the claim and cuts the pin's life down to what a claimed pin has left. */
  claim(pin: Pin, claim: Claim): void {
    const expiresAtMillis = this.#clock.nowMillis() + this.#lifetimes.claimedSeconds * 1000;
    this.#keep({ ...pin, claim, expiresAtMillis });
  }

  /** Ends the life of the pin with this code, claimed or not; says whether there was one. */
  expire(code: string): boolean {
    const nowMillis = this.#clock.nowMillis();
    const alive = this.all().filter((pin) => pin.code === code && isAlive(pin, nowMillis));
    for (const pin of alive) this.#keep({ ...pin, expiresAtMillis: nowMillis });
    return alive.length > 0;
  }

  /** Every pin, the oldest first. */
  all(): readonly Pin[] {
    return [...this.#pins.values()];
  }

  #keep(pin: Pin): Pin {
    this.#pins.set(pin.id, pin);
    return pin;
  }

  #freeCode(strength: Strength): string {
    const taken = new Set(this.all().map(({ code }) => code));
    const length = this.#form[strength === 'strong' ? 'strongCharacters' : 'shortCharacters'];
    for (;;) {
      const code = randomCode(strength, length);
      if (!taken.has(code)) return code;
    }
  }
}
