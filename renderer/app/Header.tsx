import { Button } from 'react-aria-components/Button';
import { formatDay } from '../../contract/day.ts';
import { KEYS, keyName } from '../../contract/keys.ts';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/Icon.tsx';
import { KeyCap } from '../parts/KeyCap.tsx';
import { isDay, weekdayOf } from './day.ts';
import sheet from './Header.module.css';
import { useAsk } from './queries.ts';
import { LOCALES, useWords } from './words.ts';

const css = classes(sheet);

const STATUS_EVERY_MS = 60_000;

/** Who works where and on which day; in the training book it says so in words too. */
export function Header({
  onLanguage,
  onUser,
}: {
  readonly onLanguage: () => void;
  readonly onUser: () => void;
}) {
  const { t, say } = useWords();
  const { data: state } = useAsk('society.state', {});
  const { data: status } = useAsk('society.status', {}, { everyMs: STATUS_EVERY_MS });
  return (
    <header className={css('header')}>
      <h1 className={css('society')}>{state?.society ? say(state.society.name) : t('common.product')}</h1>
      {state?.mode === 'training' && (
        <strong className={css('training')}>
          <Icon name="info" size={18} />
          {t('common.training')} <span className={css('trainingWords')}>{t('common.trainingMeans')}</span>
        </strong>
      )}
      <dl className={css('facts')}>
        <Fact name={t('common.till')}>{state?.till}</Fact>
        {state?.operator && (
          <Fact name={t(`users.roles.${state.operator.role}`)}>
            <Button
              className={css('user')}
              onPress={() => onUser()}
              aria-label={t('common.switchUser', { name: state.operator.name })}
            >
              {state.operator.name}
              <Icon name="down" size={16} />
            </Button>
            <KeyCap onDark>{keyName(KEYS.switchUser)}</KeyCap>
          </Fact>
        )}
        <Fact name={t('common.date')}>{status && <Today day={status.today} />}</Fact>
      </dl>
      <Button
        className={css('language')}
        onPress={() => onLanguage()}
        aria-label={t('common.otherLanguageName')}
      >
        <Icon name="language" size={18} />
        <span lang={t('common.otherLanguageCode')}>{t('common.otherLanguage')}</span>
      </Button>
      <KeyCap onDark>{keyName(KEYS.language)}</KeyCap>
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={css('fact')}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Today({ day }: { readonly day: string }) {
  const { language } = useWords();
  return (
    <>
      {isDay(day) ? formatDay(day) : day} · {weekdayOf(day, LOCALES[language])}
    </>
  );
}
