import { openPglite } from '#server/store/postgres/open-pglite.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { describeApi } from '../conformance.ts';
import './budget.ts';
import { emptied } from './emptied.ts';

const db = await openPglite();

describeApi('PGlite', async () => postgresStore(await emptied(db)));
