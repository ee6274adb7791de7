import { useRef } from 'react';
import { invitationLink, invitesTo, withInvitation } from '#care/thread/invitation.ts';
import type { Case } from '#contract/case.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { useInvite } from '#data/invitations/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';
import { changeDraft, readDesk } from '../desk.ts';
import { edited } from '../draft/draft-state.ts';
import { placeIdOf } from './place-id.ts';

interface InvitationScene {
  deskId: string;
  places: readonly PlaceOption[];
  chosen: PlaceOption;
  text: string;
  spokenOf: Pick<Case, 'id' | 'number'>;
  onChanged: () => void;
}

/** The link of a public place that has no private one beside it; the words around it stay the agent's. */
export function useInvitation(scene: InvitationScene) {
  const { deskId, places, chosen, text, spokenOf, onChanged } = scene;
  const failureText = useFailureText();
  const { mutateAsync: makeInvitation } = useInvite();
  const isAsked = useRef(false);
  /** Made, and not put into words because these had gone into private meanwhile. */
  const spare = useRef<{ caseId: string; link: string } | null>(null);
  const { chatUrl, privateUrl } = chosen;
  const address = privateUrl && invitationLink(privateUrl, spokenOf.number);

  /**
   * Whether the link stands in the words now. It may come late: what was written and chosen since stays.
   * `write` puts it there.
   */
  async function invite(write: (change: () => void) => void): Promise<boolean> {
    if (chatUrl !== null && invitesTo(chatUrl, readDesk(deskId).draft.text)) return true;
    // A second press before the answer would be a second link.
    if (isAsked.current) return false;
    isAsked.current = true;
    const link = chatUrl === null ? address : await oneTimeLink();
    isAsked.current = false;
    if (!link) return false;
    const { placeId } = readDesk(deskId).draft;
    const goesTo = places.find(({ place }) => placeIdOf(place) === placeId) ?? chosen;
    if (goesTo.place.visibility === 'private') {
      if (chatUrl !== null) spare.current = { caseId: spokenOf.id, link };
      return false;
    }
    spare.current = null;
    write(() =>
      changeDraft(deskId, (draft) =>
        edited(draft, {
          text: withInvitation(draft.text, link),
          placeId: placeId ?? placeIdOf(chosen.place),
        }),
      ),
    );
    onChanged();
    return true;
  }

  async function oneTimeLink(): Promise<string | null> {
    if (spare.current?.caseId === spokenOf.id) return spare.current.link;
    try {
      return (await makeInvitation(spokenOf.id)).link;
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
      return null;
    }
  }

  return {
    invite: chatUrl === null && !address ? null : invite,
    isInviting:
      chatUrl === null ? Boolean(address && text.includes(address)) : invitesTo(chatUrl, text),
  };
}
