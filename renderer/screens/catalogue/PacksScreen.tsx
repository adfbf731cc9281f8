import { helpAt } from '../../parts/help-topic.ts';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Fault } from '../../../contract/faults.ts';
import { MAXIMUM_PACK_BYTES, type PackDifference, type TakenPack } from '../../../contract/rate-packs.ts';
import { call, faultOf } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { clearNotice } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { EmptyState, FaultMessage } from '../../parts/Message.tsx';
import page from '../../parts/Page.module.css';
import { ApplyDialog } from './ApplyDialog.tsx';
import { DifferenceView } from './DifferenceView.tsx';
import { PackTable } from './PackTable.tsx';
import sheet from './Packs.module.css';
import { UndoDialog } from './UndoDialog.tsx';

const css = classes({ ...page, ...sheet });

/** The file of a pack as it was chosen, and what it would change. */
type Chosen = { readonly bytes: Uint8Array<ArrayBuffer>; readonly difference: PackDifference };

async function read(file: File): Promise<Chosen> {
  if (file.size > MAXIMUM_PACK_BYTES) throw new Fault('pack.tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { bytes, difference: await call('ratePacks.read', { bytes }) };
}

/** The packs of rates that were taken in, the newest first; a file is looked at before it counts. */
export function PacksScreen() {
  const [chosen, choose] = useState<Chosen>();
  const [looksAt, lookAt] = useState<TakenPack>();
  const [applies, setApplies] = useState(false);
  const leave = (): void => {
    choose(undefined);
    lookAt(undefined);
    setApplies(false);
  };
  if (chosen)
    return (
      <>
        <DifferenceView
          difference={chosen.difference}
          of={{ bytes: chosen.bytes }}
          onApply={() => setApplies(true)}
          onBack={leave}
        />
        {applies && (
          <ApplyDialog
            bytes={chosen.bytes}
            difference={chosen.difference}
            onApplied={leave}
            onClose={() => setApplies(false)}
          />
        )}
      </>
    );
  return looksAt ? <Taken pack={looksAt} onBack={leave} /> : <Packs onChosen={choose} onLook={lookAt} />;
}

function Taken({ pack: { sequence }, onBack }: { readonly pack: TakenPack; readonly onBack: () => void }) {
  const { data, error } = useAsk('ratePacks.get', { sequence });
  if (error) return <FaultMessage fault={faultOf(error)} />;
  return data ? <DifferenceView difference={data} of={{ sequence }} onBack={onBack} /> : null;
}

type PacksProps = {
  readonly onChosen: (chosen: Chosen) => void;
  readonly onLook: (pack: TakenPack) => void;
};

function Packs({ onChosen, onLook }: PacksProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault>();
  const [undoes, setUndoes] = useState(false);
  const { data, error } = useAsk('ratePacks.list', {});
  const newest = data?.packs.find(({ sequence }) => sequence === data.newest);
  const back = (): void => void navigate({ to: '/rates' });
  const pick = (): void => input.current?.click();
  const undo = newest && t('packs.undo', { number: newest.number });
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: back },
    { code: 'F9', label: t('packs.choose'), run: pick },
    ...(undo ? [{ code: 'KeyZ', alt: true, run: () => setUndoes(true) }] : []),
  ]);
  const open = (file: File): void => {
    setFault(undefined);
    clearNotice();
    read(file).then(onChosen, (problem: unknown) => setFault(faultOf(problem)));
  };
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <Button icon="back" keyCap="Esc" onPress={back}>
          {t('common.back')}
        </Button>
        <h2 className={css('title')}>{t('packs.title')}</h2>
        <p className={css('second')}>{t('packs.means')}</p>
        <div className={css('acts')}>
          {undo && (
            <Button keyCap="Alt+Z" onPress={() => setUndoes(true)}>
              {undo}
            </Button>
          )}
          <input
            ref={input}
            type="file"
            accept=".sbpack,.json"
            hidden
            {...helpAt('packFile')}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) open(file);
              // The same file again is a choice too: it may have been mended.
              target.value = '';
            }}
          />
          <Button kind="main" icon="file" keyCap="F9" onPress={pick}>
            {t('packs.choose')}
          </Button>
        </div>
      </div>
      {fault && <FaultMessage fault={fault} />}
      {error && <FaultMessage fault={faultOf(error)} />}
      {data?.packs.length === 0 && (
        <EmptyState icon="file" title={t('packs.none')}>
          {t('packs.noneHow')}
        </EmptyState>
      )}
      {data && data.packs.length > 0 && <PackTable packs={data.packs} onLook={onLook} />}
      {undoes && newest && data && (
        <UndoDialog pack={newest} isSecondStep={data.isSecondStep} onClose={() => setUndoes(false)} />
      )}
    </div>
  );
}
