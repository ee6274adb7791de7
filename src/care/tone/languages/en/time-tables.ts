import { bare, table } from '../../language/words.ts';

export const numbers = table({
  1: 'a an one',
  2: 'two couple',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
  11: 'eleven',
  12: 'twelve',
  13: 'thirteen',
  14: 'fourteen',
  15: 'fifteen',
  16: 'sixteen',
  17: 'seventeen',
  18: 'eighteen',
  19: 'nineteen',
  20: 'twenty',
  24: 'twenty-four',
  25: 'twenty-five',
  30: 'thirty',
  40: 'forty',
  45: 'forty-five',
  48: 'forty-eight',
  50: 'fifty',
  60: 'sixty',
  90: 'ninety',
});

/** Minutes in a unit. */
export const units = table({
  1: 'min mins minute minutes',
  60: "h hr hrs hour hours hour's",
  1440: "day days day's",
  10080: "week weeks week's",
  20160: 'fortnight',
  43200: "month months month's",
});

/** 0 is Monday. */
export const weekdays = table({
  0: 'monday mon',
  1: 'tuesday tue tues',
  2: 'wednesday wed',
  3: 'thursday thu thurs',
  4: 'friday fri',
  5: 'saturday',
  6: 'sunday',
});

export const months = table({
  1: 'january jan',
  2: 'february feb',
  3: 'march mar',
  4: 'april apr',
  5: 'may',
  6: 'june jun',
  7: 'july jul',
  8: 'august aug',
  9: 'september sept sep',
  10: 'october oct',
  11: 'november nov',
  12: 'december dec',
});

/** Days from today. */
export const dayWords = table({
  0: 'today',
  1: 'tomorrow',
});

export const ordinals = table({
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  6: 'sixth',
  7: 'seventh',
  8: 'eighth',
  9: 'ninth',
  10: 'tenth',
  11: 'eleventh',
  12: 'twelfth',
  13: 'thirteenth',
  14: 'fourteenth',
  15: 'fifteenth',
  16: 'sixteenth',
  17: 'seventeenth',
  18: 'eighteenth',
  19: 'nineteenth',
  20: 'twentieth',
  21: 'twenty-first',
  22: 'twenty-second',
  23: 'twenty-third',
  24: 'twenty-fourth',
  25: 'twenty-fifth',
  26: 'twenty-sixth',
  27: 'twenty-seventh',
  28: 'twenty-eighth',
  29: 'twenty-ninth',
  30: 'thirtieth',
  31: 'thirty-first',
});

/** Zones that a reply may give to an hour. */
export const zones = bare({
  moscow: 'Europe/Moscow',
  msk: 'Europe/Moscow',
  london: 'Europe/London',
  uk: 'Europe/London',
  bst: 'Europe/London',
  gmt: 'UTC',
  utc: 'UTC',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  cet: 'Europe/Berlin',
});
