import type { Invitation } from '#contract/invitation.ts';
import type { Visitor } from '#contract/visitor.ts';
import type { SendAllowanceRow, WriteTx } from '../store.ts';
import { forgetCustomer } from './forget.ts';
import { hintTables } from './hint-tables.ts';
import { MemoryLog } from './memory-log.ts';
import { Shelf } from './shelf.ts';
import { partsTable } from './parts-table.ts';
import { SearchIndex } from './search-index.ts';
import { waveTables } from './waves-table.ts';
import { visitsTable } from './visits-table.ts';
import { basics } from './basics.ts';
import { casesTable } from './cases-table.ts';
import { messagesTable, tombstonesTable } from './messages-table.ts';
import { repliesTable, draftsTable } from './replies-table.ts';
import { replyFilesTable } from './reply-files-table.ts';
import { promisesTable, promiseDaysTable } from './promises-table.ts';
import { rowsTable } from './rows-table.ts';
import { accountsTable, threadsTable, linksTable, factsTable } from './customers-tables.ts';
import {
  peopleTable,
  sourcesTable,
  calendarsTable,
  measuresTable,
  savedViewsTable,
  ruleSettingsTable,
  ruleDaysTable,
} from './house-tables.ts';
import { erasureTables } from './erasure-tables.ts';

/** All tables as the API sees them, over one shelf. */
export function memoryTx(shelf: Shelf, log: MemoryLog): WriteTx {
  const search = new SearchIndex();
  const { table: visits, seenAt, onChange } = visitsTable(shelf);
  const cases = casesTable(shelf, search);
  return {
    people: peopleTable(shelf),
    sources: sourcesTable(shelf),
    calendars: calendarsTable(shelf),
    measures: measuresTable(shelf),
    accounts: accountsTable(shelf, search),
    threads: threadsTable(shelf, search),
    links: linksTable(shelf),
    invitations: basics(shelf.table<Invitation>('invitations')),
    visitors: basics(shelf.table<Visitor>('visitors')),
    ...hintTables(shelf),
    messages: messagesTable(shelf, search),
    cases,
    replies: repliesTable(shelf),
    replyFiles: replyFilesTable(shelf),
    sendAllowances: basics(shelf.table<SendAllowanceRow>('sendAllowances')),
    ruleSettings: ruleSettingsTable(shelf),
    ruleDays: ruleDaysTable(shelf),
    rows: rowsTable(shelf, search, { visits: { seenAt, onChange }, cases }),
    promises: promisesTable(shelf),
    promiseDays: promiseDaysTable(shelf),
    parts: partsTable(shelf),
    savedViews: savedViewsTable(shelf),
    drafts: draftsTable(shelf),
    visits,
    facts: factsTable(shelf),
    ...waveTables(shelf),
    tombstones: tombstonesTable(shelf),
    log: {
      append: async (entry) => log.append(entry),
      ofThread: async (threadId, limit) => log.ofThread(threadId, limit),
    },
    ...erasureTables(shelf),
    async forget(customer) {
      forgetCustomer(shelf, customer);
      log.dropData(customer.threadIds);
    },
    foresee: async () => undefined,
  };
}
