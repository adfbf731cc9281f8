import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Language } from '../../../contract/values.ts';
import { call } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk, useCommand } from '../../app/queries.ts';
import { useLanguageSwitch } from '../../app/use-language-switch.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { PaperLanguage } from '../../../contract/printing.ts';
import { openBook } from '../society/open-book.ts';
import { type Appearance, TEXT_SIZES } from '../../../contract/society.ts';
import { AboutFacts } from './AboutFacts.tsx';
import { ArchiveForm } from './ArchiveForm.tsx';
import { FavouritesCard } from './FavouritesCard.tsx';
import { KeyCard } from './KeyCard.tsx';
import { PaperBooksCard } from './PaperBooksCard.tsx';
import { PrinterForm, SecondPrinter } from './PrinterForm.tsx';
import sheet from './SettingsScreen.module.css';

const css = classes(sheet);

const THEMES = ['light', 'dark', 'system'] as const;

/** The printer, the language, the training book, and the facts about this program. */
export function SettingsScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: printing } = useAsk('printing.status', {});
  const { data: state } = useAsk('society.state', {});
  const { data: status } = useAsk('society.status', {});
  useKeys([{ code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/' }) }]);
  return (
    <div className={css('screen')}>
      <h2 className={css('title')}>{t('settings.title')}</h2>
      <div className={css('columns')}>
        <div className={css('column')}>
          <Card title={t('settings.printer')}>
            {printing && <PrinterForm place="first" settings={printing.settings} />}
            {printing && <SecondPrinter status={printing} />}
          </Card>
          <Card title={t('key.title')}>
            <KeyCard />
          </Card>
          <Card title={t('settings.archive')}>
            {status && isDay(status.today) && <ArchiveForm today={status.today} />}
          </Card>
        </div>
        <div className={css('column')}>
          <Card title={t('settings.language')}>
            <LanguageChoice />
            {state && <AppearanceChoice value={state.appearance} />}
            {printing && <PaperLanguageChoice value={printing.paperLanguage} />}
          </Card>
          <Card title={t('rates.title')}>
            <div>
              <Button icon="coins" keyCap="Alt+S" onPress={() => void navigate({ to: '/rates' })}>
                {t('rates.open')}
              </Button>
            </div>
          </Card>
          <Card title={t('settings.favourites')}>
            <FavouritesCard />
          </Card>
          <Card title={t('users.title')}>
            <div>
              <Button icon="person" onPress={() => void navigate({ to: '/users' })}>
                {t('users.open')}
              </Button>
            </div>
          </Card>
          <Card title={t('settings.training')}>
            <TrainingSwitch />
          </Card>
        </div>
        <div className={css('column')}>
          <Card title={t('settings.about')}>
            <AboutFacts />
          </Card>
          <Card title={t('paperBooks.title')}>
            <PaperBooksCard />
          </Card>
        </div>
      </div>
    </div>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css('card')}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function LanguageChoice() {
  const { t, language } = useWords();
  const change = useLanguageSwitch();
  const languages: readonly Language[] = ['hi', 'en'];
  return (
    <ChoiceField
      label={t('settings.languageOfWindow')}
      help="windowLanguage"
      choices={languages.map((id) => ({ id, words: t(`settings.languages.${id}`) }))}
      value={language}
      onChange={change}
    />
  );
}

function AppearanceChoice({ value }: { readonly value: Appearance }) {
  const { t } = useWords();
  const set = useCommand('society.setAppearance');
  const change = (part: Partial<Appearance>): void =>
    set.mutate({ ...value, ...part }, { onError: tellFault });
  return (
    <>
      <ChoiceField
        label={t('settings.theme')}
        help="theme"
        choices={THEMES.map((id) => ({ id, words: t(`settings.themes.${id}`) }))}
        value={value.theme}
        onChange={(theme) => change({ theme })}
      />
      <ChoiceField
        label={t('settings.textSize')}
        help="textSize"
        choices={TEXT_SIZES.map((size) => ({ id: String(size), words: t('settings.percent', { size }) }))}
        value={String(value.textSize)}
        onChange={(id) => {
          const textSize = TEXT_SIZES.find((size) => String(size) === id);
          if (textSize) change({ textSize });
        }}
      />
    </>
  );
}

function PaperLanguageChoice({ value }: { readonly value: PaperLanguage }) {
  const { t } = useWords();
  const client = useQueryClient();
  const change = (language: PaperLanguage): void => {
    call('printing.setPaperLanguage', { language })
      .then(() => client.invalidateQueries({ queryKey: ['printing.status'] }))
      .then(() => tell({ kind: 'done', text: t('settings.paperLanguageSaved') }))
      .catch(tellFault);
  };
  return (
    <ChoiceField
      label={t('paperLanguages.label')}
      help="paperLanguage"
      choices={PaperLanguage.options.map((id) => ({ id, words: t(`paperLanguages.names.${id}`) }))}
      value={value}
      onChange={change}
    />
  );
}

function TrainingSwitch() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useAsk('society.state', {});
  const isTraining = data?.mode === 'training';
  const change = (): void => {
    openBook(client, isTraining ? 'live' : 'training')
      .then(() => navigate({ to: '/' }))
      .catch(tellFault);
  };
  return (
    <div className={css('form')}>
      <p>{isTraining ? t('settings.trainingIsOn') : t('settings.trainingIsOff')}</p>
      <div>
        <Button onPress={change}>
          {isTraining ? t('settings.trainingLeave') : t('settings.trainingOpen')}
        </Button>
      </div>
    </div>
  );
}
