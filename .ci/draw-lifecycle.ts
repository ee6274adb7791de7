import { writeFileSync } from 'node:fs';
import { drawLifecycle, lifecyclePage } from './lifecycle-page.ts';

writeFileSync(lifecyclePage, drawLifecycle());
