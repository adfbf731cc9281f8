import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Message } from '../../parts/Message.tsx';
import { useDue } from './use-due.ts';

/** Says at the counter how many payments wait to be looked at today; nothing when none does. */
export function SuspenseReminder() {
  const { t } = useWords();
  const navigate = useNavigate();
  const due = useDue();
  if (due === 0) return null;
  return (
    <Message tone="waiting">
      {t('suspense.reminder', { count: due })}{' '}
      <Button kind="link" keyCap="Alt+H" onPress={() => void navigate({ to: '/suspense' })}>
        {t('suspense.show')}
      </Button>
    </Message>
  );
}
