import type { Language } from './language.ts';
import { bare, none, nothing } from './words.ts';

/**
 * A language of a script with every part and no word in it, shaped after one that is written out.
 * A new language begins with it and fills part after part; what it lacks is passed over.
 */
export function blank(id: string, name: string, script: string, model: Language): Language {
  const { spelling, ...text } = emptied(model.text);
  return {
    ...emptied(model),
    id,
    name,
    classes: {},
    text: { ...text, spelling: { ...spelling, script } },
  };
}

function emptied<Part extends object>(part: Part): Part {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, empty(value)]),
  ) as Part;
}

function empty(value: unknown): unknown {
  if (value instanceof Set) return none;
  if (value instanceof RegExp) return nothing;
  if (Array.isArray(value)) return [];
  if (typeof value === 'function') return (word: string) => word;
  if (typeof value !== 'object' || value === null) return value;
  // Tables have no prototype.
  return Object.getPrototypeOf(value) === null ? bare({}) : emptied(value);
}
