import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { BothLanguages, Language } from '../../contract/values.ts';
import { en } from '../../resources/words/en/index.ts';
import { hi } from '../../resources/words/hi/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof hi };
  }
}

/** Loads the words of both languages; Hindi stands until the program says which one the operator chose. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'hi',
    fallbackLng: 'hi',
    defaultNS: 'words',
    resources: { hi: { words: hi }, en: { words: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
}

export const LOCALES: Readonly<Record<Language, string>> = { hi: 'hi-IN', en: 'en-IN' };

/** The words, the language they are in, and `say` for names that come in both languages. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'hi';
  const say = (both: BothLanguages): string => both[language];
  return { t, language, say };
}

/** Turns the whole window to a language, live. */
export function speak(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
