import { join } from 'node:path';
import { z } from 'zod';
import { Confidence, ServiceCode } from '../../contract/catalogue.ts';
import { BothLanguages, BusinessDaySchema } from '../../contract/values.ts';
import { readResource, wrongFile } from '../catalogue/resource-file.ts';

const Sourced = { source: z.string().min(1), confidence: Confidence };

/** By when a service is due, as the law or a district says; `working` leaves out Sundays and holidays. */
const Promise = z.strictObject({
  days: z.int().min(1).max(400),
  unit: z.enum(['working', 'calendar']),
  ...Sourced,
  notes: z.string(),
});

const Portal = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{2,60}$/u),
  name: BothLanguages,
  /** How its reference numbers look; absent where that is not known. */
  reference: z.strictObject({ pattern: z.string(), example: z.string() }).optional(),
  /** Whom to complain to when it is late; absent where that is not known. */
  complaint: BothLanguages.optional(),
  services: z.array(z.strictObject({ service: ServiceCode, promise: Promise.optional() })).min(1),
  ...Sourced,
  verified: z.string(),
  notes: z.string(),
});
export type Portal = z.output<typeof Portal>;
export type Promised = z.output<typeof Promise>;

const Holiday = z.strictObject({
  day: BusinessDaySchema,
  name: BothLanguages,
  /** Ordered for the state's offices, or a public holiday under the Negotiable Instruments Act. */
  order: z.enum(['executive', 'ni-act']),
  ...Sourced,
});

/** When the state's regional offices are closed. A year that is not `complete` lacks holidays that no source named. */
const WorkCalendar = z.strictObject({
  state: BothLanguages,
  weekly: z.strictObject({ off: z.tuple([z.literal('sunday')]), ...Sourced }),
  years: z.array(
    z.strictObject({
      year: z.int().min(2020).max(2100),
      complete: z.boolean(),
      ...Sourced,
      notes: z.string(),
      holidays: z.array(Holiday),
    }),
  ),
});
export type WorkCalendar = z.output<typeof WorkCalendar>;

/** The portals, each with the services that live on in it. Throws Fault `catalogue.invalid`. */
export function loadPortals(resourcesFolder: string): Portal[] {
  const file = join(resourcesFolder, 'applications', 'portals.json');
  const portals = readResource(file, z.array(Portal));
  const seen = new Set<string>();
  for (const { code, reference, services } of portals) {
    if (reference && !new RegExp(reference.pattern, 'u').test(reference.example))
      throw wrongFile(file, code, 'example-against-pattern');
    for (const name of [`portal ${code}`, ...services.map(({ service }) => service)]) {
      if (seen.has(name)) throw wrongFile(file, `${code}.${name}`, 'duplicate-code');
      seen.add(name);
    }
  }
  return portals;
}

/** The calendar of the state's offices. Throws Fault `catalogue.invalid`. */
export function loadWorkCalendar(resourcesFolder: string): WorkCalendar {
  const file = join(resourcesFolder, 'calendar', 'bihar.json');
  const calendar = readResource(file, WorkCalendar);
  for (const { year, holidays } of calendar.years)
    for (const { day } of holidays) if (!day.startsWith(`${year}-`)) throw wrongFile(file, day, 'other-year');
  return calendar;
}
