import type { Hit } from '../pattern/match.ts';
import type { Doc } from '../text/doc.ts';

/** Words that turn a request into a warning, a question about the past or somebody else's ask. */
const cancels = new Set(
  "не ни никогда никому никто нельзя незачем кто-то мошенники мошенник они он она банк просят просил попросят попросит просили если не кому-либо don't dont never not no won't nobody no-one anyone someone they he she did didn't asks asked ask asking cannot can't shouldn't mustn't needn't without isn't doesn't app scammers fraudsters who".split(
    ' ',
  ),
);

/** «Никому не сообщайте код», “did you tell them?”: the clause before the phrase cancels it. */
export function isCancelled(doc: Doc, hit: Hit): boolean {
  const { sentence } = doc.tokens[hit.from]!;
  for (let i = hit.from - 1; i >= 0 && doc.tokens[i]!.sentence === sentence; i--) {
    const { text } = doc.tokens[i]!;
    if (text === ',' || text === ';' || text === ':' || text === '—') break;
    if (cancels.has(text)) return true;
  }
  if (runsOn(doc, hit)) return true;
  for (let i = hit.from; i < hit.to; i++)
    if (/^(?:не|никому|not|never|ли|no|without|don't|did|had)$/.test(doc.tokens[i]!.text))
      return true;
  return false;
}

/** «Напишите, подключу вам интернет на телефон»: the noun belongs to another clause. */
function runsOn(doc: Doc, hit: Hit) {
  for (let i = hit.from + 1; i < hit.to; i++) {
    const { text } = doc.tokens[i]!;
    if (text !== ',' && text !== ':' && text !== '—') continue;
    if (isPlease(doc.tokens[i - 1]!.text) || isPlease(doc.tokens[i + 1]!.text)) continue;
    const words = doc.tokens.slice(i + 1, hit.to).filter(({ kind }) => kind === 'word').length;
    if (words > 3) return true;
  }
  return false;
}

function isPlease(word: string) {
  return word === 'пожалуйста' || word === 'please';
}
