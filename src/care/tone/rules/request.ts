import type { Hit } from '../pattern/match.ts';
import type { Doc } from '../text/doc.ts';

/** «Никому не сообщайте код», “did you tell them?”: the clause before the phrase cancels it. */
export function isCancelled(doc: Doc, hit: Hit): boolean {
  const { cancels, cancelsInside } = doc.languages.rules.requests;
  const { sentence } = doc.tokens[hit.from]!;
  for (let i = hit.from - 1; i >= 0 && doc.tokens[i]!.sentence === sentence; i--) {
    const { text } = doc.tokens[i]!;
    if (text === ',' || text === ';' || text === ':' || text === '—') break;
    if (cancels.has(text)) return true;
  }
  if (runsOn(doc, hit)) return true;
  for (let i = hit.from; i < hit.to; i++) if (cancelsInside.has(doc.tokens[i]!.text)) return true;
  return false;
}

/** «Напишите, подключу вам интернет на телефон»: the noun belongs to another clause. */
function runsOn(doc: Doc, hit: Hit) {
  const { courtesies } = doc.languages.text;
  for (let i = hit.from + 1; i < hit.to; i++) {
    const { text } = doc.tokens[i]!;
    if (text !== ',' && text !== ':' && text !== '—') continue;
    if (courtesies.has(doc.tokens[i - 1]!.text) || courtesies.has(doc.tokens[i + 1]!.text))
      continue;
    const words = doc.tokens.slice(i + 1, hit.to).filter(({ kind }) => kind === 'word').length;
    if (words > 3) return true;
  }
  return false;
}
