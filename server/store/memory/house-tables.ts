import type { Calendar } from '#contract/calendar.ts';
import type { Source } from '#contract/channel.ts';
import type { RuleDay, RuleSetting } from '#contract/guidance.ts';
import type { Measure } from '#contract/measure.ts';
import type { Person } from '#contract/person.ts';
import type { SavedView } from '#contract/saved-view.ts';
import type { WriteTx } from '../store.ts';
import { Shelf } from './shelf.ts';
import { basics } from './basics.ts';

export function peopleTable(shelf: Shelf): WriteTx['people'] {
  const table = shelf.table<Person>('people');
  return { ...basics(table), all: async () => table.all() };
}

export function sourcesTable(shelf: Shelf): WriteTx['sources'] {
  const table = shelf.table<Source>('sources');
  return { ...basics(table), all: async () => table.all() };
}

export function calendarsTable(shelf: Shelf): WriteTx['calendars'] {
  const table = shelf.table<Calendar>('calendars');
  return { ...basics(table), all: async () => table.all() };
}

export function measuresTable(shelf: Shelf): WriteTx['measures'] {
  const table = shelf.table<Measure>('measures');
  return { ...basics(table), all: async () => table.all() };
}

export function savedViewsTable(shelf: Shelf): WriteTx['savedViews'] {
  const table = shelf.table<SavedView>('savedViews');
  return {
    ...basics(table),
    all: async () => table.all(),
    delete: async (id) => table.delete(id),
  };
}

export function ruleSettingsTable(shelf: Shelf): WriteTx['ruleSettings'] {
  const table = shelf.table<RuleSetting>('ruleSettings');
  return { ...basics(table), all: async () => table.all() };
}

export function ruleDaysTable(shelf: Shelf): WriteTx['ruleDays'] {
  const table = shelf.table<RuleDay>('ruleDays');
  return {
    ...basics(table),
    since: async (day) => table.all().filter((row) => row.day >= day),
  };
}
