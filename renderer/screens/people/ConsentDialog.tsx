import { useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import { type ConsentNotice, ConsentWay, type Purpose, ReadLanguage } from '../../../contract/consents.ts';
import type { Person } from '../../../contract/people.ts';
import { call, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import { ActDialog } from '../till/ActDialog.tsx';
import sheet from './PersonScreen.module.css';

const css = classes(sheet);

type Props = {
  readonly person: Person;
  readonly notice: ConsentNotice;
  readonly onClose: () => void;
};

/** Reads the notice out and writes down what was agreed to; no purpose that is free to choose is ticked before. */
export function ConsentDialog({ person, notice, onClose }: Props) {
  const { t, language: shown } = useWords();
  const [requestId] = useState(newId);
  const [chosen, setChosen] = useState<readonly Purpose[]>([]);
  const [language, setLanguage] = useState<ReadLanguage>(shown);
  const [way, setWay] = useState<ConsentWay>();
  const [witness, setWitness] = useState('');
  const give = async (): Promise<string> => {
    if (!way) throw new Error('no way was chosen');
    await call('consents.give', {
      requestId,
      personId: person.personId,
      notice: notice.version,
      language,
      way,
      witness: way === 'oral' ? witness : '',
      chosen: [...chosen],
    });
    return t('consents.given');
  };
  return (
    <ActDialog
      title={t('consents.dialog', { name: person.name })}
      act={t('consents.save')}
      isReady={way !== undefined}
      onAct={give}
      onClose={onClose}
      wide
    >
      {(asked) => (
        <>
          <Notice notice={notice} />
          <Purposes notice={notice} chosen={chosen} onChange={setChosen} />
          <ChoiceField
            label={t('consents.language')}
            help="readLanguage"
            choices={ReadLanguage.options.map((id) => ({ id, words: t(`consents.languages.${id}`) }))}
            value={language}
            onChange={setLanguage}
          />
          <ChoiceField
            label={t('consents.way')}
            help="consentWay"
            choices={ConsentWay.options.map((id) => ({ id, words: t(`consents.ways.${id}`) }))}
            value={way}
            onChange={setWay}
            autoFocus
          />
          {asked && !way && <p role="alert">{t('consents.wayWanted')}</p>}
          {way === 'oral' && (
            <TextField
              label={t('consents.witness')}
              help="consentWitness"
              value={witness}
              onChange={setWitness}
              isRequired
            />
          )}
        </>
      )}
    </ActDialog>
  );
}

function Notice({ notice }: { readonly notice: ConsentNotice }) {
  const { t, say } = useWords();
  const { version, since, title, text } = notice;
  return (
    <div
      className={css('notice')}
      tabIndex={0}
      {...helpAt('consentNotice')}
      role="region"
      aria-label={say(title)}
    >
      <p className={css('second')}>{t('consents.readOut', { version, day: formatDay(since) })}</p>
      <strong>{say(title)}</strong>
      {text.map((part) => (
        <p key={part.en}>{say(part)}</p>
      ))}
    </div>
  );
}

type PurposesProps = {
  readonly notice: ConsentNotice;
  readonly chosen: readonly Purpose[];
  readonly onChange: (chosen: readonly Purpose[]) => void;
};

function Purposes({ notice, chosen, onChange }: PurposesProps) {
  const { t, say } = useWords();
  const toggle = (code: Purpose): void =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <fieldset className={css('purposes')}>
      <legend>{t('consents.purposes')}</legend>
      {notice.purposes.map(({ code, needed, name }) =>
        needed ? (
          <p key={code}>
            {say(name)} ({t('consents.needed')})
          </p>
        ) : (
          <label key={code}>
            <input
              {...helpAt('consentPurposes')}
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={() => toggle(code)}
            />{' '}
            {say(name)}
          </label>
        ),
      )}
    </fieldset>
  );
}
