import { join } from 'node:path';
import { z } from 'zod';
import { PersonFields } from '../contract/people.ts';
import type { ConsentNotice } from '../contract/consents.ts';
import type { TaxRate } from '../contract/commissions.ts';
import { SetUp, type Places } from '../contract/society.ts';
import { type Catalogue, loadCatalogue } from './catalogue/load-catalogue.ts';
import { loadAccounts } from './catalogue/accounts.ts';
import { loadPlaces } from './catalogue/places.ts';
import { type Publishers, loadPublishers } from './catalogue/publishers.ts';
import { type States, loadStates } from './catalogue/states.ts';
import {
  type Portal,
  type WorkCalendar,
  loadPortals,
  loadWorkCalendar,
} from './applications/application-resources.ts';
import { loadConsentNotices } from './consents/notices.ts';
import { loadTaxes } from './commissions/taxes.ts';
import { loadWaiverKinds } from './waivers/waiver-kinds.ts';
import type { WaiverKind } from '../contract/waivers.ts';
import { readResource } from './catalogue/resource-file.ts';
import type { AccountRow } from './ledger/ledger.repo.ts';

export type Resources = {
  readonly catalogue: Catalogue;
  readonly places: Places;
  readonly states: States;
  /** Whose packs of rates are taken in. */
  readonly publishers: Publishers;
  readonly accounts: readonly AccountRow[];
  /** Portals, and the services that live on in them. */
  readonly portals: readonly Portal[];
  /** When the offices behind them work. */
  readonly workCalendar: WorkCalendar;
  /** What is read out before somebody agrees to be written down; the newest is last. */
  readonly notices: readonly ConsentNotice[];
  /** Taxes on commission, until the society sets others. */
  readonly taxes: readonly TaxRate[];
  /** The kinds of waiver that the counter may give. */
  readonly waiverKinds: readonly WaiverKind[];
  /** The set-up of the training book. */
  readonly sample: SetUp;
  /** People to practise with. */
  readonly samplePeople: readonly PersonFields[];
  /** 256 words, one for each value of a byte. */
  readonly fingerprintWords: readonly string[];
};

/** Reads and checks the data that ships with the program. Throws catalogue.invalid. */
export function loadResources(folder: string): Resources {
  return {
    catalogue: loadCatalogue(folder),
    places: loadPlaces(folder),
    states: loadStates(folder),
    publishers: loadPublishers(folder),
    accounts: loadAccounts(folder),
    portals: loadPortals(folder),
    workCalendar: loadWorkCalendar(folder),
    notices: loadConsentNotices(folder),
    taxes: loadTaxes(folder),
    waiverKinds: loadWaiverKinds(folder),
    sample: readResource(join(folder, 'training', 'set-up.json'), SetUp),
    samplePeople: readResource(join(folder, 'training', 'people.json'), z.array(PersonFields)),
    fingerprintWords: readResource(join(folder, 'fingerprint-words.json'), z.array(z.string()).length(256)),
  };
}
