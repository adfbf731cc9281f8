import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startWords } from './app/words.ts';

const place = document.querySelector('#window');
if (!place) throw new Error('index.html has no place for the window');

await startWords();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
