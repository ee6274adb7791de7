import { useState } from 'react';
import type { Finding, ToneResult } from '#care/tone/types.ts';
import type { Case } from '#contract/case.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { changeDraft } from '../desk.ts';
import { edited } from '../draft/draft-state.ts';
import { privatePlace } from './place-choice.ts';
import { placeIdOf } from './place-id.ts';
import { useInvitation } from './use-invitation.ts';

interface PlaceScene {
  deskId: string;
  places: readonly PlaceOption[];
  chosen: PlaceOption;
  text: string;
  /** The words as they are at a press. */
  readText: () => string;
  spokenOf: Pick<Case, 'id' | 'number'>;
  read: (visibility: 'public') => ToneResult | null;
  readOnceHere: (visibility: 'public') => Promise<ToneResult | null>;
  onChanged: () => void;
}

/** Moves the reply to another place; into the open only after the guidance has read it as public. */
export function usePlace(scene: PlaceScene) {
  const { deskId, places, chosen, readText, read, readOnceHere, onChanged } = scene;
  const [isRefused, setRefused] = useState(false);
  const inTheWay = () => (readText().trim() ? blocksIn(read('public')) : []);
  const refused = isRefused ? inTheWay() : [];
  // Mended or sent: the next words were refused nothing.
  if (isRefused && refused.length === 0) setRefused(false);

  function move(option: PlaceOption) {
    setRefused(false);
    changeDraft(deskId, (draft) => edited(draft, { placeId: placeIdOf(option.place) }));
    onChanged();
  }

  async function choose(option: PlaceOption) {
    const goesPublic =
      chosen.place.visibility === 'private' && option.place.visibility === 'public';
    if (!goesPublic || !readText().trim()) return move(option);
    // Where the engine is late, it is waited for; where it cannot be had, the API alone judges.
    if (blocksIn(read('public') ?? (await readOnceHere('public'))).length > 0) setRefused(true);
    else move(option);
  }

  const hidden = privatePlace(places, chosen);
  const canGoPrivate = chosen.place.visibility === 'public' && hidden !== undefined;
  const { invite, isInviting } = useInvitation(scene);

  return {
    choose,
    /** What keeps a private reply from going public, after a switch was refused. */
    refused,
    stay: () => setRefused(false),
    goPrivate: canGoPrivate ? () => move(hidden) : null,
    // Where the talk has a private place already, it goes on there.
    invite: hidden ? null : invite,
    isInviting,
  };
}

function blocksIn(result: ToneResult | null): Finding[] {
  return result?.shown.filter(({ severity }) => severity === 'block') ?? [];
}
