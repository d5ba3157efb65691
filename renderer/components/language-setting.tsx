import { useId } from 'react';
import type { LanguageChoice } from '../../preload/contract.ts';
import { usePage, useSend, useMessages } from '../page-context.ts';
import { languageNames, languages } from '../../main/core/messages/language-names.ts';
import { Icon } from './icon.tsx';
import styles from './language-setting.module.css';
import { SettingRow } from './setting-row.tsx';

const choices: readonly LanguageChoice[] = ['system', ...languages];

/** In which language Latchkey speaks: the system's, or one that is chosen by its own name. */
export const LanguageSetting = () => {
  const languageChoice = usePage((page) => page.preferences?.languageChoice ?? 'system');
  const language = usePage((page) => page.language);
  const send = useSend();
  const { settings } = useMessages();
  const controlId = useId();
  const choose = (value: string): void => {
    const choice = choices.find((each) => each === value);
    if (choice !== undefined) void send('chooseLanguage', choice);
  };
  return (
    <SettingRow label={settings.language} controlId={controlId}>
      <span className={styles['frame']}>
        <select
          id={controlId}
          className={styles['choice']}
          value={languageChoice}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="system">
            {settings.asTheSystem(languageChoice === 'system' ? languageNames[language] : null)}
          </option>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
        <Icon name="choose" />
      </span>
    </SettingRow>
  );
};
