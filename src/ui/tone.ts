/** A family of colours; see styles/tones.css. Colour never carries meaning alone: add an icon or words. */
export type Tone =
  | 'neutral'
  | 'accent'
  | 'public'
  | 'private'
  | 'note'
  | 'promise'
  | 'success'
  | 'warn'
  | 'danger';
