import { originalRange } from '../text/normalise.ts';
import { linkRanges } from '../text/protect.ts';
import { belongsTo, official } from './domains.ts';
import type { Rule, Span } from './rule.ts';

export const linkRisk: Rule = {
  id: 'link-risk',
  find({ doc, input }) {
    const own = input.context.ownDomains ?? [];
    return linkRanges(doc.folded.low).flatMap(({ start, end, text }): Span[] => {
      if (text.includes('@') && !text.includes('://')) return [];
      if (!isRisky(text, own)) return [];
      return [originalRange(doc.folded, start, end)];
    });
  },
};

/** Top-level domains a bare name without a scheme must end with to be taken for a link. */
const bareEndings =
  /\.(?:ru|com|net|org|info|biz|io|co|me|app|bank|online|site|shop|store|link|ly|gl|cc|xyz|top|club|pro|uk|us|eu|de|by|kz|su|tv|to|su|gd|example|page|dev|help|support)$/;

function isRisky(link: string, own: readonly string[]) {
  const hasScheme = /^https?:/.test(link);
  const host = link.replace(/^https?:\/\//, '').split(/[/?#]/)[0]!;
  const name = host.slice(host.lastIndexOf('@') + 1).replace(/:\d{1,5}$/, '');
  if (!hasScheme && !bareEndings.test(name)) return false;
  if (host.includes('@')) return true;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return true;
  if (link.startsWith('http:')) return true;
  // Letters of another script may look like those of a name one trusts.
  if (/[^!-~]/.test(name) || name.includes('xn--')) return !belongsTo(name, own);
  return !belongsTo(name, own) && !belongsTo(name, official);
}
