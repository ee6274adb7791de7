/** An object of somebody else's making: any field may hold anything. */
export type Fields = Record<string, unknown>;

/** A field as trimmed text; empty where there is none. */
export function textAt(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

/** An address of the web, else nothing. */
export function urlAt(fields: Fields, name: string): string | undefined {
  const value = textAt(fields, name);
  return /^https?:\/\/\S+$/i.test(value) ? value.slice(0, 2048) : undefined;
}

/** The format takes absent fields, not empty ones. */
export function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
}
