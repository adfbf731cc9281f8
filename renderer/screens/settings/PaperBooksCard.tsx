import { useState } from 'react';
import { CancelReason } from '../../../contract/paper-books.ts';
import type { PaperBook } from '../../../contract/paper-books.ts';
import { call, newId } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { ActDialog } from '../till/ActDialog.tsx';
import sheet from './SettingsScreen.module.css';

const css = classes(sheet);

/** The stock register of receipt books of paper. */
export function PaperBooksCard() {
  const { t } = useWords();
  const { data: books = [] } = useAsk('receipts.paperBooks', {});
  const [asked, ask] = useState<'register' | 'cancel'>();
  const close = (): void => ask(undefined);
  return (
    <div className={css('form')}>
      <p>{books.length === 0 ? t('paperBooks.none') : t('paperBooks.what')}</p>
      {books.length > 0 && <BookTable books={books} />}
      <div className={css('acts')}>
        <Button icon="book" onPress={() => ask('register')}>
          {t('paperBooks.register')}
        </Button>
        {books.length > 0 && (
          <Button icon="close" onPress={() => ask('cancel')}>
            {t('paperBooks.cancel')}
          </Button>
        )}
      </div>
      {asked === 'register' && <RegisterDialog onClose={close} />}
      {asked === 'cancel' && <CancelDialog onClose={close} />}
    </div>
  );
}

function BookTable({ books }: { readonly books: readonly PaperBook[] }) {
  const { t } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('paperBooks.numbers')}</th>
          {(['used', 'cancelled', 'unused'] as const).map((column) => (
            <th scope="col" className={css('count')} key={column}>
              {t(`paperBooks.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {books.map(({ book, first, last, used, cancelled, unused, skipped }) => (
          <tr key={book}>
            <th scope="row">
              <span lang="en">
                {first} – {last}
              </span>
              {skipped.length > 0 && (
                <p className={css('skipped')}>
                  {t('paperBooks.skipped', { numbers: skipped.slice(0, 5).join(', ') })}
                  {skipped.length > 5 && ' …'}
                </p>
              )}
            </th>
            <td className={css('count')}>{used}</td>
            <td className={css('count')}>{cancelled}</td>
            <td className={css('count')}>{unused}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const missing = (text: string, asked: boolean): string | undefined =>
    asked && text.trim() === '' ? t('fields.missing') : undefined;
  const register = async (): Promise<string> => {
    const [newest] = await call('receipts.registerPaperBook', { requestId, first, last });
    return t('paperBooks.registered', { first: newest?.first ?? first, last: newest?.last ?? last });
  };
  return (
    <ActDialog
      title={t('paperBooks.registerTitle')}
      act={t('paperBooks.register')}
      isReady={first.trim() !== '' && last.trim() !== ''}
      onAct={register}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <TextField
            label={t('paperBooks.first')}
            help="paperBookFirst"
            hint={t('paperBooks.like')}
            value={first}
            onChange={setFirst}
            problem={missing(first, asked)}
            maxLength={30}
            lang="en"
            autoFocus
          />
          <TextField
            label={t('paperBooks.last')}
            help="paperBookLast"
            value={last}
            onChange={setLast}
            problem={missing(last, asked)}
            maxLength={30}
            lang="en"
          />
        </>
      )}
    </ActDialog>
  );
}

function CancelDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState<CancelReason>('spoiled');
  const cancel = async (): Promise<string> => {
    await call('receipts.cancelPaperNumber', { requestId, number, reason });
    return t('paperBooks.done', { number: number.trim() });
  };
  return (
    <ActDialog
      title={t('paperBooks.cancelTitle')}
      act={t('paperBooks.cancel')}
      isReady={number.trim() !== ''}
      onAct={cancel}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <TextField
            label={t('paperBooks.number')}
            help="paperBookNumber"
            value={number}
            onChange={setNumber}
            problem={asked && number.trim() === '' ? t('fields.missing') : undefined}
            maxLength={30}
            lang="en"
            autoFocus
          />
          <ChoiceField
            label={t('paperBooks.reason')}
            help="paperBookReason"
            choices={CancelReason.options.map((id) => ({ id, words: t(`paperBooks.reasons.${id}`) }))}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </ActDialog>
  );
}
