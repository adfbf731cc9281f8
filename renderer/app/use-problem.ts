import type { Fault } from '../../contract/faults.ts';
import { problemAt } from './fault-words.ts';
import { useWords } from './words.ts';

/** Words for what the door found wrong with a field; undefined where nothing is. */
export function useProblem(fault: Fault | undefined): (field: string) => string | undefined {
  const { t } = useWords();
  return (field) => {
    const found = problemAt(fault, field);
    return found && t(`fields.${found.problem}`, { limit: found.limit ?? 0 });
  };
}
