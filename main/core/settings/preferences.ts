import type { LanguageChoice, Preferences as PreferencesState, StartAtLogin } from '../../../preload/contract.ts';
import { languageFor } from '../messages/language-for.ts';
import type { LoginItem } from '../login-item/login-item.ts';
import { type Observable, ObservableValue } from '../time/observable.ts';
import type { Settings } from './settings-file.ts';

interface PreferencesNeeds {
  readonly settings: {
    read(): Pick<Settings, 'languageChoice'>;
    write(change: Pick<Settings, 'languageChoice'>): void;
  };
  /** Returns the system's languages as tags, best first: "de-AT". */
  readonly systemLanguages: () => readonly string[];
  readonly loginItem: LoginItem;
}

/** What the person chose: kept in the settings, but for what the system itself keeps. */
export class Preferences {
  readonly #needs: PreferencesNeeds;
  readonly #state: ObservableValue<PreferencesState>;

  constructor(needs: PreferencesNeeds) {
    this.#needs = needs;
    this.#state = new ObservableValue(this.#asOfNow());
  }

  get state(): Observable<PreferencesState> {
    return this.#state;
  }

  chooseLanguage(languageChoice: LanguageChoice): void {
    this.#needs.settings.write({ languageChoice });
    this.refresh();
  }

  /** Returns whether the system did it. */
  chooseStartAtLogin(choice: StartAtLogin): boolean {
    const isDone = this.#needs.loginItem.write(choice);
    this.refresh();
    return isDone;
  }

  /** Looks anew how things are: the person may have changed in the system what it keeps. */
  refresh(): void {
    this.#state.set(this.#asOfNow());
  }

  #asOfNow(): PreferencesState {
    const { languageChoice } = this.#needs.settings.read();
    const language = languageChoice === 'system' ? languageFor(this.#needs.systemLanguages()) : languageChoice;
    return { languageChoice, language, startAtLogin: this.#needs.loginItem.read() };
  }
}
