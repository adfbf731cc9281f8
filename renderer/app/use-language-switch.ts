import { useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../contract/values.ts';
import { call } from './call.ts';
import { tellFault } from './notice.ts';
import { speak, useWords } from './words.ts';

/** Turns the window to the other language at once, or to a given one, and lets the program remember it. */
export function useLanguageSwitch(): (to?: Language) => void {
  const { language } = useWords();
  const client = useQueryClient();
  return (to) => {
    const next = to ?? (language === 'hi' ? 'en' : 'hi');
    speak(next);
    call('society.setLanguage', { language: next })
      .then(() => client.invalidateQueries({ queryKey: ['society.state'] }))
      .catch(tellFault);
  };
}
