import { useState } from 'react';
import { call } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import type { BothLanguages } from '../../../contract/values.ts';
import { Message } from '../../parts/Message.tsx';
import { PickField } from '../../parts/PickField.tsx';
import { RuleFields } from './RuleFields.tsx';
import { type RuleDraft, readRule } from './rule-draft.ts';
import { TermDialog } from './TermDialog.tsx';
import { useTermForm } from './use-term-form.ts';

type Named = { readonly service: string; readonly name: BothLanguages };

type Props = {
  /** The service that it is for; where none is named it is picked from `services`. */
  readonly service?: Named | undefined;
  readonly services?: readonly Named[];
  readonly today: string;
  readonly onClose: () => void;
};

const emptyRule = (today: string): RuleDraft => ({
  kind: 'flat',
  rate: '',
  slabs: [
    { upTo: '', rate: '' },
    { upTo: '', rate: '' },
  ],
  minimum: '',
  maximum: '',
  from: today,
  to: '',
  source: '',
});

/** Writes down what a service pays, as the society has it on paper, from a day on. */
export function RuleDialog({ service, services, today, onClose }: Props) {
  const { t, say } = useWords();
  const [picked, pick] = useState({ text: '', code: service?.service });
  const [draft, setDraft] = useState(() => emptyRule(today));
  const { rule, wrong } = readRule(draft);
  const { code } = picked;
  const name = service ? say(service.name) : picked.text;
  const asked = useTermForm({
    why: t('commissions.ruleWhy', { service: name }),
    isReady: rule !== undefined && code !== undefined,
    async send(agreed) {
      if (code !== undefined && rule) await call('commissions.setRule', { ...agreed, service: code, rule });
      tell({ kind: 'done', text: t('commissions.ruleSaved') });
    },
    onClose,
  });
  const title = service ? t('commissions.ruleTitle', { service: name }) : t('terms.newRule');
  return (
    <TermDialog title={title} asked={asked} save={t('commissions.saveRule')} wide>
      <Message tone="info">{t('commissions.ruleMeans')}</Message>
      {!service && (
        <PickField
          label={t('commissions.service')}
          help="commissionService"
          items={(services ?? []).map((one) => ({ code: one.service, name: one.name }))}
          text={picked.text}
          onChange={(text, item) => pick({ text, code: item?.code })}
          problem={asked.tried && code === undefined ? t('terms.pickService') : undefined}
        />
      )}
      <RuleFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        wrong={asked.tried ? wrong : new Set()}
        autoFocus={service !== undefined}
      />
    </TermDialog>
  );
}
