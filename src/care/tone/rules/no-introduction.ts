import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { span, type Rule } from './rule.ts';

export const noIntroduction: Rule = {
  id: 'no-introduction',
  find({ doc, input }) {
    const { agentName, firstReply } = input.context;
    const { inLatin } = doc.languages.text.spelling;
    if (firstReply !== true || !agentName || doc.sentences.length === 0) return [];
    const names = tokenise(normalise(agentName, doc.languages.folding).low)
      .filter(({ kind }) => kind === 'word')
      .map(({ text }) => inLatin(text));
    // The team's list may spell «Анна» as Anna while she signs in the customer's letters, and
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
