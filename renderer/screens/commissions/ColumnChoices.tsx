import { useId } from 'react';
import type { StatementColumn, StatementMapping, StatementReading } from '../../../contract/commissions.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Commissions.module.css';

const css = classes({ ...page, ...sheet });

// The window needs no schemas; the contract's list is the same.
const COLUMNS: readonly StatementColumn[] = ['date', 'service', 'reference', 'amount', 'commission', 'tds'];

type Props = {
  readonly reading: StatementReading;
  readonly onMapping: (mapping: StatementMapping) => void;
};

/** Which column of the file holds what, as guessed; each may be changed. A cell of it shows what stands there. */
export function ColumnChoices({ reading: { titles, samples, mapping }, onMapping }: Props) {
  const { t } = useWords();
  const choose = (column: StatementColumn, at: string): void => {
    const { [column]: _, ...others } = mapping;
    onMapping(at === '' ? others : { ...others, [column]: Number(at) });
  };
  return (
    <fieldset className={css('mapping')}>
      <legend className={css('label')}>{t('statement.columns')}</legend>
      {COLUMNS.map((column) => (
        <ColumnChoice
          key={column}
          label={t(`statement.column.${column}`)}
          titles={titles.map((title, at) =>
            title === '' ? t('statement.unnamed', { number: at + 1 }) : title,
          )}
          chosen={mapping[column]}
          sample={samples[0]?.[mapping[column] ?? -1] ?? ''}
          onChoose={(at) => choose(column, at)}
        />
      ))}
    </fieldset>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly titles: readonly string[];
  readonly chosen: number | undefined;
  readonly sample: string;
  readonly onChoose: (at: string) => void;
};

function ColumnChoice({ label, titles, chosen, sample, onChoose }: ChoiceProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={css('column')}>
      <label className={css('label')} htmlFor={id}>
        {label}
      </label>
      <select
        {...helpAt('statementColumn')}
        id={id}
        className={css('select')}
        value={chosen === undefined ? '' : String(chosen)}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{t('statement.notThere')}</option>
        {titles.map((title, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a file may title two columns alike
          <option key={at} value={at}>
            {title}
          </option>
        ))}
      </select>
      <span className={css('second', 'cut')}>{sample}</span>
    </div>
  );
}
