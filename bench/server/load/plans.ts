import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { createApi } from '#server/api/create-api.ts';
import { noConnectors } from '#server/node/no-connectors.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import type { Questions } from './questions.ts';

/** Smaller tables are read whole by any sensible plan. */
const LARGE = 1_000;
const ASKED_OF_EACH = 16;

export interface Plan {
  query: string;
  ms: number;
  /** What it does, from the outside in, with the index or table it reads. */
  nodes: string[];
  /** Large tables that are read from end to end. */
  scans: string[];
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Node[];
}

/** Runs questions against the API and has the database explain each statement the API really asked. */
export async function plansOf(url: string, questions: Questions): Promise<Record<string, Plan[]>> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const pool = new Pool({ connectionString: url, max: 4 });
  const db: Database = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => {
      if (/^\s*\(?(?:select|with)\b/.test(query.sql)) asked.push(query);
    },
  });
  const { app } = createApi({
    store: postgresStore(db),
    clock: { now: () => new Date().toISOString() },
    ids: { next: (prefix) => prefix },
    files: noFiles,
    outbound: noConnectors,
    identify: async () => 'agent',
    undoSeconds: 0,
  });
  try {
    const large = await largeTables(db);
    const found: Record<string, Plan[]> = {};
    for (const [kind, paths] of Object.entries(questions)) {
      asked.length = 0;
      for (const path of paths.slice(0, ASKED_OF_EACH)) await app.request(`/api${path}`);
      const distinct = new Map(asked.map((one) => [shapeOf(one.sql), one]));
      found[kind] = [];
      for (const one of distinct.values()) found[kind].push(await explain(pool, one, large));
    }
    return found;
  } finally {
    await db.destroy();
  }
}

async function largeTables(db: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and reltuples >= ${LARGE}`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

async function explain(
  pool: Pool,
  query: { sql: string; parameters: readonly unknown[] },
  large: ReadonlySet<string>,
): Promise<Plan> {
  const { rows } = await pool.query<{
    'QUERY PLAN': [{ Plan: Node; 'Execution Time': number; 'Planning Time': number }];
  }>(`explain (analyze, buffers, format json) ${query.sql}`, [...query.parameters]);
  const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
  if (!plan) throw new Error('The database explained nothing.');
  const nodes = flat(plan.Plan);
  const scans = nodes.flatMap((node) => {
    const table = node['Relation Name'];
    return node['Node Type'] === 'Seq Scan' && table && large.has(table) ? [table] : [];
  });
  return {
    query: shapeOf(query.sql).slice(0, 300),
    ms: Math.round((plan['Execution Time'] + plan['Planning Time']) * 10) / 10,
    nodes: nodes.map((node) =>
      [node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' '),
    ),
    scans,
  };
}

function flat(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)];
}

function shapeOf(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
