import { NO_MONEY } from '../../../contract/money.ts';
import { fullPriceOf } from '../../../contract/waived-heads.ts';
import { clearNotice, tellFault } from '../../app/notice.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import { SuspenseReminder } from '../suspense/SuspenseReminder.tsx';
import { PaperLanguageButton } from './PaperLanguageButton.tsx';
import { PaperMark } from './PaperPart.tsx';
import { ParkedKeys } from './ParkedDialog.tsx';
import { ParkedList } from './ParkedList.tsx';
import sheet from './TicketPanel.module.css';
import { isEmpty } from './desk.ts';
import { resume, useDesk, useKeeping } from './use-desk.ts';
import { blockersNow, useHandSlip, useMainAct } from './use-main-act.ts';
import { useParked } from './use-parked.ts';
import { TicketWaiver } from './WaiverParts.tsx';

const css = classes(sheet);

/** What the ticket comes to, what it still wants, and the one thing to do next. */
export function TicketPanel() {
  const { t, say } = useWords();
  const desk = useDesk();
  const { fault } = useKeeping();
  const act = useMainAct();
  const handSlip = useHandSlip();
  const blockers = blockersNow(desk.kept);
  const papersMissing = blockers.includes('papers');
  return (
    <section className={css('panel')} aria-label={t('counter.ticket')}>
      <div className={css('head')}>
        <h2>{t('counter.ticket')}</h2>
        <KeepMark />
      </div>
      {desk.pay.paper && <PaperMark number={desk.pay.paper.number} />}
      <ul className={css('heads')}>
        {(desk.kept?.lines ?? []).map((line) => (
          <li key={line.lineId}>
            <span>
              {say(line.name)}
              {line.quantity > 1 && ` × ${line.quantity}`}
            </span>
            <Amount paise={fullPriceOf(line)} />
          </li>
        ))}
      </ul>
      <TicketWaiver ticket={desk.kept} />
      <p className={css('total')}>
        <span>{t(desk.kept && desk.kept.waived > 0 ? 'waivers.toPay' : 'counter.total')}</span>
        {desk.kept || desk.lines.length === 0 ? (
          <Amount paise={desk.kept?.total ?? NO_MONEY} size="huge" />
        ) : (
          <span>—</span>
        )}
      </p>
      <PaperLanguageButton />
      {fault && <FaultMessage fault={fault} />}
      {desk.lines.length > 0 && blockers.length > 0 && (
        <ul className={css('blockers')} aria-label={t('counter.stillWanted')}>
          {blockers.map((blocker) => (
            <li key={blocker}>
              <Icon name="warn" size={18} />
              {t(`counter.blocked.${blocker}`)}
            </li>
          ))}
        </ul>
      )}
      {papersMissing ? (
        <div {...helpAt('slip')}>
          <SlipButton onPress={handSlip} />
        </div>
      ) : (
        <Button
          kind="main"
          wide
          keyCap="F9"
          icon="till"
          onPress={act.open}
          isDisabled={desk.lines.length === 0}
        >
          {t('counter.pay')}
        </Button>
      )}
      <SuspenseReminder />
      <Parked />
    </section>
  );
}

function SlipButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  return (
    <>
      <Button kind="main" wide icon="file" onPress={onPress} hand="slip">
        {t('counter.handSlip')}
      </Button>
      <p className={css('why')}>{t('counter.noPayYet')}</p>
    </>
  );
}

/** Whether what is on the screen is on the disk. */
function KeepMark() {
  const { t } = useWords();
  const desk = useDesk();
  const { state } = useKeeping();
  if (isEmpty(desk)) return null;
  if (state === 'failed')
    return (
      <span className={css('keep', 'failed')}>
        <Icon name="stop" size={16} /> {t('counter.notKept')}
      </span>
    );
  return state === 'waiting' ? (
    <span className={css('keep')}>{t('counter.keeping')}</span>
  ) : (
    <span className={css('keep', 'kept')}>
      <Icon name="check" size={16} /> {t('counter.draftKept')}
    </span>
  );
}

function Parked() {
  const { t } = useWords();
  const parked = useParked();
  const goOn = (ticket: Ticket): void => {
    resume(ticket).then(clearNotice).catch(tellFault);
  };
  if (parked.length === 0) return null;
  return (
    <section className={css('parked')}>
      <h3>{t('counter.parkedCount', { count: parked.length })}</h3>
      <ParkedKeys parked={parked} goOn={goOn} />
      <ParkedList parked={parked} goOn={goOn} />
    </section>
  );
}
