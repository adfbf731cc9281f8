import { Fault } from '../../contract/faults.ts';
import type { FaultCode, FieldProblem } from '../../contract/faults.ts';
import { formatRupees, paise } from '../../contract/money.ts';
import type { Language } from '../../contract/values.ts';
import { en } from '../../resources/words/en/index.ts';
import { hi } from '../../resources/words/hi/index.ts';

type Sentences = { readonly happened: string; readonly money: string; readonly now: string };

const FAULTS: Readonly<Record<Language, Readonly<Record<FaultCode, Sentences>>>> = {
  hi: hi.faults,
  en: en.faults,
};

/** The three sentences of a fault in a language, its values filled in; `{{rupees total}}` is paise shown as rupees. */
export function faultWords(fault: Fault, language: Language): Sentences {
  const words = FAULTS[language][fault.code];
  const fill = (text: string): string =>
    text.replace(/\{\{(rupees )?(\w+)\}\}/gu, (_all, isMoney: string | undefined, name: string) => {
      const value = fault.params[name] ?? '';
      return isMoney && typeof value === 'number' ? `₹${formatRupees(paise(value))}` : String(value);
    });
  return { happened: fill(words.happened), money: fill(words.money), now: fill(words.now) };
}

/** The fault without what it says about fields that were edited since. */
export function afterEdit(fault: Fault | undefined, edited: readonly string[]): Fault | undefined {
  if (!fault) return undefined;
  const left = fault.fields.filter(
    ({ field }) => !edited.some((key) => field === key || field.startsWith(`${key}.`)),
  );
  if (left.length === fault.fields.length) return fault;
  return left.length === 0 ? undefined : new Fault(fault.code, fault.params, left);
}

/** What the door found wrong with one field of what was sent; undefined when nothing. */
export function problemAt(fault: Fault | undefined, field: string): FieldProblem | undefined {
  return fault?.fields.find((one) => one.field === field);
}
