import { z } from 'zod';
import { FindServices, NameServices, Service, ServiceName } from '../catalogue.ts';
import { ReadRates, ServiceRates, SetOffer, SetRate } from '../rates.ts';
import { SavedFile } from '../receipts.ts';
import { type Method, nothing } from './method.ts';

/** What may be asked of the catalogue. */
export const catalogueMethods = {
  'catalogue.find': { kind: 'query', role: 'operator', input: FindServices, output: z.array(Service) },
  /** What services are called; codes that the catalogue no longer has are passed over. */
  'catalogue.names': { kind: 'query', role: 'operator', input: NameServices, output: z.array(ServiceName) },
  'catalogue.rates': { kind: 'query', role: 'user', input: ReadRates, output: ServiceRates },
  'catalogue.setRate': { kind: 'command', role: 'operator', input: SetRate, output: ServiceRates },
  /** Stops a service from a day on, or offers it again. */
  'catalogue.setOffer': { kind: 'command', role: 'operator', input: SetOffer, output: ServiceRates },
  /** Writes the poster of today's rates as a PDF of A3. */
  'catalogue.exportRateCard': { kind: 'command', role: 'user', input: nothing, output: SavedFile },
} satisfies Record<string, Method>;
