import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import type { Language } from '../../preload/contract.ts';
import { languages } from '../../preload/preferences.ts';
import { everyMessage } from '../../main/core/messages/testing/every-message.ts';
import { allMessagesIn } from '../../main/core/messages/all-messages-in.ts';
import { projectFolder } from '../runtime.ts';
import { readMetainfo } from './metainfo.ts';

const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

interface Said {
  readonly place: string;
  readonly text: string;
}

const numbered = (place: string, texts: readonly string[]): readonly Said[] =>
  texts.map((text, index) => ({ place: `${place} ${index + 1}`, text }));

interface DesktopFile {
  readonly linux: {
    readonly synopsis: string;
    readonly description: string;
    readonly desktop: { readonly entry: Readonly<Record<string, string>> };
  };
}

const inDesktopFile = (language: Language): readonly Said[] => {
  const { synopsis, description, desktop } = (load(read('electron-builder.yml')) as DesktopFile).linux;
  const own = Object.entries(desktop.entry).filter(([key]) =>
    language === 'en' ? !key.includes('[') : key.endsWith(`[${language}]`),
  );
  const texts = [...own.map(([, text]) => text), ...(language === 'en' ? [synopsis, description] : [])];
  return numbered('electron-builder.yml', texts);
};

const inMetainfo = (language: Language): readonly Said[] => {
  const mark = language === 'en' ? '' : ` xml:lang="${language}"`;
  const found = [...readMetainfo().matchAll(new RegExp(`<(p|summary)${mark}>(.*)</\\1>`, 'g'))];
  return numbered(
    'metainfo',
    found.map(([, , text = '']) => text),
  );
};

const inInstaller = (language: Language): readonly Said[] => {
  const names = { en: 'ENGLISH', de: 'GERMAN', fr: 'FRENCH', es: 'SPANISHINTERNATIONAL', ja: 'JAPANESE' } as const;
  const line = new RegExp(`LangString \\w+ \\$\\{LANG_${names[language]}\\} "(.*)"`, 'g');
  return numbered(
    'installer.nsh',
    [...read('build/installer.nsh').matchAll(line)].map(([, text = '']) => text),
  );
};

const inDebconf = (language: Language): readonly Said[] => {
  const start = language === 'en' ? 'Description: ' : `Description-${language}.UTF-8: `;
  const [, rest = ''] = read('build/linux/deb/templates').split(`\n${start}`);
  return numbered('deb/templates', [rest.split(/\nDescription/)[0] ?? '']);
};

const everything = (language: Language): readonly Said[] => {
  const places = [inDesktopFile, inMetainfo, inInstaller, inDebconf].map((inPlace) => inPlace(language));
  expect(places.filter((said) => said.length === 0 || said.some(({ text }) => text === ''))).toEqual([]);
  const outside =
    language === 'en' ? [...places.flat(), { place: 'package.json', text: packageFile.description }] : places.flat();
  return [...everyMessage(allMessagesIn(language)), ...outside];
};

/** One name for one thing, and what it is not called. A program's own name, as GNOME's, is none of these. */
const names: Readonly<Record<Language, { readonly key: RegExp; readonly keychain: RegExp; readonly others: RegExp }>> =
  {
    en: { key: /\bkey\b/i, keychain: /\bkeychain\b/i, others: /keyring|key ring|passphrase|wallet\b/i },
    de: {
      key: /Schlüssel(?!bund)/,
      keychain: /Schlüsselbund/,
      others: /Keyring|Keychain|Schlüsselring|Tresor|Telefon/i,
    },
    fr: { key: /\bclé/i, keychain: /trousseau/i, others: /\bclef|porte-clés|keyring|keychain|portefeuille/i },
    es: { key: /llave(?!ro)/i, keychain: /llavero/i, others: /\bclaves?\b|keyring|keychain|anillo/i },
    ja: { key: /キー(?!チェーン)/, keychain: /キーチェーン/, others: /鍵|キーリング|キーホルダー|カギ/ },
  };

const programs = /GNOME Keyring|GNOMEキーリング|KWallet/g;

/** As Plex calls its page of devices, with the quotation marks that the language sets around a name. */
const authorizedDevices: Readonly<Record<Language, { readonly name: string; readonly inAnyWords: RegExp }>> = {
  en: { name: 'Authorized Devices', inAnyWords: /authori[sz]ed devices/i },
  de: { name: '„Autorisierte Geräte“', inAnyWords: /(?:autorisiert|zugelassen)\w* geräte/i },
  fr: { name: '«\u00A0Appareils autorisés\u00A0»', inAnyWords: /appareils autorisés/i },
  es: { name: '«Dispositivos autorizados»', inAnyWords: /dispositivos autorizados/i },
  ja: { name: '「承認済みのデバイス」', inAnyWords: /(?:承認|認証)済みの?デバイス/ },
};

describe.each(languages)('in %s, in the app and in its packages,', (language) => {
  const { key, keychain, others } = names[language];

  it('the key and the keychain have one name each', () => {
    const said = everything(language);
    for (const { place, text } of said) expect(text.replaceAll(programs, ''), place).not.toMatch(others);
    for (const name of [key, keychain]) {
      const named = said.filter(({ text }) => name.test(text)).map(({ place }) => place.split(/[ .]/)[0]);
      expect(named).toEqual(expect.arrayContaining(['problems', 'electron-builder', 'metainfo', 'deb/templates']));
    }
  });

  it('Plex’s list of devices has one name', () => {
    const { name, inAnyWords } = authorizedDevices[language];
    const named = everything(language).filter(({ text }) => inAnyWords.test(text));
    expect(named.map(({ place }) => place.split('.')[0])).toEqual(expect.arrayContaining(['problems', 'forget']));
    for (const { place, text } of named) expect(text, place).toContain(name);
  });

  it('Latchkey and Plex are told apart in one message', () => {
    const { unaffiliated } = allMessagesIn(language).welcome;
    expect(inMetainfo(language).map(({ text }) => text)).toContain(unaffiliated);
  });
});
