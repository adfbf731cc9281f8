import type { BusinessDay } from '../../contract/day.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { Portal, Promised, WorkCalendar } from './application-resources.ts';
import { promisedDay } from './working-days.rules.ts';

export type Portals = ReturnType<typeof createPortals>;

type Known = { readonly portal: Portal; readonly promise: Promised | undefined };

/** Which services live on in which portal, and by when each is due. */
export function createPortals(portals: readonly Portal[], calendar: WorkCalendar) {
  const byService = new Map<string, Known>();
  const byCode = new Map(portals.map((portal) => [portal.code, portal]));
  for (const portal of portals)
    for (const { service, promise } of portal.services) byService.set(service, { portal, promise });

  return {
    /** What a line sold on a day says of its application; undefined where nothing lives on. */
    begin(service: string, day: BusinessDay): { portal: string; promised?: BusinessDay } | undefined {
      const known = byService.get(service);
      if (!known) return undefined;
      const { portal, promise } = known;
      return { portal: portal.code, ...(promise && { promised: promisedDay(calendar, promise, day) }) };
    },
    promiseOf: (service: string): Promised | undefined => byService.get(service)?.promise,
    find: (code: string): Portal | undefined => byCode.get(code),
    /** Its name; its code where the data of today no longer have it. */
    nameOf: (code: string): BothLanguages => byCode.get(code)?.name ?? { hi: code, en: code },
  };
}
