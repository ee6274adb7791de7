import { scriptOf } from '../profile/profile.ts';
import { lacking, type Rule } from './rule.ts';

export const languageMismatch: Rule = {
  id: 'language-mismatch',
  find({ doc, profile }) {
    if (!profile.lang || profile.mixedLanguage) return [];
    if (doc.tokens.filter(({ kind }) => kind === 'word').length < 3) return [];
    const lang = scriptOf(doc);
    return lang && lang !== profile.lang
      ? lacking(doc, { lang: profile.lang === 'ru' ? 'русский' : 'English' })
      : [];
  },
};
