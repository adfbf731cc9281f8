import type { ReactNode } from 'react';
import { useFirstProblem } from '../../app/use-first-problem.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Households.module.css';
import type { FamilyForm as Form } from './use-family-form.ts';

const css = classes(sheet);

type Props = {
  readonly title: string;
  readonly form: Form;
  readonly onClose: () => void;
  readonly isReady?: boolean;
  /** What the button says. */
  readonly save?: string;
  readonly children: ReactNode;
};

/** The frame of every question about a household. */
export function FamilyForm({ title, form, onClose, isReady = true, save, children }: Props) {
  const { t } = useWords();
  const { fault, isSaving, refusals, submit } = form;
  const element = useFirstProblem(refusals);
  return (
    <Dialog title={title} onClose={onClose} wide>
      <form ref={element} className={css('form')} onSubmit={submit}>
        {children}
        {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button
            type="submit"
            kind="main"
            isPending={isSaving}
            isDisabled={!isReady}
            takesFocus={save !== undefined}
          >
            {save ?? t('households.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
