const stems = new Map<string, string>();
const ru =
  'иями ями ами ией иям ием иях ого его ому ему ыми ими ешь ишь ете ите ают яют уют ить ать ять еть ыть лась лось лись ился ался ться тся ует ает яет ила ала или али ило ало ут ют ат ят ет ит ем им ал ил ла ло ли ов ев ей ий ый ой ая яя ое ее ые ие ую юю ом ах ях ам ям ью ия ии ию а я о е ы и у ю ь'.split(
    ' ',
  );
const en = 'ations ation ingly ing edly ies ied ed es er ly s y e'.split(' ');

/** Light stem, enough to see that two texts speak of one thing; cached per word. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // Bounded: a day of typing meets a few thousand words.
  if (stems.size > 20_000) stems.clear();
  const cut = cutEnding(word, /[а-я]/.test(word) ? ru : en);
  stems.set(word, cut);
  return cut;
}

function cutEnding(word: string, endings: readonly string[]) {
  if (word.length <= 3) return word;
  for (const ending of endings)
    if (word.length - ending.length >= 3 && word.endsWith(ending))
      return word.slice(0, word.length - ending.length);
  return word;
}

const stop = new Set(
  `и в во не на я мы вы он она они оно что как это то так же но а да нет у к ко с со за из по от до для о об при или если чтобы когда где куда кто чем чего мне меня мой моя мое мои нас нам наш наша наше наши вас вам ваш ваша ваше ваши вами ваших вашу вашем вашей его ее их им был была было были быть есть будет уже еще только все всё весь вся этот эта эти этого этом тот та те бы ли ни же ну вот там тут сейчас очень можно нужно надо
  здравствуйте добрый день вечер утро привет пожалуйста спасибо просто почему зачем сколько какой какая какие
  the a an and or but if so to of in on at by for with from as is are was were be been am do does did have has had i you we they he she it me my your our us them their his her its this that these those there here not no yes can could will would should may might just very too up out about what which who how when where why please hi hello hey dear thanks thank sorry i'm i'll it's you're we're don't i've we've that's`.split(
    /\s+/,
  ),
);

export function isContentWord(word: string) {
  return word.length > 2 && !stop.has(word);
}
