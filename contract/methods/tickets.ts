import { z } from 'zod';
import { Receipt } from '../receipts.ts';
import {
  CarryTicket,
  DropTicket,
  FinishTicket,
  HandSlip,
  KeepTicket,
  MissingPapersSlip,
  Ticket,
  UpiCode,
  UpiRequest,
} from '../tickets.ts';
import { WaiverKind } from '../waivers.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of tickets. */
export const ticketsMethods = {
  'tickets.open': { kind: 'query', role: 'operator', input: nothing, output: z.array(Ticket) },
  'tickets.keep': { kind: 'command', role: 'operator', input: KeepTicket, output: Ticket },
  'tickets.finish': { kind: 'command', role: 'operator', input: FinishTicket, output: Receipt },
  'tickets.handSlip': { kind: 'command', role: 'operator', input: HandSlip, output: MissingPapersSlip },
  'tickets.drop': { kind: 'command', role: 'operator', input: DropTicket, output: done },
  /** Keeps a ticket for the next day, so that this one can close. */
  'tickets.carry': { kind: 'command', role: 'operator', input: CarryTicket, output: done },
  /** The kinds of waiver that may be given on a ticket. */
  'tickets.waiverKinds': { kind: 'query', role: 'operator', input: nothing, output: z.array(WaiverKind) },
  'tickets.upiCode': { kind: 'query', role: 'operator', input: UpiRequest, output: UpiCode },
} satisfies Record<string, Method>;
