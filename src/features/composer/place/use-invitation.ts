import { flushSync } from 'react-dom';
import { invitationLink, invitesTo, withInvitation } from '#care/thread/invitation.ts';
import type { Case } from '#contract/case.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { useInvite } from '#data/invitations/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';
import { changeDraft } from '../desk.ts';
import { edited } from '../draft/draft-state.ts';
import { placeIdOf } from './place-id.ts';

interface InvitationScene {
  deskId: string;
  chosen: PlaceOption;
  text: string;
  spokenOf: Pick<Case, 'id' | 'number'>;
  onChanged: () => void;
}

/** The link of a public place that has no private one beside it; the words around it stay the agent's. */
export function useInvitation({ deskId, chosen, text, spokenOf, onChanged }: InvitationScene) {
  const failureText = useFailureText();
  const { mutateAsync: makeInvitation, isPending } = useInvite();
  const { chatUrl, privateUrl } = chosen;
  const address = privateUrl && invitationLink(privateUrl, spokenOf.number);

  /** Whether the link stands in the words now. */
  async function invite(): Promise<boolean> {
    const link = chatUrl === null ? address : await oneTimeLink();
    if (!link) return false;
    flushSync(() =>
      changeDraft(deskId, (draft) =>
        edited(draft, {
          text: withInvitation(draft.text, link),
          placeId: placeIdOf(chosen.place),
        }),
      ),
    );
    onChanged();
    return true;
  }

  async function oneTimeLink(): Promise<string | null> {
    if (isPending) return null;
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
