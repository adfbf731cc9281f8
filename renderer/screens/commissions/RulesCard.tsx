import type { CommissionTerms } from '../../../contract/commissions.ts';
import type { BusinessDay } from '../../../contract/day.ts';
import { useWords } from '../../app/words.ts';
import { Term, TermCard } from './TermCard.tsx';
import { useWholeRule } from './rule-words.ts';
import { standing } from './terms.ts';

type Props = {
  readonly terms: CommissionTerms;
  readonly today: BusinessDay;
  readonly onAdd: () => void;
};

/** What each service pays whose rate is known, the society's own first, each with what comes. */
export function RulesCard({ terms: { services, rules }, today, onAdd }: Props) {
  const { t, say } = useWords();
  const whole = useWholeRule();
  const rows = services
    .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn))
    .flatMap(({ service, name, rule, isOwn }) => {
      const own = rules.filter((one) => one.service === service).map((one) => one.rule);
      const { coming } = standing(own, today);
      return [
        ...(rule ? [{ name, rule, isOwn, isComing: false }] : []),
        ...coming.map((next) => ({ name, rule: next, isOwn: true, isComing: true })),
      ];
    });
  return (
    <TermCard title={t('terms.rules', { number: rows.length })} add={t('terms.newRule')} onAdd={onAdd}>
      {rows.map(({ name, rule, isOwn, isComing }) => (
        <Term
          key={`${name.en} ${rule.from}`}
          words={t('terms.ruleIs', { service: say(name), rule: whole(rule) })}
          from={rule.from}
          to={rule.to}
          isComing={isComing}
          note={isOwn ? t('terms.own', { source: rule.source ?? '' }) : t('terms.ofCatalogue')}
        />
      ))}
    </TermCard>
  );
}
