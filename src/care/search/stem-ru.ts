const VOWEL = /[аеиоуыэюя]/;
const perfectiveGerund = /(?:(?<=[ая])(?:в|вши|вшись)|ив|ивши|ившись|ыв|ывши|ывшись)$/;
const reflexive = /с[яь]$/;
const adjective =
  /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/;
const participle = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$/;
const verb =
  /(?:(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно)|ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю)$/;
const noun =
  /(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я)$/;
const derivational = /ость?$/;
const superlative = /ейше?$/;

/** What the forms of a Russian word have in common, by Porter's rules. The word is in lower case, ё written as е. */
export function stemRussian(word: string): string {
  const start = word.search(VOWEL) + 1;
  if (start === 0) return word;
  const head = word.slice(0, start);
  let rest = word.slice(start);
  if (perfectiveGerund.test(rest)) rest = rest.replace(perfectiveGerund, '');
  else rest = withoutEnding(rest.replace(reflexive, ''));
  rest = rest.replace(/и$/, '');
  if (hasSecondRegion(rest)) rest = rest.replace(derivational, '');
  return head + withoutTail(rest);
}

function withoutEnding(rest: string): string {
  if (adjective.test(rest)) return rest.replace(adjective, '').replace(participle, '');
  if (verb.test(rest)) return rest.replace(verb, '');
  return rest.replace(noun, '');
}

function withoutTail(rest: string): string {
  if (rest.endsWith('нн')) return rest.slice(0, -1);
  if (superlative.test(rest)) return rest.replace(superlative, '').replace(/нн$/, 'н');
  return rest.replace(/ь$/, '');
}

/** Whether a suffix may be taken off without leaving a stump: a vowel and a consonant stand before it. */
function hasSecondRegion(rest: string): boolean {
  return /^[^аеиоуыэюя]+[аеиоуыэюя]+[^аеиоуыэюя]/.test(rest);
}
