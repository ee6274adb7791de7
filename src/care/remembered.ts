/** What was made of texts lately: at least of the last `least`, and of twice as many at most. */
export class Remembered<Made extends object | string> {
  private readonly least: number;
  private young = new Map<string, Made>();
  private old = new Map<string, Made>();

  constructor(least: number) {
    this.least = least;
  }

  /** What was made of this text, or is made now. */
  of(text: string, make: (text: string) => Made): Made {
    const known = this.young.get(text) ?? this.old.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (this.young.size >= this.least) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, made);
    return made;
  }
}
