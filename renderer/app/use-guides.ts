import { en } from '../../resources/words/en/index.ts';
import { hi } from '../../resources/words/hi/index.ts';
import { call } from './call.ts';
import type { Guide } from './guide.ts';
import { tell, tellFault } from './notice.ts';
import { useWords } from './words.ts';

/** What teaches the counter: its first lesson, and its keys on paper. */
export function useGuides(beginLesson: () => void): readonly Guide[] {
  const { t } = useWords();
  const writeKeyCard = (): void => {
    call('society.exportKeyCard', {})
      .then(({ path }) => tell({ kind: 'done', text: t('help.keyCardSaved', { path }) }))
      .catch(tellFault);
  };
  return [
    {
      id: 'firstLesson',
      icon: 'help',
      words: { hi: hi.lesson.title, en: en.lesson.title },
      run: beginLesson,
    },
    {
      id: 'keyCard',
      icon: 'printer',
      words: { hi: hi.help.keyCard, en: en.help.keyCard },
      run: writeKeyCard,
    },
  ];
}
