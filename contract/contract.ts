import type { z } from 'zod';
import { applicationsMethods } from './methods/applications.ts';
import { archiveMethods } from './methods/archive.ts';
import { catalogueMethods } from './methods/catalogue.ts';
import { commissionsMethods } from './methods/commissions.ts';
import { consentsMethods } from './methods/consents.ts';
import { counterMethods } from './methods/counter.ts';
import { favouritesMethods } from './methods/favourites.ts';
import { documentsMethods } from './methods/documents.ts';
import { householdsMethods } from './methods/households.ts';
import { ledgerMethods } from './methods/ledger.ts';
import { lessonMethods } from './methods/lesson.ts';
import { peopleMethods } from './methods/people.ts';
import { printingMethods } from './methods/printing.ts';
import { queueMethods } from './methods/queue.ts';
import { ratePacksMethods } from './methods/rate-packs.ts';
import { receiptsMethods } from './methods/receipts.ts';
import { reportsMethods } from './methods/reports.ts';
import { societyMethods } from './methods/society.ts';
import { suspenseMethods } from './methods/suspense.ts';
import { ticketsMethods } from './methods/tickets.ts';
import { tillMethods } from './methods/till.ts';
import { typingMethods } from './methods/typing.ts';
import { usersMethods } from './methods/users.ts';
import type { Method, Role } from './methods/method.ts';
import { UserRole } from './users.ts';

const SERVING: readonly UserRole[] = ['operator', 'supervisor'];
const EVERYBODY = UserRole.options;

/** The permission matrix: which users may call the queries and the commands of each role. An auditor reads all. */
export const PERMISSIONS: Readonly<Record<Method['kind'], Readonly<Record<Role, readonly UserRole[]>>>> = {
  query: { anyone: EVERYBODY, user: EVERYBODY, operator: EVERYBODY },
  command: { anyone: EVERYBODY, user: EVERYBODY, operator: SERVING },
};

/** All that the window and the program may say to each other. */
export const contract = {
  ...societyMethods,
  ...usersMethods,
  ...peopleMethods,
  ...householdsMethods,
  ...consentsMethods,
  ...documentsMethods,
  ...catalogueMethods,
  ...ratePacksMethods,
  ...ticketsMethods,
  ...receiptsMethods,
  ...suspenseMethods,
  ...applicationsMethods,
  ...ledgerMethods,
  ...tillMethods,
  ...reportsMethods,
  ...archiveMethods,
  ...commissionsMethods,
  ...printingMethods,
  ...queueMethods,
  ...typingMethods,
  ...favouritesMethods,
  ...counterMethods,
  ...lessonMethods,
} satisfies Record<string, Method>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
export type Parsed<M extends MethodName> = z.output<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What may have changed; the window reads again what it shows of it. */
export type Topic =
  | 'printing'
  | 'tickets'
  | 'receipts'
  | 'suspense'
  | 'applications'
  | 'catalogue'
  | 'commissions'
  | 'queue'
  | 'till'
  | 'people'
  | 'documents'
  | 'society'
  | 'users'
  | 'lesson';
