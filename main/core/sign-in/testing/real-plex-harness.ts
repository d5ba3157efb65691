import { type PlexStandIn, startPlexStandIn } from '../../../../e2e/plex-stand-in/plex-stand-in.ts';
import type { Shown } from '../shown.ts';
import { Accounts } from '../../plex/accounts.ts';
import { Pins } from '../../plex/pins.ts';
import { clientFor } from '../../plex/testing/client.ts';
import { SignInHarness } from './sign-in-harness.ts';
import { runPendingTasks } from '../../time/testing/virtual-clock.ts';

type CallName = 'request' | 'poll' | 'whoIs' | 'revokeToken';

/** What the clock of plex.tv says when a test begins: milliseconds since 1970. */
export const startedAtMillis = Date.UTC(2026, 10, 23);

/** How far time may go, in steps, before what does not come is given up. */
const stepMillis = 100;
const maxSteps = 36_000;

/**
 * The sign-in with the real client, over real HTTP, with the Plex stand-in behind it. Only time is in a test's hands: it
 * stands still while a call is under way, and plex.tv's own clock goes with the computer's.
 */
export class RealPlexHarness implements AsyncDisposable {
  readonly plex: PlexStandIn;
  readonly harness: SignInHarness;
  /** Every call to plex.tv, and when it began. */
  readonly calls: { readonly name: CallName; readonly atMillis: number }[] = [];
  readonly #underWay = new Set<Promise<unknown>>();

  private constructor(plex: PlexStandIn) {
    this.plex = plex;
    const client = clientFor(plex.url);
    const pins = new Pins(client);
    const accounts = new Accounts(client);
    this.harness = new SignInHarness({
      pins: {
        request: (request, signal) => this.#watch('request', pins.request(request, signal)),
        poll: (pin, signal) => this.#watch('poll', pins.poll(pin, signal)),
      },
      accounts: {
        whoIs: (token, signal) => this.#watch('whoIs', accounts.whoIs(token, signal)),
        revokeToken: (token, signal) => this.#watch('revokeToken', accounts.revokeToken(token, signal)),
      },
    });
  }

  static async start(): Promise<RealPlexHarness> {
    let real: RealPlexHarness | null = null;
    const now = (): number => startedAtMillis + (real?.harness.clock.monotonicMillis() ?? 0);
    real = new RealPlexHarness(await startPlexStandIn({ now }));
    await real.harness.open();
    return real;
  }

  get shown(): Shown {
    return this.harness.shown;
  }

  /** Returns what is shown once it is of this kind and `isSo`. Lets time pass until then; throws after an hour. */
  async until<Kind extends Shown['kind']>(
    kind: Kind,
    isSo: (shown: Extract<Shown, { kind: Kind }>) => boolean = () => true,
  ): Promise<Extract<Shown, { kind: Kind }>> {
    for (let step = 0; step < maxSteps; step += 1) {
      await this.#answered();
      if (this.shown.kind === kind && isSo(this.harness.shownAs(kind))) return this.harness.shownAs(kind);
      await this.harness.clock.advance(stepMillis);
    }
    throw new Error(`What is shown is "${this.shown.kind}" and does not become "${kind}".`);
  }

  /** Begins a sign-in by a short code, and waits until that is shown. */
  async waiting(): Promise<void> {
    this.harness.signIn.startSignIn('code');
    await this.until('waiting-for-approval');
  }

  /** Returns the token of the newest code, which somebody claims, and waits for nothing. */
  approve(): string {
    this.plex.approve({ code: this.plex.pins().at(-1)?.code ?? '', person: 'ada' });
    return this.plex.pins().at(-1)?.claim?.token ?? '';
  }

  /** Returns the token after signing in from the welcome on. */
  async signedIn(): Promise<string> {
    await this.waiting();
    const token = this.approve();
    await this.until('account');
    return token;
  }

  /** Returns when each call of this name began, in milliseconds. */
  timesOf(name: CallName): readonly number[] {
    return this.calls.filter((call) => call.name === name).map(({ atMillis }) => atMillis);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.harness.signIn.close();
    await this.plex.close();
  }

  async #watch<Outcome>(name: CallName, call: Promise<Outcome>): Promise<Outcome> {
    this.calls.push({ name, atMillis: this.harness.clock.monotonicMillis() });
    this.#underWay.add(call);
    try {
      return await call;
    } finally {
      this.#underWay.delete(call);
    }
  }

  /** Resolves when every call has come back, and everything has happened that follows without time passing. */
  async #answered(): Promise<void> {
    await runPendingTasks();
    while (this.#underWay.size > 0) {
      await Promise.allSettled(this.#underWay);
      await runPendingTasks();
    }
  }
}
