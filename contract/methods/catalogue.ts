import { z } from 'zod';
import { FindServices, NameServices, Service, ServiceName } from '../catalogue.ts';
import { type Method } from './method.ts';

/** What may be asked of the catalogue. */
export const catalogueMethods = {
  'catalogue.find': { kind: 'query', role: 'operator', input: FindServices, output: z.array(Service) },
  /** What services are called; codes that the catalogue no longer has are passed over. */
  'catalogue.names': { kind: 'query', role: 'operator', input: NameServices, output: z.array(ServiceName) },
} satisfies Record<string, Method>;
