import { span, type Rule } from './rule.ts';

export const vaguePromise: Rule = {
  id: 'vague-promise',
  find({ doc, promises }) {
    return promises.vague.map(({ phrase }) => span(doc, phrase));
  },
};
