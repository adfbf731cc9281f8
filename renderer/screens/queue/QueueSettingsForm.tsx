import { useState } from 'react';
import type { FormEvent } from 'react';
import type { QueueSettings } from '../../../contract/queue.ts';
import { latinDigits } from '../../../contract/money.ts';
import { faultOf } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useCommand } from '../../app/queries.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Queue.module.css';

const css = classes(sheet);

const numberIn = (text: string): number => Number(latinDigits(text.trim()));

/** The ratio of the lanes, the series of numbers, and whether they are called aloud. */
export function QueueSettingsForm({ settings }: { readonly settings: QueueSettings }) {
  const { t } = useWords();
  const [priority, setPriority] = useState(String(settings.priority));
  const [ordinary, setOrdinary] = useState(String(settings.ordinary));
  const [series, setSeries] = useState(settings.series);
  const [voice, setVoice] = useState<'on' | 'off'>(settings.voice ? 'on' : 'off');
  const set = useCommand('queue.setSettings');
  const fault = set.error ? faultOf(set.error) : undefined;
  const problem = useProblem(fault);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate(
      { priority: numberIn(priority), ordinary: numberIn(ordinary), series, voice: voice === 'on' },
      { onSuccess: () => tell({ kind: 'done', text: t('queue.saved') }) },
    );
  };
  return (
    <form className={css('form')} onSubmit={submit} noValidate>
      <p>{t('queue.ratio')}</p>
      <div className={css('pair')}>
        <TextField
          label={t('queue.ratioPriority')}
          help="callRatio"
          value={priority}
          onChange={setPriority}
          problem={problem('priority')}
          numeric
        />
        <TextField
          label={t('queue.ratioOrdinary')}
          help="callRatioOrdinary"
          value={ordinary}
          onChange={setOrdinary}
          problem={problem('ordinary')}
          numeric
        />
      </div>
      <ChoiceField
        label={t('queue.series')}
        help="tokenSeries"
        choices={(['one', 'by-group'] as const).map((id) => ({ id, words: t(`queue.seriesKinds.${id}`) }))}
        value={series}
        onChange={setSeries}
      />
      <ChoiceField
        label={t('queue.voice')}
        help="callVoice"
        choices={(['on', 'off'] as const).map((id) => ({ id, words: t(`queue.voices.${id}`) }))}
        value={voice}
        onChange={setVoice}
      />
      {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
      <div>
        <Button type="submit" kind="main" isPending={set.isPending}>
          {t('queue.save')}
        </Button>
      </div>
    </form>
  );
}
