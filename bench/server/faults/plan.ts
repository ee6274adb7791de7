export interface Plan {
  kills: number;
  /** Of the database, spread over the kills. */
  crashes: number;
  seed: number;
}
