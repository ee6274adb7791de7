import { lacking, type Rule } from './rule.ts';

export const languageMismatch: Rule = {
  id: 'language-mismatch',
  find({ doc, lang, profile }) {
    if (!profile.lang || profile.mixedLanguage) return [];
    if (!lang || lang === profile.lang) return [];
    if (doc.tokens.filter(({ kind }) => kind === 'word').length < 3) return [];
    const wanted = doc.languages.all.find(({ id }) => id === profile.lang);
    return lacking(doc, { lang: wanted?.name ?? profile.lang });
  },
};
