import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { call } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { classes } from '../../parts/classes.ts';
import { FamilyForm } from '../households/FamilyForm.tsx';
import sheet from '../households/Households.module.css';
import { useFamilyForm } from '../households/use-family-form.ts';
import { PersonRow } from './PersonRow.tsx';
import { PersonSearch } from './PersonSearch.tsx';

const css = classes(sheet);

type Props = { readonly person: Person; readonly onClose: () => void };

/** Finds the other record of a person, and merges it into this one. */
export function MergePersonDialog({ person, onClose }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [other, setOther] = useState<Person>();
  const form = useFamilyForm(async (requestId) => {
    if (!other) return;
    await call('people.merge', { requestId, personId: person.personId, other: other.personId });
    onClose();
  });
  if (!other)
    return (
      <Dialog title={t('people.mergeTitle')} onClose={onClose} wide>
        <div className={css('finder')}>
          <PersonSearch text={text} onText={setText} onChoose={setOther} />
        </div>
      </Dialog>
    );
  return (
    <FamilyForm title={t('people.mergeTitle')} form={form} onClose={onClose} save={t('people.mergeDo')}>
      <PersonRow person={other} />
      <PersonRow person={person} />
      <p>{t('people.mergeMeans', { name: person.name })}</p>
    </FamilyForm>
  );
}
