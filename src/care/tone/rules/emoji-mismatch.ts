import type { Doc } from '../text/doc.ts';
import { span, type Rule, type Span } from './rule.ts';

/** Marks of a list or a direction carry no feeling. */
const functional =
  /^(?:✅|☑|✔|➡|⬅|⬆|⬇|▶|☎|📞|📱|📍|📎|✉|📧|📩|🔗|⏰|⌚|🕐|ℹ|❗|⚠|™|©|®|\d|#|\*|👉|👇|1|2|3|💳|📌|🔹|🔸|•|❌|🔒|📄|📝|📅)/u;

export const emojiMismatch: Rule = {
  id: 'emoji-mismatch',
  find({ doc, profile, input }) {
    const smiles = smilesOf(doc);
    if (smiles.length === 0) return [];
    const worried = (profile.upset || profile.moneyWorry) && !profile.joking;
    const open = input.context.resolved !== true;
    if (worried && open && profile.emoji === 0) return smiles;
    // Nobody laughs at a matter that is open.
    const laughs = smiles.filter(({ start, end }) => laughing.test(input.text.slice(start, end)));
    if (
      input.context.resolved === false &&
      profile.emoji === 0 &&
      !profile.joking &&
      laughs.length > 0
    )
      return laughs;
    return smiles.length >= 3 && smiles.length > profile.emoji ? smiles : [];
  },
};

const laughing = /^(?:😂|🤣|😆|😅|😹|🤪|😜|😝|🤡|👻|🥳|🥰|😍|🎉)/u;

const none: Span[] = [];

function smilesOf(doc: Doc): Span[] {
  return doc.tokens.flatMap(({ text, kind }, i): Span[] => {
    if (doc.guarded[i] || (kind !== 'emoji' && text !== ')')) return none;
    if (kind === 'emoji') return functional.test(text) ? none : [span(doc, { from: i, to: i + 1 })];
    return isBracketSmile(doc, i) ? [span(doc, { from: i, to: i + 1 })] : none;
  });
}

/** «Разберёмся)», “:)”: a closing bracket that nothing has opened. */
function isBracketSmile(doc: Doc, i: number) {
  if (doc.tokens[i]!.text !== ')' || doc.tokens[i - 1]?.text === ')') return false;
  let depth = 0;
  for (let at = i - 1; at >= 0 && doc.tokens[at]!.sentence === doc.tokens[i]!.sentence; at--) {
    if (doc.tokens[at]!.text === ')') depth++;
    if (doc.tokens[at]!.text === '(' && depth-- === 0) return false;
  }
  // «1) выключите»: the number of a list item.
  return !(doc.tokens[i - 1]?.kind === 'number' && doc.tokens[i - 1]!.end === doc.tokens[i]!.start);
}
