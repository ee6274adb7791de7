import type { ClockWords } from '../../language/time.ts';
import { none, table, words } from '../../language/words.ts';

/** Hours in Russian: «до шести вечера», «с 10 до 14», «в половине пятого», «без четверти пять». */
export const clock: ClockWords = {
  openers: words('до к ко в на около позднее позже с между примерно после от'),
  since: words('с от после'),
  links: words('до и'),
  pairOpeners: words('с между'),
  pairLinks: none,
  slots: words('окно слот интервал время'),
  spoken: [
    { says: 'половине|половины', hour: 'ordered', plus: -30 },
    { says: 'четверть', hour: 'ordered', plus: -45 },
    { says: 'без четверти', hour: 'counted', plus: -15 },
  ],
  halfPrefixes: ['пол'],
  orderedHours: table({
    1: 'первого',
    2: 'второго',
    3: 'третьего',
    4: 'четвертого',
    5: 'пятого',
    6: 'шестого',
    7: 'седьмого',
    8: 'восьмого',
    9: 'девятого',
    10: 'десятого',
    11: 'одиннадцатого',
    12: 'двенадцатого',
  }),
  oneHour: words('час часа часу'),
  oneHourOpeners: words('к до в'),
  unitNames: words('часов часам час часа часу ч'),
  unitOpeners: words('в к ко до на около позже позднее с'),
  hourNames: none,
  daysOrHalf: words('дня'),
  halves: [
    ['утра|ночи', { adds: 0 }],
    ['дня|вечера', { adds: 12, isOfTwelve: true }],
  ],
  followers: words(
    // Small words that open another thought: «до 18 и», «в 10 для вас».
    'что чем как когда где кто от для с к о об со без за у при по и а или то на в',
    // Days, zones and how sure it is.
    'сегодня завтра послезавтра мск обязательно ровно самое максимум край крайний крайнее точно уже',
    // Whoever comes or gets something, and what they do then.
    'вам вас он она они все всё курьер мастер инженер техник водитель коллега специалист менеджер оператор бригада деньги карта ответ связь интернет',
    'буду будет будут напишу отвечу сообщу позвоню перезвоню вернусь скажу',
  ),
  spelledOpeners: words('к до в около'),
  notHours: words('пару пара пары'),
  rounders: words('около'),
  amountOpeners: words('на'),
  verbs: [
    {
      like: /^.{3,}(?:[аеиуюя]т|[аеиуюя]тся|[ая]ю|[еи]м|[еи]мся|[нлдж]у|[влн]ю)$/,
      // Nouns with the ending of a verb are counted: «в 10 минут», «с 5 рублем».
      but: /(?:[нтс]ием|телем|рублем|лет|билет|пакет|кабинет|предмет|процент|карт|минут|рублю|рубл|странам|секунду|минуту|штат|формат|депозит|кредит|транзит|кабинет|аккаунт|банкомат|результат)/,
    },
  ],
  lastCalls: [],
};
