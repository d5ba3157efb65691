import type { PersonName } from '../../../../e2e/plex-stand-in/plex/person.ts';
import type { Method, SignedInAccount } from '../../../../preload/contract.ts';
import { shownOf } from '../../sign-in/shown.ts';
import type { SignIn } from '../../sign-in/sign-in.ts';

/** What a person wants, and goes on wanting after the app has died. */
export type Wish =
  | { readonly kind: 'sign-in'; readonly as: PersonName; readonly method: Method }
  /** Though the account is signed in already. */
  | { readonly kind: 'sign-in-again'; readonly as: PersonName; readonly method: Method }
  | { readonly kind: 'sign-out'; readonly as: PersonName };

interface PersonNeeds {
  readonly signIn: SignIn;
  readonly uuidOf: (person: PersonName) => string;
  /** Approves a code as somebody. */
  readonly approve: (code: string, person: PersonName) => Promise<unknown>;
}

const isConfirmed = ({ session }: SignedInAccount): boolean =>
  session.kind === 'signed-in' || session.kind === 'another-account';

/** A person in front of the app, who does what leads to what they want, whatever it shows. */
export class Person {
  readonly #needs: PersonNeeds;
  readonly #approved = new Set<string>();
  #wish: Wish | null = null;
  /** Whether an attempt has got as far as a token since the wish. */
  #hasToken = false;
  #onFulfilled: () => void = () => undefined;

  constructor(needs: PersonNeeds) {
    this.#needs = needs;
    needs.signIn.attempt.onChange(() => this.#react());
    needs.signIn.accounts.onChange(() => this.#react());
  }

  /** Whom the person is approving as. */
  get approvesAs(): PersonName {
    return this.#wish?.as ?? 'ada';
  }

  /** Resolves when a wish is fulfilled. */
  async fulfil(wish: Wish): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wish = wish;
    this.#hasToken = false;
    this.#onFulfilled = resolve;
    this.#react();
    await promise;
    this.#wish = null;
  }

  #react(): void {
    const { signIn, uuidOf } = this.#needs;
    const wish = this.#wish;
    const attempt = signIn.attempt.read();
    const accounts = signIn.accounts.read();
    if (attempt.kind === 'confirming') this.#hasToken = true;
    if (wish === null || accounts.kind === 'opening-keychain') return;
    const account = accounts.list.find(({ uuid }) => uuid === uuidOf(wish.as));
    const isHere = account !== undefined && account.session.kind !== 'refused';
    if (wish.kind === 'sign-out') {
      if (!isHere && attempt.kind === 'none') this.#onFulfilled();
      else if (isHere && isConfirmed(account)) click(() => signIn.signOutOf(account.uuid));
      return;
    }
    if (attempt.kind === 'waiting-for-approval') this.#approve(attempt.wait);
    if (attempt.kind !== 'none') return;
    if ((this.#hasToken || wish.kind === 'sign-in') && isHere && isConfirmed(account)) {
      this.#onFulfilled();
      return;
    }
    const shown = shownOf(attempt, accounts);
    if (shown.kind === 'nobody' || (shown.kind === 'account' && isConfirmed(shown.account)))
      click(() => signIn.startSignIn(wish.method));
  }

  #approve(wait: { readonly method: Method; readonly browserOpened?: boolean; readonly code?: string }): void {
    if (wait.method === 'browser') {
      if (!wait.browserOpened) void this.#needs.signIn.openApprovalUrl();
      return;
    }
    const { code = '' } = wait;
    if (this.#approved.has(code)) return;
    this.#approved.add(code);
    void this.#needs.approve(code, this.approvesAs);
  }
}

/** Not in the middle of what shows the button. */
const click = (act: () => void): void => void setImmediate(act);
