import { people } from '../world/people.ts';

const storageKey = 'otklik-demo-person';

/** Who sits at this window: each tab may be somebody else. */
export function currentPerson(asked: string | null) {
  let id = find(asked) ?? find(sessionStorage.getItem(storageKey)) ?? people[0].id;
  sessionStorage.setItem(storageKey, id);
  return {
    get: () => id,
    set(next: string) {
      id = find(next) ?? id;
      sessionStorage.setItem(storageKey, id);
    },
  };
}

function find(id: string | null): string | undefined {
  return people.find((person) => person.id === id)?.id;
}
