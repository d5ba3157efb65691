import type { LanguageChoice, Preferences as PreferencesState, StartAtLogin } from '../../../preload/contract.ts';
import { languageFor } from '../messages/language-for.ts';
import type { LoginItem } from '../login-item/login-item.ts';
import type { Settings } from './settings-file.ts';

interface PreferencesNeeds {
  readonly settings: {
    read(): Pick<Settings, 'languageChoice'>;
    write(change: Pick<Settings, 'languageChoice'>): void;
  };
  /** The system's languages as tags, best first: "de-AT". */
  readonly systemLanguages: () => readonly string[];
  readonly loginItem: LoginItem;
}

type Listener = (state: PreferencesState) => void;

/** What the person chose: kept in the settings, but for what the system itself keeps. */
export class Preferences {
  readonly #needs: PreferencesNeeds;
  readonly #listeners = new Set<Listener>();

  constructor(needs: PreferencesNeeds) {
    this.#needs = needs;
  }

  get state(): PreferencesState {
    const { languageChoice } = this.#needs.settings.read();
    const language = languageChoice === 'system' ? languageFor(this.#needs.systemLanguages()) : languageChoice;
    return { languageChoice, language, startAtLogin: this.#needs.loginItem.read() };
  }

  /** Calls the listener at every change from now on. */
  onState(listener: Listener): void {
    this.#listeners.add(listener);
  }

  chooseLanguage(languageChoice: LanguageChoice): void {
    this.#needs.settings.write({ languageChoice });
    this.tell();
  }

  /** Returns whether the system did it. */
  chooseStartAtLogin(choice: StartAtLogin): boolean {
    const isDone = this.#needs.loginItem.write(choice);
    this.tell();
    return isDone;
  }

  /** Tells the listeners how things are: the person may have changed in the system what it keeps. */
  tell(): void {
    const { state } = this;
    for (const listener of this.#listeners) listener(state);
  }
}
