import { dayWords, months, numbers, ordinals, units, weekdays } from './words.ts';

/** Words that may open an atom of each kind: a look-up that spares most words the grammar. */
export const spanOpeners = words(
  'with четверть quarter в через за спустя in within inside over half дайте нужен нужно нужны понадобится потребуется хватит give need полчаса получаса полтора полутора',
  numbers,
  units,
);
export const partOpeners = words(
  "morning's afternoon's к ко до by before в во с на over this середине after после конца концу конце in within at until the end close first утро утру вечер вечеру обед обеду полдень night утром днем вечером полдень полдня полудня полудню полуночи noon midday morning lunch lunchtime afternoon evening tonight midnight eod cob tea-time teatime dinner-time dinnertime",
);
export const clockOpeners = words(
  'без между половине четверть полпервого полвторого полтретьего полчетвертого полпятого полшестого полседьмого полвосьмого полдевятого полдесятого полодиннадцатого полдвенадцатого half quarter до к ко в на около by at before until till around about позднее позже than past — - to с from between and then примерно после after since от',
  numbers,
);
export const dayOpeners = words(
  'sat sun сб двадцать тридцать the this over by before к до с at на в начале начала начало начало середине середины early start beginning mid middle next this coming следующий следующую следующей эту этот ближайший ближайшую',
  dayWords,
  weekdays,
  months,
  ordinals,
);

/** Words that may open any atom. */
export const openers: ReadonlySet<string> = new Set([
  ...spanOpeners,
  ...partOpeners,
  ...clockOpeners,
  ...dayOpeners,
]);

function words(list: string, ...tables: Readonly<Record<string, number>>[]): ReadonlySet<string> {
  return new Set([...list.split(' '), ...tables.flatMap((table) => Object.keys(table))]);
}
