import type { LanguageChoice, Preferences as PreferencesState } from '../../preload/contract.ts';
import { languageFor } from '../language/catalogue.ts';
import type { Settings } from './settings-file.ts';

interface PreferencesNeeds {
  readonly settings: {
    read(): Pick<Settings, 'languageChoice'>;
    write(change: Pick<Settings, 'languageChoice'>): void;
  };
  /** The system's languages as tags, best first: "de-AT". */
  readonly systemLanguages: () => readonly string[];
}

type Listener = (state: PreferencesState) => void;

/** What the person chose, kept in the settings. */
export class Preferences {
  readonly #needs: PreferencesNeeds;
  readonly #listeners = new Set<Listener>();

  constructor(needs: PreferencesNeeds) {
    this.#needs = needs;
  }

  get state(): PreferencesState {
    const { languageChoice } = this.#needs.settings.read();
    const language = languageChoice === 'system' ? languageFor(this.#needs.systemLanguages()) : languageChoice;
    return { languageChoice, language };
  }

  /** Calls the listener at every change from now on. */
  onState(listener: Listener): void {
    this.#listeners.add(listener);
  }

  chooseLanguage(languageChoice: LanguageChoice): void {
    this.#needs.settings.write({ languageChoice });
    for (const listener of this.#listeners) listener(this.state);
  }
}
