import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Brings the hand to the first field that the door found wrong, once for each answer it gave. */
export function useFirstProblem(answers: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answers > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answers]);
  return form;
}
