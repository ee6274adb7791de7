import type { Migration } from 'kysely';
import { care } from './0001-care.ts';
import { guidance } from './0002-guidance.ts';
import { signIn } from './0003-sign-in.ts';
import { savedViews } from './0004-saved-views.ts';
import { hints } from './0005-hints.ts';
import { ingest } from './0006-ingest.ts';
import { parts } from './0006-parts.ts';
import { newsAndMeasures } from './0007-news-and-measures.ts';
import { joinedCases } from './0008-joined-cases.ts';
import { endings } from './0009-endings.ts';
import { likeness } from './0010-likeness.ts';
import { lostSends } from './0011-lost-sends.ts';
import { visits } from './0012-visits.ts';
import { movedByLinks } from './0013-moved-by-links.ts';
import { wavesAndFacts } from './0014-waves-and-facts.ts';
import { followUpDays } from './0015-follow-up-days.ts';
import { privateUrls } from './0016-private-urls.ts';
import { promiseEnds } from './0017-promise-ends.ts';
import { chat } from './0018-chat.ts';
import { promiseDays } from './0019-promise-days.ts';
import { topicsAndWorkdays } from './0020-topics-and-workdays.ts';
import { reopenedAndNamed } from './0021-reopened-and-named.ts';
import { sourceSets } from './0022-source-sets.ts';
import { logChain } from './0023-log-chain.ts';
import { retention } from './0023-retention.ts';
import { chatIdentity } from './0025-chat-identity.ts';
import { customersFiles } from './0025-customers-files.ts';
import { connectors } from './0026-connectors.ts';
import { endedAnew } from './0027-ended-anew.ts';
import { rawByMention } from './0028-raw-by-mention.ts';
import { leftParts } from './0029-left-parts.ts';
import { listsInOrder } from './0030-lists-in-order.ts';
import { replyFiles } from './0032-reply-files.ts';
import { rarerWords } from './0034-rarer-words.ts';
import { howRowsDiffer } from './0035-how-rows-differ.ts';
import { weeksOfTexts } from './0036-weeks-of-texts.ts';

/**
 * In the order they are run, which is that of their names: three numbers stand twice and stay so. A migration
 * that has been released is never changed: add the next one.
 */
export const migrations: Record<string, Migration> = {
  '0001-care': care,
  '0002-guidance': guidance,
  '0003-sign-in': signIn,
  '0004-saved-views': savedViews,
  '0005-hints': hints,
  '0006-ingest': ingest,
  '0006-parts': parts,
  '0007-news-and-measures': newsAndMeasures,
  '0008-joined-cases': joinedCases,
  '0009-endings': endings,
  '0010-likeness': likeness,
  '0011-lost-sends': lostSends,
  '0012-visits': visits,
  '0013-moved-by-links': movedByLinks,
  '0014-waves-and-facts': wavesAndFacts,
  '0015-follow-up-days': followUpDays,
  '0016-private-urls': privateUrls,
  '0017-promise-ends': promiseEnds,
  '0018-chat': chat,
  '0019-promise-days': promiseDays,
  '0020-topics-and-workdays': topicsAndWorkdays,
  '0021-reopened-and-named': reopenedAndNamed,
  '0022-source-sets': sourceSets,
  '0023-log-chain': logChain,
  '0023-retention': retention,
  '0025-chat-identity': chatIdentity,
  '0025-customers-files': customersFiles,
  '0026-connectors': connectors,
  '0027-ended-anew': endedAnew,
  '0028-raw-by-mention': rawByMention,
  '0029-left-parts': leftParts,
  '0030-lists-in-order': listsInOrder,
  '0032-reply-files': replyFiles,
  '0034-rarer-words': rarerWords,
  '0035-how-rows-differ': howRowsDiffer,
  '0036-weeks-of-texts': weeksOfTexts,
};
