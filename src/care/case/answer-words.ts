/** Frames in which a customer answers "is it solved?". Matched on folded text (lower case, ё as е). */

/** Sounds like a "no" and is not one. */
export const soundsLikeNo = [
  /(?<!\p{L})(больше )?(нет|никаких) (проблем|вопросов|претензий|замечаний)/u,
  /(проблем|вопросов|претензий) (больше |уже )?нет/u,
  /не за что/u,
  /не (беспокойтесь|переживайте)/u,
  /no (problem|worries|complaints|issues|more (problems|questions|issues))/u,
  /not a problem/u,
  /(don.t|do not) worry/u,
];

export const saysNo = [
  /^\W*(нет|неа|no|nope|nah)(?!\p{L})/u,
  /не (помог|реш|исправ|заработа|работа|приш|верну|получ|откры|снял|зачисл|закры|вижу|появ|измен|прош)/u,
  /ничего не/u,
  /(?<!\p{L})(проблема|ошибка|вопрос)\p{L}* (осталась|остался|остается|та же|тот же|не снят)/u,
  /(все еще|до сих пор|по-прежнему|по прежнему|опять|снова|так и) .{0,40}(не|нет|ошибк|списа|блокир|пропа|висит|глюч|тупит)/u,
  /(все|как) (было )?(так же|то же самое|по-старому)/u,
  /без изменений/u,
  /(not|isn.t|wasn.t|hasn.t|haven.t|aren.t) (been )?(yet )?(solved|fixed|working|resolved|sorted|arrived|received|refunded|done)/u,
  /(didn.t|did not|doesn.t|does not|won.t|can.t|cannot) (help|work|solve|fix|change|open|log|go|see|arrive|show)/u,
  /still (not|no|the same|broken|blocked|waiting|down|nothing|happening|getting|can.t|doesn.t|isn.t|an? (error|issue|problem))/u,
  /(same|the) (problem|issue|error|story|thing) (again|as before|is back|remains|persists)/u,
  /same (problem|issue|error|story|thing)(?!\p{L})/u,
  /nothing (has )?(changed|happened|arrived|works)/u,
  /(broke|down|charged|blocked|failing|failed) again/u,
];

/** Disagrees with what we answered, whether or not anything was to be fixed. */
export const saysAppeal = [
  /(?<!\p{L})не (соглас(ен|на|ны)|устраивает|устроил|принимаю|убедил)/u,
  /(?<!\p{L})несоглас(ен|на|ны)/u,
  /(обжал|оспор|оспарива)/u,
  /(прошу|требую|хочу|пожалуйста,?) .{0,25}пересмотр/u,
  /пересмотр(ите|еть) .{0,20}(решение|ответ|отказ|дело|обращение)/u,
  /(?<!\p{L})(отписк[аиу]|отписались)(?!\p{L})/u,
  /(вы|вами) .{0,20}не ответили (на|по) /u,
  /(жалоб\p{L}*|напишу|обращусь|пойду) .{0,20}(в центробанк|в цб(?!\p{L})|в роспотребнадзор|в суд(?!\p{L})|регулятор|финансов\p{L}+ уполномоченн)/u,
  /(?<!\p{L})(i|we) (strongly |totally |completely )?(disagree|appeal|dispute|object)(?!\p{L})/u,
  /(?<!\p{L})(don.t|do not|can.t|cannot|won.t) (agree|accept)(?!\p{L})/u,
  /(?<!\p{L})not (happy|satisfied) with (the|your|this) (answer|reply|response|decision|outcome)/u,
  /(?<!\p{L})(reconsider|review) (your|the|this|my) (decision|answer|refusal|case|complaint)/u,
  /(?<!\p{L})(that|this|it) (is|was|isn.t) (not|no|hardly)? ?an answer/u,
  /(?<!\p{L})(didn.t|did not|haven.t|have not) answer(ed)? (my|the) question/u,
  /(?<!\p{L})(to|with) the (ombudsman|regulator)(?!\p{L})/u,
];

export const saysYes = [
  /^\W*(да|ага|yes|yep|yeah)(?!\p{L})/u,
  /(все|уже|теперь|наконец) .{0,25}(работает|заработал|решен|решил|пришл|вернул|получил|открыл|хорошо|отлично|в порядке|ок(?!\p{L}))/u,
  /(заработал|помогло|решено|решили|решен|разобрались|деньги (пришли|вернулись|на месте))/u,
  /(works|working|fixed|solved|resolved|sorted|arrived|refunded|all (good|set|fine|sorted))(?!\p{L})/u,
  /got (it|the money|my (money|card|refund))/u,
];

export const saysThanks = [
  /спасиб|благодар|мерси|пасиб/u,
  /(?<!\p{L})(thanks|thank you|thx|cheers|ty)(?!\p{L})/u,
];
