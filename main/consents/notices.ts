import { join } from 'node:path';
import { z } from 'zod';
import { ConsentNotice } from '../../contract/consents.ts';
import { readResource, wrongFile } from '../catalogue/resource-file.ts';

/** All notices that were ever read out, the oldest first, numbered from 1. Throws Fault `catalogue.invalid`. */
export function loadConsentNotices(resourcesFolder: string): ConsentNotice[] {
  const file = join(resourcesFolder, 'consent', 'notices.json');
  const notices = readResource(file, z.array(ConsentNotice).min(1));
  for (const [at, { version }] of notices.entries())
    if (version !== at + 1) throw wrongFile(file, String(version), 'duplicate-code');
  return notices;
}
