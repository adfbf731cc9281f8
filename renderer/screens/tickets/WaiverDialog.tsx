import { useState } from 'react';
import { formatRupees, minus, sum } from '../../../contract/money.ts';
import { useAsk } from '../../app/queries.ts';
import { useFirstProblem } from '../../app/use-first-problem.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/TextField.tsx';
import sheet from './WaiverDialog.module.css';
import { giveWaivers, reachFor } from './use-desk.ts';
import { type Charged, type WaiverForm, waivedBy, waiversOf, wrongIn } from './waiver-form.ts';

const css = classes(sheet);

const PARTS = ['all', 'percent', 'amount'] as const;

type Props = {
  /** The line in hand, with its name, and all lines in which the centre asks something. */
  readonly line: Charged;
  readonly service: string;
  readonly lines: readonly Charged[];
  readonly onClose: () => void;
};

const EMPTY: WaiverForm = { kind: undefined, by: 'all', figure: '', onAll: false, proof: '', reason: '' };

/** What is given away of the centre's charge: of which kind, how much, on which lines, and what was seen for it. */
export function WaiverDialog({ line, service, lines, onClose }: Props) {
  const { t, say } = useWords();
  const { data: kinds = [] } = useAsk('tickets.waiverKinds', {});
  const [form, setForm] = useState(EMPTY);
  const [tries, setTries] = useState(0);
  const edit = (next: Partial<WaiverForm>): void => setForm({ ...form, ...next });
  const chosen = form.onAll ? lines : [line];
  const most = sum(chosen.map(({ charge }) => charge));
  const wrong = wrongIn(form, most);
  const { kind } = form;
  const asked = tries > 0;
  // Enter on a kind asks to finish and takes the kind: what the kind still wants comes with it.
  const fields = useFirstProblem(wrong.length > 0 ? tries + (kind ? 1 : 0) : 0);
  const give = (): void => {
    setTries(tries + 1);
    if (wrong.length > 0) return;
    giveWaivers(waiversOf(form, chosen));
    onClose();
    reachFor('next');
  };
  const problem = (of: (typeof wrong)[number], words: string): string | undefined =>
    asked && wrong.includes(of) ? words : undefined;
  return (
    <Dialog title={t('waivers.title')} onClose={onClose} wide>
      <form
        ref={fields}
        className={css('form')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <ChoiceField
          key={kinds.length}
          label={t('waivers.kind')}
          choices={kinds.map(({ code, name }) => ({ id: code, words: say(name) }))}
          value={kind?.code}
          onChange={(code) => edit({ kind: kinds.find((one) => one.code === code) })}
          help="waiverKind"
          autoFocus
        />
        {asked && wrong.includes('kind') && (
          <p role="alert" className={css('wrong')}>
            {t('waivers.kindWanted')}
          </p>
        )}
        <ChoiceField
          label={t('waivers.part')}
          choices={PARTS.map((id) => ({ id, words: t(`waivers.parts.${id}`) }))}
          value={form.by}
          onChange={(by) => edit({ by, figure: '' })}
          help="waiverPart"
        />
        <div className={css('fields')}>
          {form.by !== 'all' && (
            <TextField
              label={t(`waivers.${form.by}`)}
              value={form.figure}
              onChange={(figure) => edit({ figure })}
              problem={problem(
                'figure',
                form.by === 'percent'
                  ? t('waivers.percentWrong')
                  : t('waivers.amountWrong', { most: `₹${formatRupees(most)}` }),
              )}
              help="waiverPart"
              numeric
            />
          )}
          {kind?.proof && (
            <TextField
              label={t('waivers.proof')}
              value={form.proof}
              onChange={(proof) => edit({ proof })}
              problem={problem('proof', t('waivers.proofWrong'))}
              help="waiverProof"
              maxLength={4}
            />
          )}
          {kind && (
            <TextField
              label={t(kind.reason === 'required' ? 'waivers.reason' : 'waivers.reasonOptional')}
              value={form.reason}
              onChange={(reason) => edit({ reason })}
              problem={problem('reason', t('waivers.reasonWrong'))}
              help="waiverReason"
              maxLength={120}
              takesHindi
            />
          )}
        </div>
        {lines.length > 1 && (
          <ChoiceField
            label={t('waivers.lines')}
            choices={[
              { id: 'one', words: t('waivers.oneLine', { service }) },
              { id: 'all', words: t('waivers.allLines') },
            ]}
            value={form.onAll ? 'all' : 'one'}
            onChange={(which) => edit({ onAll: which === 'all' })}
            help="waiverLines"
          />
        )}
        <Sums most={most} waived={waivedBy(form, chosen)} />
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" keyCap="Enter" icon="check">
            {t('waivers.give')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

type SumsProps = {
  readonly most: Charged['charge'];
  readonly waived: Charged['charge'] | undefined;
};

/** The charge, what is waived of it, and what is left. */
function Sums({ most, waived }: SumsProps) {
  const { t } = useWords();
  return (
    <dl className={css('sums')} aria-live="polite">
      <div>
        <dt>{t('waivers.charge')}</dt>
        <dd>
          <Amount paise={most} />
        </dd>
      </div>
      <div>
        <dt>{t('waivers.waived')}</dt>
        <dd>{waived === undefined ? '—' : <Amount paise={waived} />}</dd>
      </div>
      <div>
        <dt>{t('waivers.left')}</dt>
        <dd>{waived === undefined ? '—' : <Amount paise={minus(most, waived)} size="strong" />}</dd>
      </div>
    </dl>
  );
}
