/** How somebody signs in, as far as an admin may know. */
export interface AccountStanding {
  personId: string;
  email: string;
  /** Null for whoever signs in at the house's own provider, which has a second factor of its own or none. */
  hasSecondFactor: boolean | null;
  /** Where they are signed in now. */
  sessions: number;
}
