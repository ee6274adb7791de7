import { hits } from '../text/doc.ts';
import { isDenied } from './denied.ts';
import { span, type Rule } from './rule.ts';

export const absoluteGuarantee: Rule = {
  id: 'absolute-guarantee',
  find({ doc }) {
    return hits(doc, 'guarantee')
      .filter((hit) => !isDenied(doc, hit))
      .map((hit) => span(doc, hit));
  },
};
