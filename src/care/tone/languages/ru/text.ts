import type { TextWords } from '../../language/text.ts';
import { none, words } from '../../language/words.ts';
import { past } from './verbs.ts';

const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const latin = 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'.split(
  ' ',
);

/** Russian letters, sentences, clauses and word endings. */
export const text: TextWords = {
  spelling: {
    script: 'Cyrillic',
    tellers: none,
    // The eye and most keyboards do not tell them apart.
    folds: [
      ['ё', 'е'],
      ['Ё', 'Е'],
    ],
    lookAlikes: [
      {
        script: 'а-я',
        latin: 'aceopxyukmtbhABCEHKMOPTXYy',
        own: 'асеорхуикмтвнАВСЕНКМОРТХУу',
        foreign: 'асеорхуАВСЕНКМОРТХУкмт',
        asLatin: 'aceopxyABCEHKMOPTXYkmt',
      },
    ],
    inLatin: (word) =>
      word
        .replace(/[а-яё]/g, (letter) => latin[cyrillic.indexOf(letter)]!)
        .replaceAll('_', '')
        // Александр is Alexandr to most.
        .replaceAll('ks', 'x'),
  },
  neverLast: words('ул д кв пр просп пер обл стр корп п пп ст т е им гр см напр тел'),
  seldomLast: words('руб коп тыс млн млрд г гг ч мин сек чел шт'),
  letterWords: words('я'),
  joins: words('и а но'),
  conditions: words('если когда'),
  consequences: words('то'),
  courtesies: words('пожалуйста'),
  endings:
    'иями ями ами ией иям ием иях ого его ому ему ыми ими ешь ишь ете ите ают яют уют ить ать ять еть ыть лась лось лись ился ался ться тся ует ает яет ила ала или али ило ало ут ют ат ят ет ит ем им ал ил ла ло ли ов ев ей ий ый ой ая яя ое ее ые ие ую юю ом ах ях ам ям ью ия ии ию а я о е ы и у ю ь'.split(
      ' ',
    ),
  stopWords: words(
    `и в во не на я мы вы он она они оно что как это то так же но а да нет у к ко с со за из по от до для о об при или если чтобы когда где куда кто чем чего мне меня мой моя мое мои нас нам наш наша наше наши вас вам ваш ваша ваше ваши вами ваших вашу вашем вашей его ее их им был была было были быть есть будет уже еще только все всё весь вся этот эта эти этого этом тот та те бы ли ни же ну вот там тут сейчас очень можно нужно надо
      здравствуйте добрый день вечер утро привет пожалуйста спасибо просто почему зачем сколько какой какая какие`,
  ),
  past: [past],
  perfect: { auxiliaries: none, subjects: none, short: none, adverbs: none, participles: none },
};
