/** What was made of texts lately: at least of the last `least`, and of twice as many at most. */
export class Remembered<Made> {
  private readonly least: number;
  private young = new Map<string, Made>();
  private old = new Map<string, Made>();

  constructor(least: number) {
    this.least = least;
  }

  get(text: string): Made | undefined {
    return this.young.get(text) ?? this.old.get(text);
  }

  set(text: string, made: Made): void {
    if (this.young.size >= this.least) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, made);
  }
}
