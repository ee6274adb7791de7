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
  14: 'четырнадцать четырнадцати fourteen',
  15: 'пятнадцать пятнадцати fifteen',
  20: 'двадцать двадцати twenty',
  24: 'двадцать-четыре twenty-four',
  30: 'тридцать тридцати thirty',
  40: 'сорок сорока forty',
  45: 'forty-five',
  48: 'forty-eight',
  60: 'шестьдесят шестидесяти sixty',
});

/** Minutes in a unit. */
export const units: Readonly<Record<string, number>> = table({
  1: 'мин минута минуту минуты минут min mins minute minutes',
  60: 'ч час часа часу часов часам часик часика h hr hrs hour hours',
  1440: 'день дня дней сутки суток day days',
  10080: 'неделя неделю недели недель week weeks',
  20160: 'fortnight',
  43200: 'месяц месяца месяцев month months',
});

export const weekdays: Readonly<Record<string, number>> = table({
  0: 'понедельник понедельника понедельнику понедельнике monday mon',
  1: 'вторник вторника вторнику вторнике tuesday tue tues',
  2: 'среда среду среды среде wednesday wed',
  3: 'четверг четверга четвергу четверге thursday thu thurs',
  4: 'пятница пятницу пятницы пятнице friday fri',
  5: 'суббота субботу субботы субботе saturday',
  6: 'воскресенье воскресенья воскресенью sunday',
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
  0: 'сегодня today сегодняшнего',
  1: 'завтра tomorrow завтрашнего завтрашнему',
  2: 'послезавтра послезавтрашнего',
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
