import { KEYS, keyName } from '../../../contract/keys.ts';
import { useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import type { DocumentFacts, DocumentOwner } from '../../../contract/documents.ts';
import { useKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { AttachDialog } from './AttachDialog.tsx';
import { DocumentDialog } from './DocumentDialog.tsx';
import { DocumentImage } from './DocumentImage.tsx';
import sheet from './Documents.module.css';

const css = classes(sheet);

type Props = {
  readonly owner: DocumentOwner;
  /** Whose they are, by name or number. */
  readonly name: string;
  readonly serves: boolean;
};

/** The pictures of somebody's papers, or of the page of a hand-written receipt; erased ones by their trace alone. */
export function DocumentsPanel({ owner, name, serves }: Props) {
  const { t } = useWords();
  const { data } = useAsk('documents.of', owner);
  const [asked, ask] = useState<'attach' | DocumentFacts>();
  const close = (): void => ask(undefined);
  const ofReceipt = 'receipt' in owner;
  useKeys(serves ? [{ ...KEYS.attach, label: t('documents.attach'), run: () => ask('attach') }] : []);
  if (!data) return null;
  const title = t(ofReceipt ? 'documents.page' : 'documents.title');
  return (
    <section className={css('card')} aria-label={title}>
      <div className={css('head')}>
        <h3>{title}</h3>
        {serves && (
          <Button icon="file" keyCap={keyName(KEYS.attach)} onPress={() => ask('attach')}>
            {t('documents.attach')}
          </Button>
        )}
      </div>
      {data.length === 0 && (
        <p className={css('second')}>{t(ofReceipt ? 'documents.pageNone' : 'documents.none')}</p>
      )}
      <ul className={css('list')}>
        {data.map((document) => (
          <li key={document.documentId}>
            <DocumentEntry document={document} onOpen={() => ask(document)} />
          </li>
        ))}
      </ul>
      {asked === 'attach' && (
        <AttachDialog
          title={t(ofReceipt ? 'documents.attachPage' : 'documents.attachTitle', { name })}
          owner={owner}
          onClose={close}
        />
      )}
      {typeof asked === 'object' && <DocumentDialog document={asked} serves={serves} onClose={close} />}
    </section>
  );
}

type EntryProps = { readonly document: DocumentFacts; readonly onOpen: () => void };

function DocumentEntry({ document, onOpen }: EntryProps) {
  const { t, say } = useWords();
  const { documentId, kind, day, operator, content, erased } = document;
  const facts = (
    <span className={css('facts')}>
      <strong>{say(kind.name)}</strong>
      {content && content.note !== '' && <span>{content.note}</span>}
      <small className={css('second')}>{t('documents.keptBy', { day: formatDay(day), operator })}</small>
      {erased && (
        <small className={css('second')}>
          {t('documents.erasedBy', {
            day: formatDay(erased.day),
            operator: erased.operator,
            reason: t(`documents.reasons.${erased.reason}`),
          })}
        </small>
      )}
    </span>
  );
  if (erased) return <div className={css('gone')}>{facts}</div>;
  return (
    <button type="button" className={css('entry')} onClick={onOpen}>
      <span className={css('thumb')}>
        <DocumentImage documentId={documentId} alt="" />
      </span>
      {facts}
    </button>
  );
}
