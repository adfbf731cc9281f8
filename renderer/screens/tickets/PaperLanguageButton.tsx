import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { languageOf } from './desk.ts';
import { changePaperLanguage, useDesk } from './use-desk.ts';

/** In which language the papers of the ticket will be; one press or one key takes the next one. */
export function PaperLanguageButton() {
  const { t } = useWords();
  const language = languageOf(useDesk());
  if (language === undefined) return null;
  return (
    <Button kind="link" keyCap="Alt+K" onPress={changePaperLanguage}>
      {t('paperLanguages.paper', { language: t(`paperLanguages.short.${language}`) })}
    </Button>
  );
}
