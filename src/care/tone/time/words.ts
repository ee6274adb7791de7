/** What the time grammar knows of both languages: plain tables, folded and lower-cased. */
export const numbers: Readonly<Record<string, number>> = table({
  1: 'один одного одну одной одним a an one час часу часа',
  2: 'два две двух двум двумя пара пару пары two couple',
  3: 'три трех трем three',
  4: 'четыре четырех четырем four',
  5: 'пять пяти five',
  6: 'шесть шести six',
  7: 'семь семи seven',
  8: 'восемь восьми eight',
  9: 'девять девяти nine',
  10: 'десять десяти ten',
  11: 'одиннадцать одиннадцати eleven',
  12: 'двенадцать двенадцати twelve',
  13: 'тринадцать тринадцати thirteen',
  14: 'четырнадцать четырнадцати fourteen',
  15: 'пятнадцать пятнадцати fifteen',
  16: 'шестнадцать шестнадцати sixteen',
  17: 'семнадцать семнадцати seventeen',
  18: 'восемнадцать восемнадцати eighteen',
  19: 'девятнадцать девятнадцати nineteen',
  20: 'двадцать двадцати twenty',
  24: 'двадцать-четыре twenty-four',
  25: 'двадцать-пять twenty-five',
  30: 'тридцать тридцати thirty',
  40: 'сорок сорока forty',
  45: 'forty-five',
  48: 'forty-eight',
  50: 'пятьдесят пятидесяти fifty',
  60: 'шестьдесят шестидесяти sixty',
  90: 'девяносто ninety',
});

/** Minutes in a unit. */
export const units: Readonly<Record<string, number>> = table({
  1: 'мин минута минуту минуты минут min mins minute minutes',
  60: "ч час часа часу часов часам часик часика h hr hrs hour hours hour's",
  1440: "день дня дней сутки суток day days day's",
  10080: "неделя неделю недели недель week weeks week's",
  20160: 'fortnight',
  43200: "месяц месяца месяцев month months month's",
});

export const weekdays: Readonly<Record<string, number>> = table({
  0: 'понедельник понедельника понедельнику понедельнике пн monday mon',
  1: 'вторник вторника вторнику вторнике вт tuesday tue tues',
  2: 'среда среду среды среде ср wednesday wed',
  3: 'четверг четверга четвергу четверге чт thursday thu thurs',
  4: 'пятница пятницу пятницы пятнице пт friday fri',
  5: 'суббота субботу субботы субботе saturday',
  6: 'воскресенье воскресенья воскресенью вс sunday',
});

export const months: Readonly<Record<string, number>> = table({
  1: 'января январю january jan',
  2: 'февраля февралю february feb',
  3: 'марта марту march mar',
  4: 'апреля апрелю april apr',
  5: 'мая маю may',
  6: 'июня июню june jun',
  7: 'июля июлю july jul',
  8: 'августа августу august aug',
  9: 'сентября сентябрю september sept sep',
  10: 'октября октябрю october oct',
  11: 'ноября ноябрю november nov',
  12: 'декабря декабрю december dec',
});

export const dayWords: Readonly<Record<string, number>> = table({
  0: 'сегодня today сегодняшнего сегодняшний сегодняшнему',
  1: 'завтра tomorrow завтрашнего завтрашнему завтрашнее завтрашний завтрашней завтрашнюю',
  2: 'послезавтра послезавтрашнего',
});

/** Days of the month said in words: «двадцать первого», “the twenty-first”. */
export const ordinals: Readonly<Record<string, number>> = table({
  1: 'первого первое first',
  2: 'второго второе second',
  3: 'третьего третье third',
  4: 'четвертого четвертое fourth',
  5: 'пятого пятое fifth',
  6: 'шестого шестое sixth',
  7: 'седьмого седьмое seventh',
  8: 'восьмого восьмое eighth',
  9: 'девятого девятое ninth',
  10: 'десятого десятое tenth',
  11: 'одиннадцатого одиннадцатое eleventh',
  12: 'двенадцатого двенадцатое twelfth',
  13: 'тринадцатого тринадцатое thirteenth',
  14: 'четырнадцатого четырнадцатое fourteenth',
  15: 'пятнадцатого пятнадцатое fifteenth',
  16: 'шестнадцатого шестнадцатое sixteenth',
  17: 'семнадцатого семнадцатое seventeenth',
  18: 'восемнадцатого восемнадцатое eighteenth',
  19: 'девятнадцатого девятнадцатое nineteenth',
  20: 'двадцатого двадцатое twentieth',
  21: 'twenty-first',
  22: 'twenty-second',
  23: 'twenty-third',
  24: 'twenty-fourth',
  25: 'twenty-fifth',
  26: 'twenty-sixth',
  27: 'twenty-seventh',
  28: 'twenty-eighth',
  29: 'twenty-ninth',
  30: 'тридцатого тридцатое thirtieth',
  31: 'thirty-first',
});

/** Hours of zones a reply may name. */
export const zones: Readonly<Record<string, string>> = {
  мск: 'Europe/Moscow',
  москве: 'Europe/Moscow',
  московскому: 'Europe/Moscow',
  moscow: 'Europe/Moscow',
  msk: 'Europe/Moscow',
  екатеринбургу: 'Asia/Yekaterinburg',
  новосибирску: 'Asia/Novosibirsk',
  омску: 'Asia/Omsk',
  самаре: 'Europe/Samara',
  красноярску: 'Asia/Krasnoyarsk',
  иркутску: 'Asia/Irkutsk',
  владивостоку: 'Asia/Vladivostok',
  калининграду: 'Europe/Kaliningrad',
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
};

function table(rows: Readonly<Record<number, string>>): Readonly<Record<string, number>> {
  const entries = Object.entries(rows).flatMap(([value, forms]) =>
    forms.split(' ').map((form) => [form, Number(value)] as const),
  );
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
