import fc from 'fast-check';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { describeApi } from './conformance.ts';

fc.configureGlobal({ numRuns: 40 });

describeApi('the memory store', async () => memoryStore());
