import { readersOf } from '../language/readers.ts';
import { together } from '../language/together.ts';
import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

/** The languages Otklik reads. */
export const languages = together([ru, en]);

export const readers = readersOf(languages);
