import { useState } from 'react';
import type { FormEvent, RefObject } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import { faultOf } from '../../app/call.ts';
import { useFirstProblem } from '../../app/use-first-problem.ts';
import { useProblem } from '../../app/use-problem.ts';

export type UserForm = {
  readonly form: RefObject<HTMLFormElement | null>;
  /** Whether it was tried to save. */
  readonly tried: boolean;
  readonly isPending: boolean;
  readonly problem: (field: string) => string | undefined;
  /** What is wrong with more than a field. */
  readonly fault: Fault | undefined;
  readonly submit: (event: FormEvent) => void;
};

/** The course of a form of this screen: saves once at a time, and brings the hand to what is wrong. */
export function useUserForm(save: () => Promise<unknown>, isReady = true): UserForm {
  const [fault, setFault] = useState<Fault>();
  const [tries, setTries] = useState(0);
  const [isPending, setPending] = useState(false);
  const problem = useProblem(fault);
  const form = useFirstProblem(tries);
  const run = async (): Promise<void> => {
    setPending(true);
    setFault(undefined);
    try {
      if (isReady) await save();
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setPending(false);
      setTries((count) => count + 1);
    }
  };
  return {
    form,
    tried: tries > 0,
    isPending,
    problem,
    fault: fault && fault.fields.length === 0 ? fault : undefined,
    submit(event) {
      event.preventDefault();
      if (!isPending) void run();
    },
  };
}
