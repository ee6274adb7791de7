import { describe } from 'vitest';
import { describeAssignment } from './assignment.ts';
import { describeAttachments } from './attachments.ts';
import { describeAutomatic } from './automatic.ts';
import { describeBulk } from './bulk.ts';
import { describeCalendars } from './calendars.ts';
import { describeCaseSorting } from './case-sorting.ts';
import { describeCases } from './cases.ts';
import { describeByHand } from './by-hand.ts';
import { describeDelivery } from './delivery.ts';
import { describeEndings } from './endings.ts';
import { describeCustomerArchive } from './customer-archive.ts';
import { describeErasure } from './erasure.ts';
import { describeErrors } from './errors.ts';
import { describeEvents } from './events.ts';
import { describeGuidance } from './guidance.ts';
import { describeHandOver } from './hand-over.ts';
import { startWith, type MakeStore, type Start } from './harness.ts';
import { describeHints } from './hints.ts';
import { describeIngest } from './ingest.ts';
import { describeFoldedCases } from './folded-cases.ts';
import { describeChat } from './chat.ts';
import { describeChatIdentity } from './chat-identity.ts';
import { describeInvitations } from './invitations.ts';
import { describeLandmarks } from './landmarks.ts';
import { describeLinkEvidence } from './link-evidence.ts';
import { describeLinks } from './links.ts';
import { describeLostAnswers } from './lost-answers.ts';
import { describeLostSends } from './lost-sends.ts';
import { describeUnlink } from './unlink.ts';
import { describeLinkSequences } from './links-property.ts';
import { describeMeasures } from './measures.ts';
import { describeParents } from './parents.ts';
import { describeParts } from './parts.ts';
import { describePostsOnChannel } from './posts-on-channel.ts';
import { describePosts } from './posts.ts';
import { describePrivacy } from './privacy.ts';
import { describePeople } from './people.ts';
import { describeRoleByProvider } from './role-by-provider.ts';
import { describePresence } from './presence.ts';
import { describePromiseEnds, describePromises } from './promises.ts';
import { describeReplyFiles } from './reply-files.ts';
import { describeResolution } from './resolution.ts';
import { describeReview } from './review.ts';
import { describeRights } from './rights.ts';
import { describeSight } from './sight.ts';
import { describeSightAtWork } from './sight-at-work.ts';
import { describeLiveSight } from './sight-live.ts';
import { describeReturned } from './returned.ts';
import { describeRoles } from './roles.ts';
import { describeSavedViews } from './saved-views.ts';
import { describeLeftParts } from './left-parts.ts';
import { describeLeftReplies } from './left-replies.ts';
import { describeSending } from './sending.ts';
import { describeSendTurns } from './send-turns.ts';
import { describeUndoing } from './undoing.ts';
import { describeSources } from './sources.ts';
import { describeStore } from './store.ts';
import { describeTeam } from './team.ts';
import { describeThreadList } from './thread-list.ts';
import { describeThreads } from './threads.ts';
import { describeTriage } from './triage.ts';
import { describeTrust } from './trust.ts';
import { describeFacts } from './facts.ts';
import { describeWaves } from './waves.ts';
import { describeVisits } from './visits.ts';
import { describeVersions } from './versions.ts';

/** What the API does, whatever store it stands on. Each test gets an empty store of its own. */
export function describeApi(name: string, makeStore: MakeStore): void {
  describe(`${name} itself`, () => {
    describeStore(makeStore);
  });
  describe.each(subjects)(`the API over ${name}: %s`, (_subject, describeSubject) => {
    describeSubject(startWith(makeStore));
  });
}

const subjects: [string, (start: Start) => void][] = [
  ['ingest', describeIngest],
  ['versions', describeVersions],
  ['what machines write', describeAutomatic],
  ['what channels tell of replies', describeReturned],
  ['parents', describeParents],
  ['lists of threads', describeThreadList],
  ['threads', describeThreads],
  ['landmarks', describeLandmarks],
  ['visits', describeVisits],
  ['waves', describeWaves],
  ['facts', describeFacts],
  ['attachments', describeAttachments],
  ['privacy', describePrivacy],
  ['cases', describeCases],
  ['sorting into cases', describeCaseSorting],
  ['assignment', describeAssignment],
  ['resolution', describeResolution],
  ['after the end', describeEndings],
  ['triage', describeTriage],
  ['promises', describePromises],
  ['ends of promises', describePromiseEnds],
  ['parts', describeParts],
  ['questions of experts who have gone', describeLeftParts],
  ['handing over', describeHandOver],
  ['calendars', describeCalendars],
  ['measures', describeMeasures],
  ['sending', describeSending],
  ['second thoughts', describeUndoing],
  ['whose turn it is', describeSendTurns],
  ['files of replies', describeReplyFiles],
  ['delivery', describeDelivery],
  ['posting by hand', describeByHand],
  ['what was posted', describePosts],
  ['what was posted, on its channel', describePostsOnChannel],
  ['lost sends', describeLostSends],
  ['lost answers', describeLostAnswers],
  ['replies of authors who have gone', describeLeftReplies],
  ['guidance', describeGuidance],
  ['review', describeReview],
  ['trust', describeTrust],
  ['links', describeLinks],
  ['links by evidence', describeLinkEvidence],
  ['unlinking', describeUnlink],
  ['invitations', describeInvitations],
  ['our own chat', describeChat],
  ['customers signed in at the site around the chat', describeChatIdentity],
  ['hints', describeHints],
  ['folded cases', describeFoldedCases],
  ['sequences of links', describeLinkSequences],
  ['bulk actions', describeBulk],
  ['saved views', describeSavedViews],
  ['sources', describeSources],
  ['team', describeTeam],
  ['a customer’s data', describeCustomerArchive],
  ['erasure', describeErasure],
  ['people', describePeople],
  ['a role by the provider', describeRoleByProvider],
  ['events', describeEvents],
  ['presence', describePresence],
  ['errors', describeErrors],
  ['roles', describeRoles],
  ['rights', describeRights],
  ['what rights show', describeSight],
  ['what rights show at work', describeSightAtWork],
  ['what rights show live', describeLiveSight],
];
