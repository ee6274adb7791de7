import type { Hit } from '../pattern/match.ts';
import type { Doc } from '../text/doc.ts';

const pronouns = new Set(['я', 'мы']);
const firstPerson = /^.{2,}(?:у|ю|ем|им|усь|юсь|емся|имся)$/;
/** Endings that hardly any noun or adjective has. */
const surelyFirstPerson = /^.{2,}(?:усь|юсь|емся|имся|[ая]ю|[аяу]ем)$/;
/** «Повторим через полчаса»: at the head of a sentence no adjective ends like this. */
const opensWithVerb = /^.{2,}(?:[брвтпдчшзжлнм]им|[дйжштбвзклмнпрсц]ем|[лр]ю)$/;
/** «Заказ отгрузим завтра»: the perfective prefix and the ending of a verb, no noun after it. */
const perfectiveWe =
  /^(?:от|под|при|за|вы|до|пере|раз|рас|из|ис|на|об|по|про|вос|воз).{2,}(?:им|ем)$/;
const instrumental = /(?:[нтс]ием|телем|[цж]ем|ролем|блем|[^о]дем|ским|нным|стоящим|следующим)$/;
const afterAdjective = /(?:ом|ем|ами|ями|ью|ой|ей)$/;
const noVerb =
  /^(?:ему|всему|этому|тому|нему|моему|нашему|вашему|нашим|вашим|моим|этим|тем|всем|чем|затем|зачем|причем|совсем|своим|твоим|одним|другим|последним|случаю|чаю|краю|маю|урожаю|тысячу|минуту|почему|потому|поэтому|сразу|внизу|работаем|желаем|знаем|знаю|понимаем|понимаю|думаю|полагаю|считаем|надеемся|надеюсь|извиняемся|извиняюсь|предлагаю|предлагаем|напоминаю|напоминаем|ожидаем|ожидаю|замечаю|отмечаем|приглашаем|приглашаю|поздравляю|поздравляем|предполагаю|переживаю|работаю|отдыхаем|отдыхаю|закрываемся|открываемся|принимаем|обедаем|уважаем|допускаю|скучаем|приветствуем|рекомендуем|советуем|прощаемся|просим|ждем|хотим|можем|видим|храним|держим|сможем|днем)$/;

/** «Управлюсь до трёх», «мы доедем к вечеру»: any verb in the first person between two tokens. */
export function firstPersonIn({ tokens }: Doc, from: number, to: number, sentenceStart: number) {
  let after = 0;
  for (let i = from; i < to; i++) {
    const { text, kind } = tokens[i]!;
    if (pronouns.has(text)) after = i + 4;
    if (kind !== 'word' || noVerb.test(text) || tokens[i - 1]?.text === 'не') continue;
    const opens = i === sentenceStart && opensWithVerb.test(text);
    const spoken = surelyFirstPerson.test(text) || (i < after && firstPerson.test(text));
    if (opens || spoken || isOurs(text, tokens[i + 1]?.text ?? '')) return hitAt(i);
  }
  return null;
}

function isOurs(text: string, next: string) {
  return perfectiveWe.test(text) && !instrumental.test(text) && !afterAdjective.test(next);
}

function hitAt(at: number): Hit {
  return { from: at, to: at + 1 };
}
