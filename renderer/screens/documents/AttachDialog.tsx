import { helpAt } from '../../parts/help-topic.ts';
import { useState } from 'react';
import type { BothLanguages } from '../../../contract/values.ts';
import { type DocumentOwner, RECEIPT_PAGE, showsAadhaar } from '../../../contract/documents.ts';
import { call } from '../../app/call.ts';
import { readDay } from '../../app/day.ts';
import { tell } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { PickField } from '../../parts/PickField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { useFamilyForm } from '../households/use-family-form.ts';
import { CoverEditor } from './CoverEditor.tsx';
import sheet from './Documents.module.css';
import { PictureSource } from './PictureSource.tsx';
import { PictureTools } from './PictureTools.tsx';
import { coveredPicture } from './picture.ts';
import { type PictureAtHand, usePicture } from './use-picture.ts';

const css = classes(sheet);

export type KindOfPaper = { readonly code: string; readonly name: BothLanguages };

type Props = {
  readonly title: string;
  readonly owner: DocumentOwner;
  /** The paper that was just seen, where there is one. */
  readonly paper?: KindOfPaper;
  readonly onClose: () => void;
};

/** What is typed about a paper. */
type Draft = { readonly kind: string; readonly name: string; readonly note: string; readonly issued: string };

/** What still keeps a picture from being saved, in the order in which it is looked at. */
function obstacleOf({ picture }: PictureAtHand, { kind, issued }: Draft, isHidden: boolean) {
  if (!picture) return 'pictureWanted';
  if (kind === '') return 'kindWanted';
  if (issued.trim() !== '' && readDay(issued) === undefined) return 'issuedWrong';
  if (showsAadhaar(kind) && picture.covers.length === 0) return 'coverWanted';
  return isHidden ? undefined : 'hiddenWanted';
}

/** Takes a picture of a paper, covers what must not be kept, and keeps it. */
export function AttachDialog({ title, owner, paper, onClose }: Props) {
  const { t, say } = useWords();
  const hand = usePicture();
  const { picture } = hand;
  const ofReceipt = 'receipt' in owner;
  const [draft, setDraft] = useState<Draft>({
    kind: ofReceipt ? RECEIPT_PAGE : (paper?.code ?? ''),
    name: paper ? say(paper.name) : '',
    note: '',
    issued: '',
  });
  const [isHidden, setHidden] = useState(false);
  const [asked, setAsked] = useState(false);
  const obstacle = obstacleOf(hand, draft, isHidden);
  const form = useFamilyForm(async (requestId) => {
    if (!picture) throw new Error('there is no picture');
    await call('documents.attach', {
      requestId,
      owner,
      kind: draft.kind,
      note: draft.note,
      issued: readDay(draft.issued),
      picture: await coveredPicture(picture.canvas, picture.covers),
      covered: picture.covers.length,
      numberHidden: true,
    });
    tell({ kind: 'done', text: t('documents.saved') });
    onClose();
  });
  return (
    <Dialog title={title} onClose={onClose} full>
      <form
        className={css('form')}
        noValidate
        onSubmit={(event) => {
          if (obstacle === undefined) return form.submit(event);
          event.preventDefault();
          setAsked(true);
        }}
      >
        <div className={css('columns')}>
          <div className={css('left')}>
            {picture ? (
              <CoverEditor picture={picture} hand={hand} />
            ) : (
              <PictureSource isOpening={hand.isOpening} onFile={hand.open} />
            )}
          </div>
          <div className={css('right')}>
            <PictureTools hand={hand} />
            {hand.fault && <FaultMessage fault={hand.fault} />}
            {!ofReceipt && <KindField draft={draft} onChange={setDraft} asked={asked} />}
            <DraftFields draft={draft} onChange={setDraft} asked={asked} problem={form.problem} />
            {picture && (
              <label className={css('hidden')}>
                <input
                  type="checkbox"
                  checked={isHidden}
                  onChange={(event) => setHidden(event.target.checked)}
                  {...helpAt('documentHidden')}
                />
                {t('documents.hidden')}
              </label>
            )}
          </div>
        </div>
        {asked && obstacle !== undefined && (
          <div role="alert">
            <Message tone="waiting">{t(`documents.${obstacle}`)}</Message>
          </div>
        )}
        {form.fault && form.fault.fields.length === 0 && <FaultMessage fault={form.fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" icon="check" isPending={form.isSaving}>
            {t('documents.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

type FieldProps = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly asked: boolean;
};

function KindField({ draft, onChange, asked }: FieldProps) {
  const { t } = useWords();
  const { data } = useAsk('documents.kinds', {});
  const isWrong = draft.kind === '' && asked;
  return (
    <>
      <PickField
        label={t('documents.kind')}
        items={data ?? []}
        text={draft.name}
        onChange={(name, item) => onChange({ ...draft, name, kind: item?.code ?? '' })}
        problem={isWrong ? t('documents.kindWanted') : undefined}
        help="documentKind"
      />
      {showsAadhaar(draft.kind) && <p className={css('second')}>{t('documents.aadhaarKind')}</p>}
    </>
  );
}

type DraftProps = FieldProps & { readonly problem: (field: string) => string | undefined };

function DraftFields({ draft, onChange, asked, problem }: DraftProps) {
  const { t } = useWords();
  const { note, issued } = draft;
  const isWrong = issued.trim() !== '' && readDay(issued) === undefined && asked;
  return (
    <>
      <TextField
        label={t('documents.issued')}
        value={issued}
        onChange={(typed) => onChange({ ...draft, issued: typed })}
        hint={t('documents.issuedHint')}
        problem={isWrong || problem('issued') !== undefined ? t('documents.issuedWrong') : undefined}
        help="documentIssued"
      />
      <TextField
        label={t('documents.note')}
        value={note}
        onChange={(typed) => onChange({ ...draft, note: typed })}
        problem={problem('note')}
        help="documentNote"
        maxLength={80}
        takesHindi
      />
    </>
  );
}
