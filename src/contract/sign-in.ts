/** Which ways there are to come in. */
export interface SignInWays {
  password: boolean;
  /** What people call the house's provider; null where there is none. */
  provider: string | null;
}
