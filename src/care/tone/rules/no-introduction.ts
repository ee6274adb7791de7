import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { span, type Rule } from './rule.ts';

export const noIntroduction: Rule = {
  id: 'no-introduction',
  find({ doc, input }) {
    const { agentName, firstReply } = input.context;
    if (firstReply !== true || !agentName || doc.sentences.length === 0) return [];
    const names = tokenise(normalise(agentName).low)
      .filter(({ kind }) => kind === 'word')
      .map(({ text }) => inLatin(text));
    // «Ольга», «Ольгой», «Ольги»: the last letter or two change with the case.
    const words = doc.tokens.map(({ text }) => inLatin(text));
    const isNamed = names.some((name) =>
      words.some(
        (word) =>
          word === name ||
          (name.length > 3 && word.startsWith(name.slice(0, -1)) && word.length <= name.length + 2),
      ),
    );
    if (isNamed) return [];
    const { from, to } = doc.sentences[0]!;
    return [{ ...span(doc, { from, to }), absence: true }];
  },
};

const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const latin = 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'.split(
  ' ',
);

/** The team's list may spell «Анна» as Anna while she signs in the customer's letters. */
function inLatin(word: string): string {
  return word
    .replace(/[а-яё]/g, (letter) => latin[cyrillic.indexOf(letter)]!)
    .replaceAll('_', '')
    .replaceAll('ks', 'x');
}
