import type { CustomerProfile } from '#care/tone/types.ts';
import type { Corrections } from '../desk.ts';

export interface Belief {
  /** `russian`: true for a customer to be answered in Russian, false for English. */
  id: 'russian' | 'upset' | 'joking' | 'ourFault' | 'resolved';
  isTrue: boolean;
  /** The agent said so. */
  isCorrected: boolean;
}

/** What the guidance rests on, with the agent's own word before the engine's guess. */
export function beliefsOf(
  profile: Pick<CustomerProfile, 'lang' | 'upset' | 'joking'>,
  corrections: Corrections,
  isSettled: boolean,
): Belief[] {
  const { lang, upset, joking } = corrections.beliefs;
  const all: (Belief | null)[] = [
    profile.lang === null
      ? null
      : { id: 'russian', isTrue: profile.lang === 'ru', isCorrected: lang !== undefined },
    { id: 'upset', isTrue: profile.upset, isCorrected: upset !== undefined },
    { id: 'joking', isTrue: profile.joking, isCorrected: joking !== undefined },
    {
      id: 'ourFault',
      isTrue: corrections.ourFault ?? false,
      isCorrected: corrections.ourFault !== undefined,
    },
    {
      id: 'resolved',
      isTrue: corrections.resolved ?? isSettled,
      isCorrected: corrections.resolved !== undefined,
    },
  ];
  return all.filter((belief) => belief !== null);
}

/** A press turns a belief round; on one that the agent turned before, it takes that back. */
export function corrected(corrections: Corrections, belief: Belief): Corrections {
  const { id, isTrue, isCorrected } = belief;
  if (id === 'ourFault' || id === 'resolved') {
    const { [id]: _, ...rest } = corrections;
    return isCorrected ? rest : { ...corrections, [id]: !isTrue };
  }
  const name = id === 'russian' ? 'lang' : id;
  const { [name]: _, ...rest } = corrections.beliefs;
  if (isCorrected) return { ...corrections, beliefs: rest };
  const value = id === 'russian' ? (isTrue ? 'en' : 'ru') : !isTrue;
  return { ...corrections, beliefs: { ...rest, [name]: value } };
}
