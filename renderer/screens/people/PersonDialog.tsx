import { useState } from 'react';
import type { FormEvent } from 'react';
import { latinDigits } from '../../../contract/money.ts';
import type { GuardianRelation, Person } from '../../../contract/people.ts';
import { afterEdit } from '../../app/fault-words.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import type { Fault } from '../../../contract/faults.ts';
import { useFirstProblem } from '../../app/use-first-problem.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { createStore, useStore } from '../../app/store.ts';
import { KnownDialog, KnownHint } from './KnownDialog.tsx';
import sheet from './PersonPlace.module.css';

const css = classes(sheet);

type Draft = {
  readonly requestId: string;
  readonly name: string;
  readonly relation: GuardianRelation;
  readonly guardian: string;
  readonly village: string;
  readonly mobile: string;
  readonly birthYear: string;
  /** Why a record is corrected; not asked for a new one. */
  readonly reason: string;
};

const RELATIONS = ['father', 'husband', 'mother', 'other'] as const;

const emptyDraft = (name: string): Draft => ({
  requestId: newId(),
  name,
  relation: 'father',
  guardian: '',
  village: '',
  mobile: '',
  birthYear: '',
  reason: '',
});

// A new person half typed stays here when the form is left, and comes back with it.
const leftDraft = createStore<Draft | undefined>(undefined);

// A search by digits was a mobile number, not a name.
const begun = (text: string): Draft => {
  const digits = latinDigits(text).replace(/[\s-]/gu, '');
  return /^\d+$/u.test(digits) ? { ...emptyDraft(''), mobile: digits } : emptyDraft(text);
};

const added = ({ reason: _, ...draft }: Draft): Omit<Draft, 'reason'> => draft;

type Props = {
  /** What was typed in the search, as a start. */
  readonly name: string;
  /** The person to correct; absent for a new one. */
  readonly person: Person | undefined;
  /** The village of the household to which a new person is added. */
  readonly village?: string;
  readonly onDone: (person: Person) => void;
  readonly onClose: () => void;
};

/** The five fields of a person. */
export function PersonDialog({ name, person, village, onDone, onClose }: Props) {
  const { t } = useWords();
  const left = useStore(leftDraft);
  const [draft, setDraft] = useState<Draft>(() => {
    if (person) return { ...emptyDraft(''), ...fieldsOf(person) };
    if (village !== undefined) return { ...begun(name.trim()), village };
    const kept = left && (name.trim() === '' || left.name.startsWith(name.trim())) ? left : undefined;
    return kept ?? begun(name.trim());
  });
  // A name that was typed in the search is not typed again.
  const [hasName] = useState(!person && draft.name !== '');
  const [fault, setFault] = useState<Fault>();
  const [answers, setAnswers] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const [compared, setCompared] = useState<readonly Person[]>([]);
  const likely = useAsk('people.findKnown', typedOf(draft), { enabled: !person, keepLast: true });
  const problem = useProblem(fault);
  const form = useFirstProblem(answers);

  const edit = (next: Partial<Draft>): void => {
    const edited = { ...draft, ...next };
    setDraft(edited);
    setFault(afterEdit(fault, Object.keys(next)));
    if (!person) leftDraft.set(edited);
  };
  const finish = (saved: Person): void => {
    leftDraft.set(undefined);
    onDone(saved);
  };
  const save = async (isAnother = false): Promise<void> => {
    setSaving(true);
    try {
      // Asked once more here: what was typed last may not have been answered yet.
      const known = person || isAnother ? [] : await call('people.findKnown', typedOf(draft));
      setCompared(known);
      if (known.length > 0) return setSaving(false);
      const saved = person
        ? await call('people.correct', { ...draft, personId: person.personId })
        : await call('people.add', added(draft));
      finish(saved);
    } catch (error) {
      setFault(faultOf(error));
      setAnswers(answers + 1);
      setSaving(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) void save();
  };
  const field = (key: Exclude<keyof Draft, 'requestId' | 'relation'>) => ({
    label: t(`people.${key}`),
    value: draft[key],
    onChange: (text: string) => edit({ [key]: text }),
    problem: problem(key),
  });

  if (compared.length > 0)
    return (
      <KnownDialog
        typed={draft}
        known={compared}
        onKnown={finish}
        onAnother={() => {
          setCompared([]);
          void save(true);
        }}
        onClose={() => setCompared([])}
      />
    );
  return (
    <Dialog title={person ? t('people.correctTitle') : t('people.newTitle')} onClose={onClose}>
      <form ref={form} className={css('form')} onSubmit={submit}>
        <TextField {...field('name')} help="personName" isRequired takesHindi autoFocus={!hasName} />
        <ChoiceField
          label={t('people.relationLabel')}
          help="guardianRelation"
          choices={RELATIONS.map((id) => ({ id, words: t(`people.relation.${id}`) }))}
          value={draft.relation}
          onChange={(relation) => edit({ relation })}
        />
        <TextField {...field('guardian')} help="guardian" isRequired takesHindi autoFocus={hasName} />
        <TextField {...field('village')} help="village" isRequired takesHindi />
        <div className={css('pair')}>
          <TextField {...field('mobile')} numeric hint={t('people.mobileHint')} help="mobile" />
          <TextField {...field('birthYear')} numeric hint={t('people.birthYearHint')} help="birthYear" />
        </div>
        {likely.data && likely.data.length > 0 && (
          <KnownHint known={likely.data} onCompare={() => setCompared(likely.data)} />
        )}
        {person && (
          <TextField {...field('reason')} help="correctionReason" hint={t('people.reasonHint')} isRequired />
        )}
        {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" isPending={isSaving}>
            {person ? t('people.saveCorrection') : t('people.add')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

const typedOf = ({ name, guardian, village, mobile, birthYear }: Draft) => ({
  name,
  guardian,
  village,
  mobile,
  birthYear,
});

function fieldsOf({ name, relation, guardian, village, mobile, birthYear }: Person) {
  return { name, relation, guardian, village, mobile, birthYear };
}
