import type { ReactNode } from 'react';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import sheet from '../../parts/Page.module.css';
import type { useTermForm } from './use-term-form.ts';

const css = classes(sheet);

type Props = {
  readonly title: string;
  readonly asked: ReturnType<typeof useTermForm>;
  readonly save: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The dialog around a form of `useTermForm`: its fields, what the program says of it, and the second person's word. */
export function TermDialog({ title, asked, save, wide = false, children }: Props) {
  const { t } = useWords();
  const { form, submit, isPending, fault, question, leave } = asked;
  return (
    <Dialog title={title} onClose={leave} wide={wide}>
      {question ?? (
        <form ref={form} className={css('form')} onSubmit={submit}>
          {children}
          {fault && <FaultMessage fault={fault} />}
          <Actions>
            <Button onPress={leave}>{t('common.back')}</Button>
            <Button type="submit" kind="main" isPending={isPending}>
              {save}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
