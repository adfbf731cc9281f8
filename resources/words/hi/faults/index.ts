import { appFaults } from './app.ts';
import { applicationsFaults } from './applications.ts';
import { catalogueFaults } from './catalogue.ts';
import { commissionsFaults } from './commissions.ts';
import { consentsFaults } from './consents.ts';
import { documentsFaults } from './documents.ts';
import { householdsFaults } from './households.ts';
import { ledgerFaults } from './ledger.ts';
import { packsFaults } from './packs.ts';
import { peopleFaults } from './people.ts';
import { printingFaults } from './printing.ts';
import { queueFaults } from './queue.ts';
import { receiptsFaults } from './receipts.ts';
import { reportsFaults } from './reports.ts';
import { suspenseFaults } from './suspense.ts';
import { ticketsFaults } from './tickets.ts';
import { tillFaults } from './till.ts';
import { usersFaults } from './users.ts';
import { waiversFaults } from './waivers.ts';

/** For every fault: what happened, whether the money is safe, what to do now. */
export const faults = {
  ...appFaults,
  ...usersFaults,
  ...peopleFaults,
  ...householdsFaults,
  ...consentsFaults,
  ...documentsFaults,
  ...catalogueFaults,
  ...packsFaults,
  ...ticketsFaults,
  ...waiversFaults,
  ...receiptsFaults,
  ...suspenseFaults,
  ...applicationsFaults,
  ...ledgerFaults,
  ...tillFaults,
  ...reportsFaults,
  ...commissionsFaults,
  ...printingFaults,
  ...queueFaults,
} as const;
