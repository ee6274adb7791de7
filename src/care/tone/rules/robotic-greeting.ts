import { hits } from '../text/doc.ts';
import { span, type Rule, type Scene, type Span } from './rule.ts';

export const roboticGreeting: Rule = {
  id: 'robotic-greeting',
  find(scene) {
    const { doc } = scene;
    const roles = hits(doc, 'greeting.robotic').map((hit) => span(doc, hit));
    return roles.length > 0 ? roles : loginCalled(scene);
  },
};

/** A log-in name at the head of the reply: digits or underscores in what should be a name. */
function loginCalled({ doc, input }: Scene): Span[] {
  const first = doc.sentences[0];
  if (!first) return [];
  const opening = input.text.slice(0, 60);
  const login =
    /(?<![\p{L}\p{N}@/._-])@?[\p{L}][\p{L}\p{N}]{0,30}(?:_[\p{L}\p{N}]{1,30}|\d{2,12})(?=[,!. ]|$)/u.exec(
      opening,
    );
  // A reply in a public thread opens with the handle by itself: «@kolya_77, …».
  if (!login || doc.guarded[0] || opening.startsWith('@')) return [];
  const head = opening.slice(0, login.index);
  if (
    !/^(?:[\p{L} ]{0,24}[,!]? ?)$/u.test(head) ||
    !/^[,!]/.test(opening.slice(login.index + login[0].length))
  )
    return [];
  const isShown = (input.context.customerName ?? '').includes(login[0].replace('@', ''));
  return isShown || /_/.test(login[0])
    ? [{ start: login.index, end: login.index + login[0].length }]
    : [];
}
