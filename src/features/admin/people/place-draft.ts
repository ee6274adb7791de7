import type { ChangePersonInput, Person } from '#contract/person.ts';

/** What a person is here for and where, as it stands in the fields. */
export interface PlaceDraft {
  role: Person['role'];
  department: string;
  /** Null: every source. */
  rights: NonNullable<Person['rights']> | null;
  /** Whoever takes over; null: nobody. */
  passTo: string | null;
  /** Of the person that the fields began from. */
  seenVersion: number;
}

export function draftOf(person: Person): PlaceDraft {
  return {
    role: person.role,
    department: person.department ?? '',
    rights: person.rights ?? null,
    passTo: null,
    seenVersion: person.version ?? 0,
  };
}

export function inputOf(draft: PlaceDraft): ChangePersonInput {
  return { ...draft, department: draft.department.trim() || null };
}

/** What stays in the fields once `saved` is: what was typed while it was on its way is a change of its own. */
export function leftAfterSave(
  typed: PlaceDraft | null,
  saved: PlaceDraft | null,
  version: number,
): PlaceDraft | null {
  return typed === null || typed === saved ? null : { ...typed, seenVersion: version };
}
