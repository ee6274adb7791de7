import type { OwnershipWords } from '../../language/rules.ts';
import { inflected, none, nothing, words } from '../../language/words.ts';
import { classes } from './classes.ts';

/** How a fault of ours is told in English. */
export const ownership: OwnershipWords = {
  repairs: inflected(
    ...['act', 'look', 'news', 'hand'].map((kind) =>
      classes[`en-${kind}-past`]!.replaceAll('|', ' '),
    ),
    'received found understood saw heard noticed appreciated wanted needed apologised apologized asked started valued',
  ),
  we: words('we i'),
  denials: none,
  past: [
    {
      like: /^(?:broke|cut|took|sent|lost|held|gave|told|put|let|got|made|forgot|left|kept|shut|ran|wrote|chose|came|went|knew|thought|built|paid|stuck|switched|dropped|moved|used|sold|misread|set|read)$|^[a-z]{3,}[^e]ed$/,
      but: nothing,
    },
  ],
  ourselves: /^(?:we|i|us|me|our|ours|my|mine|we've|i've|we'd|i'd|we're|i'm)$/,
  faults:
    /^(?:defect.*|bugs?|glitch.*|awful|terrible|wrong.*|twice|mistake.*|late|lost|missed|broke.*|fail.*|forgot.*|never|shouldn't|should've|ought|blame|fault|mess.*|slip.*|duplicate.*|double.*|botch.*|poor|sloppy|careless.*|overlook.*|neglect.*|hastily|misread|mix-up|mixed|muddle.*|promised|rude|rudely|unfair.*|unacceptable|behind|short-staffed|understaffed|rotten|daft|few|gaffe|errors?|mis(?!s$|ter|sion)[a-z]{4,}|ungracious)$/,
  cameRight: /^(?:came|went|got|fell)/,
  ourThing:
    /\bour (?!teams?|engineers?|specialists?|colleagues?|experts?|customers?|records?|terms|policy|best|sincere|deepest|apolog|most|top|number|goal|aim|priority)[a-z-]+(?: [a-z-]+)? (?:has|have|was|were|had|keeps|isn't|wasn't|hasn't|is still) /,
  passives: words('is are was were be been being get gets am'),
  customers: words("you you've you'd"),
  systems: words('system'),
  ours: words('our'),
};
