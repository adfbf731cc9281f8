import type { PrinterSettings } from '../../../contract/printing.ts';
import type { Input } from '../../../contract/contract.ts';
import { latinDigits } from '../../../contract/money.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './PrinterFields.module.css';

const css = classes(sheet);

type Kind = PrinterSettings['kind'];
type Paper = '58mm' | '80mm';

/** The printer as typed; what a kind does not use stays, so that trying another kind loses nothing. */
export type PrinterDraft = {
  readonly kind: Kind;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly name: string;
  readonly paper: Paper;
};

const RAW_PORT = '9100';

export function printerDraft(settings: PrinterSettings): PrinterDraft {
  const nothing: PrinterDraft = { kind: 'none', host: '', port: RAW_PORT, path: '', name: '', paper: '58mm' };
  switch (settings.kind) {
    case 'network':
      return { ...nothing, ...settings, port: String(settings.port) };
    case 'device':
    case 'system':
    case 'sheet':
      return { ...nothing, ...settings };
    case 'none':
      return nothing;
  }
}

export function printerInput({
  kind,
  host,
  port,
  path,
  name,
  paper,
}: PrinterDraft): Input<'printing.setPrinter'> {
  switch (kind) {
    case 'network':
      return { kind, host: host.trim(), port: Number(latinDigits(port)), paper };
    case 'device':
      return { kind, path: path.trim(), paper };
    case 'system':
      return { kind, name, paper };
    case 'sheet':
      return { kind, name };
    case 'none':
      return { kind };
  }
}

const KINDS = ['none', 'system', 'network', 'device'] as const;
const KINDS_WITH_SHEETS = [...KINDS, 'sheet'] as const;
const PAPERS = ['58mm', '80mm'] as const;

type Props = {
  readonly draft: PrinterDraft;
  readonly onChange: (draft: PrinterDraft) => void;
  /** Whether a sheet printer may be chosen too. */
  readonly withSheets?: boolean;
  /** Words for what is wrong with a field of the settings. */
  readonly problem: (field: 'host' | 'port' | 'path' | 'name') => string | undefined;
};

/** Where receipts are printed. */
export function PrinterFields({ draft, onChange, withSheets = false, problem }: Props) {
  const { t } = useWords();
  const edit = (next: Partial<PrinterDraft>): void => onChange({ ...draft, ...next });
  return (
    <div className={css('fields')}>
      <ChoiceField
        label={t('setUp.printer')}
        choices={(withSheets ? KINDS_WITH_SHEETS : KINDS).map((id) => ({
          id,
          words: t(`setUp.printerKind.${id}`),
        }))}
        value={draft.kind}
        onChange={(kind) => edit({ kind })}
        help="printer"
      />
      {draft.kind !== 'none' && (
        <div className={css('which')}>
          {draft.kind === 'network' && (
            <div className={css('pair')}>
              <TextField
                label={t('setUp.host')}
                help="printerHost"
                value={draft.host}
                onChange={(host) => edit({ host })}
                problem={problem('host')}
                lang="en"
              />
              <TextField
                label={t('setUp.port')}
                help="printerPort"
                value={draft.port}
                onChange={(port) => edit({ port })}
                problem={problem('port')}
                numeric
              />
            </div>
          )}
          {draft.kind === 'device' && (
            <TextField
              label={t('setUp.path')}
              help="printerPath"
              hint={t('setUp.pathHint')}
              value={draft.path}
              onChange={(path) => edit({ path })}
              problem={problem('path')}
              lang="en"
            />
          )}
          {(draft.kind === 'system' || draft.kind === 'sheet') && (
            <SystemPrinter name={draft.name} onChange={(name) => edit({ name })} problem={problem('name')} />
          )}
          {draft.kind !== 'sheet' && (
            <ChoiceField
              label={t('setUp.paper')}
              help="paperWidth"
              choices={PAPERS.map((id) => ({ id, words: t(`setUp.paperWidth.${id}`) }))}
              value={draft.paper}
              onChange={(paper) => edit({ paper })}
            />
          )}
        </div>
      )}
    </div>
  );
}

function SystemPrinter({
  name,
  onChange,
  problem,
}: {
  readonly name: string;
  readonly onChange: (name: string) => void;
  readonly problem: string | undefined;
}) {
  const { t } = useWords();
  const { data } = useAsk('printing.systemPrinters', {});
  if (!data) return null;
  if (data.length === 0) return <p className={css('none')}>{t('setUp.noSystemPrinters')}</p>;
  return (
    <div>
      <ChoiceField
        label={t('setUp.systemPrinter')}
        help="systemPrinter"
        choices={data.map((id) => ({ id, words: id }))}
        value={name}
        onChange={onChange}
      />
      {problem !== undefined && <p className={css('problem')}>{problem}</p>}
    </div>
  );
}
