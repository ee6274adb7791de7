/** How somebody signs in, as far as an admin may know. */
export interface AccountStanding {
  personId: string;
  email: string;
  hasSecondFactor: boolean;
  /** Where they are signed in now. */
  sessions: number;
}
