import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import { faultOf, newId } from '../../app/call.ts';
import { useProblem } from '../../app/use-problem.ts';

export type FamilyForm = {
  readonly fault: Fault | undefined;
  readonly problem: (field: string) => string | undefined;
  readonly isSaving: boolean;
  /** How often the door has found something wrong. */
  readonly refusals: number;
  readonly submit: (event: FormEvent) => void;
};

/** A form that is sent once: its id is made when it opens, so Enter twice records once. */
export function useFamilyForm(save: (requestId: string) => Promise<void>): FamilyForm {
  const [requestId] = useState(newId);
  const [fault, setFault] = useState<Fault>();
  const [refusals, setRefusals] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const problem = useProblem(fault);
  const send = async (): Promise<void> => {
    setSaving(true);
    try {
      await save(requestId);
    } catch (error) {
      setFault(faultOf(error));
      setRefusals(refusals + 1);
      setSaving(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) void send();
  };
  return { fault, problem, isSaving, refusals, submit };
}
