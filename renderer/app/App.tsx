import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, lazy, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { faultOf } from './call.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { listenForKeys } from './keys.ts';
import { createQueryClient, followChanges, useAsk } from './queries.ts';
import { router } from './router.tsx';
import { TroubleScreen } from './TroubleScreen.tsx';
import { LOCALES, speak, useWords } from './words.ts';

const client = createQueryClient();

const SetUpScreen = lazy(async () => ({
  default: (await import('../screens/society/SetUpScreen.tsx')).SetUpScreen,
}));

/** The whole window: the set-up before a book exists, the counter after. */
export function App() {
  useEffect(() => followChanges(client), []);
  useEffect(() => listenForKeys(), []);
  return (
    <QueryClientProvider client={client}>
      <ErrorBoundary>
        <Room />
      </ErrorBoundary>
    </QueryClientProvider>
  );
}

function Room() {
  const { language } = useWords();
  const state = useAsk('society.state', {});
  const chosen = state.data?.language;
  const mode = state.data?.mode;
  useEffect(() => {
    if (chosen) speak(chosen);
  }, [chosen]);
  useEffect(() => {
    if (mode) document.documentElement.dataset['mode'] = mode;
  }, [mode]);
  return (
    <I18nProvider locale={LOCALES[language]}>
      {state.error && <TroubleScreen fault={faultOf(state.error)} />}
      {state.data && (
        <Suspense>{state.data.society ? <RouterProvider router={router} /> : <SetUpScreen />}</Suspense>
      )}
    </I18nProvider>
  );
}
