import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { KEYS } from '../../../contract/keys.ts';
import type { Fault } from '../../../contract/faults.ts';
import { afterEdit } from '../../app/fault-words.ts';
import { call, faultOf } from '../../app/call.ts';
import { useHelp } from '../../app/use-help.tsx';
import { useLanguageSwitch } from '../../app/use-language-switch.ts';
import { useFirstProblem } from '../../app/use-first-problem.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useKeys } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { PrinterFields } from '../printing/PrinterFields.tsx';
import { openBook } from './open-book.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { emptySetUp, setUpInput } from './set-up.ts';
import type { SetUpDraft } from './set-up.ts';
import sheet from './SetUpScreen.module.css';

const css = classes(sheet);

type TextKey = 'nameHi' | 'nameEn' | 'cscId' | 'till' | 'operator' | 'upiAddress';

/** The first page of all: whose counter this is. One page, once. */
export function SetUpScreen() {
  const { t } = useWords();
  const client = useQueryClient();
  const switchLanguage = useLanguageSwitch();
  const [draft, setDraft] = useState<SetUpDraft>(emptySetUp);
  const [fault, setFault] = useState<Fault>();
  const [answers, setAnswers] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const problem = useProblem(fault);
  const form = useFirstProblem(answers);
  const help = useHelp();
  useKeys([help.key, { ...KEYS.language, label: t('keys.language'), always: true, run: switchLanguage }]);

  const edit = (next: Partial<SetUpDraft>): void => {
    // The list of a place tells of one choice twice in a row.
    setDraft((before) => ({ ...before, ...next }));
    setFault(afterEdit(fault, Object.keys(next)));
  };
  const run = (act: () => Promise<unknown>): void => {
    setSaving(true);
    act()
      .catch((error: unknown) => {
        setFault(faultOf(error));
        setAnswers(answers + 1);
      })
      .finally(() => setSaving(false));
  };
  const save = async (): Promise<void> => {
    await call('society.setUp', setUpInput(draft));
    await client.resetQueries();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) run(save);
  };
  const field = (key: TextKey) => ({
    label: t(`setUp.${key}`),
    value: draft[key],
    onChange: (text: string) => edit({ [key]: text }),
    problem: problem(key),
  });

  return (
    <div className={css('page')}>
      <header className={css('head')}>
        <div>
          <h1 className={css('title')}>{t('setUp.title')}</h1>
          <p className={css('why')}>{t('setUp.why')}</p>
        </div>
        <div className={css('ways')}>
          <Button icon="help" keyCap="F1" onPress={help.key.run}>
            {t('keys.help')}
          </Button>
          <Button icon="language" keyCap="Alt+L" onPress={() => switchLanguage()}>
            {t('common.otherLanguage')}
          </Button>
        </div>
      </header>
      <form ref={form} className={css('form')} onSubmit={submit} noValidate>
        <Part title={t('setUp.society')}>
          <TextField
            {...field('nameHi')}
            help="societyNameHi"
            hint={t('setUp.nameHiHint')}
            lang="hi"
            isRequired
            autoFocus
          />
          <TextField
            {...field('nameEn')}
            help="societyNameEn"
            hint={t('setUp.nameEnHint')}
            lang="en"
            isRequired
          />
          <TextField
            {...field('cscId')}
            hint={t('setUp.cscIdHint')}
            help="cscId"
            lang="en"
            isOfficialNumber
            isRequired
          />
        </Part>
        <Part title={t('setUp.place')}>
          <PlaceFields draft={draft} onChange={edit} problem={problem} />
        </Part>
        <Part title={t('setUp.counter')}>
          <div className={css('pair')}>
            <TextField
              {...field('till')}
              onChange={(till) => edit({ till: till.toUpperCase() })}
              hint={t('setUp.tillHint')}
              help="till"
              lang="en"
              isRequired
            />
            <TextField {...field('operator')} help="operator" hint={t('setUp.operatorHint')} isRequired />
          </div>
          <TextField {...field('upiAddress')} hint={t('setUp.upiHint')} help="upiAddress" lang="en" />
        </Part>
        <Part title={t('setUp.printing')}>
          <PrinterFields
            draft={draft.printer}
            onChange={(printer) => edit({ printer })}
            problem={(key) => problem(`printer.${key}`)}
          />
        </Part>
        <footer className={css('foot')}>
          {fault && (fault.fields.length === 0 ? <FaultMessage fault={fault} /> : <Mended />)}
          <Button onPress={() => run(() => openBook(client, 'training'))} isPending={isSaving}>
            {t('setUp.practise')}
          </Button>
          <Button type="submit" kind="main" icon="check" isPending={isSaving}>
            {t('setUp.save')}
          </Button>
        </footer>
      </form>
      {help.dialog}
    </div>
  );
}

function Mended() {
  const { t } = useWords();
  return (
    <div role="alert">
      <Message tone="waiting">{t('setUp.mend')}</Message>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css('part')} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
