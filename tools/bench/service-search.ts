import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { businessDayOf, instant } from '../../contract/day.ts';
import { createCatalogue } from '../../main/catalogue/catalogue.service.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { loadStates } from '../../main/catalogue/states.ts';
import { type Row, quantile } from './measure.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const QUERIES = join(ROOT, 'tests', 'search', 'service-queries.json');
const Query = z.object({ text: z.string(), means: z.array(z.string()) });
const SHOWN_FIRST = 5;

/** How often the service meant is among the first five, and what a search costs. */
export function benchServiceSearch(): Row[] {
  const resources = join(ROOT, 'resources');
  const today = businessDayOf(instant(Date.now()));
  const catalogue = createCatalogue({
    catalogue: loadCatalogue(resources),
    states: loadStates(resources),
    today: () => today,
  });
  const queries = z.array(Query).parse(JSON.parse(readFileSync(QUERIES, 'utf8')));
  const asked = queries.map(({ text, means }) => {
    const start = performance.now();
    const found = catalogue.find(text, today, []);
    const time = performance.now() - start;
    return { time, isFound: found.slice(0, SHOWN_FIRST).some(({ code }) => means.includes(code)) };
  });
  const found = asked.filter(({ isFound }) => isFound).length / asked.length;
  const times = asked.map(({ time }) => time);
  return [
    {
      what: `service search, ${asked.length} queries: in the first five`,
      value: found * 100,
      unit: '%',
      bar: '97',
    },
    { what: 'service search, p95', value: quantile(times, 0.95), unit: 'ms' },
  ];
}
