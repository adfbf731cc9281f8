import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';

/** Leads from a sale to the sheet of its application; nothing where no line goes on in a portal. */
export function AfterSale({ receipt }: { readonly receipt: number }) {
  const { data } = useAsk('applications.list', { show: 'missing', text: '' });
  const first = data?.items.find((item) => item.receipt === receipt);
  return first ? <ToSheet receipt={first.receipt} line={first.line} /> : null;
}

function ToSheet({ receipt, line }: { readonly receipt: number; readonly line: number }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const open = (): void => {
    const params = { receipt: String(receipt), line: String(line) };
    void navigate({ to: '/applications/$receipt/$line', params });
  };
  useKeys([{ code: 'KeyE', alt: true, run: open }]);
  return (
    <Button wide icon="file" keyCap="Alt+E" onPress={open}>
      {t('applications.sheet')}
    </Button>
  );
}
