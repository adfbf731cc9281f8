import { Component } from 'react';
import type { ReactNode } from 'react';
import { Fault } from '../../contract/faults.ts';
import { Button } from '../parts/Button.tsx';
import { FaultMessage } from '../parts/Message.tsx';
import { useWords } from './words.ts';
import sheet from './Shell.module.css';
import { classes } from '../parts/classes.ts';

const css = classes(sheet);

/** A defect in a screen: one calm sentence and a way back. React knows no other shape for this than a class. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <CalmPage onAgain={() => this.setState({ failed: false })} />;
  }
}

function CalmPage({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useWords();
  return (
    <main className={css('calm')} role="alert">
      <FaultMessage fault={new Fault('app.unexpected')} />
      <Button kind="main" onPress={onAgain}>
        {t('common.openAgain')}
      </Button>
    </main>
  );
}
