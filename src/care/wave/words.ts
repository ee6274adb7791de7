import type { Lexicon } from '../tone/pattern/match.ts';

/** Something that should work for everybody does not. */
export const troubleWords: Lexicon = {
  'wave.trouble': [
    {
      why: 'a service fails',
      any: [
        '(связи|связь|сети|сеть|интернета|интернет|сигнала|сигнал) ~1 (ноль|нет|пропала|пропал|пропали|лежит|упала|упал|исчезла)',
        '(нет|ноль|без|пропала|пропал|упала) ~1 (связи|связь|сети|сеть|интернета|интернет|сигнала)',
        'не (работает|работают|звонит|ловит|открывается|открываются|грузится|загружается|запускается|проходит|проходят|заходит|пускает)',
        'не (могу|можем|получается) ~1 (войти|зайти|дозвониться|позвонить|оплатить|перевести)',
        '(упал|упала|упало|лежит|висит|сбой|авария)',
      ],
    },
    {
      why: 'a service fails, in English',
      any: [
        '(no|zero) ~1 (signal|internet|service|connection|network)',
        "(not|isn't|doesn't|won't|stopped) (working|work|load|loading|open|connect)",
        "(can't|cannot) ~1 (log|login|connect|call|pay|open|access)",
        '(is|are|went|all) (down|dead|out)',
        'outage',
      ],
    },
  ],
};
