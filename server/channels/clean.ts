/** Turns the reading order round and lets a text show what it does not say. */
const overrides = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Words of several lines without what no person can see. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(overrides, '').replace(controls, '');
}

/** Words of one line: a subject, a name. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
