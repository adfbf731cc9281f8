import { useState } from 'react';
import type { StatementMapping, StatementReading } from '../../../contract/commissions.ts';
import type { Input } from '../../../contract/contract.ts';
import type { Fault } from '../../../contract/faults.ts';
import { call, faultOf } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { StatementCheck } from './StatementCheck.tsx';
import { StatementChoice } from './StatementChoice.tsx';

export type Source = Input<'commissions.readStatement'>['source'];

type Read = { readonly source: Source; readonly reading: StatementReading };

/** Takes in a statement of the portal: choose or paste, look, and only then write. */
export function StatementDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [read, setRead] = useState<Read>();
  const [fault, setFault] = useState<Fault>();

  const look = (source: Source, mapping?: StatementMapping): void => {
    setFault(undefined);
    call('commissions.readStatement', { source, ...(mapping && { mapping }) })
      .then((reading) => setRead({ source, reading }))
      .catch((error: unknown) => setFault(faultOf(error)));
  };

  return (
    <Dialog title={t('statement.title')} onClose={onClose} wide>
      {fault && <FaultMessage fault={fault} />}
      {read ? (
        <StatementCheck
          source={read.source}
          reading={read.reading}
          onMapping={(mapping) => look(read.source, mapping)}
          onOther={() => setRead(undefined)}
          onFault={setFault}
          onClose={onClose}
        />
      ) : (
        <StatementChoice onSource={look} />
      )}
    </Dialog>
  );
}
