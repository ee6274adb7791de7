import { either, perLanguages } from '../language/per-languages.ts';

interface SlotPatterns {
  /** Slots of templates; a smile <3, a comparison and a list in brackets are none. */
  slots: readonly RegExp[];
  /** Most texts hold nothing of a slot. */
  maybe: RegExp;
  /** Nothing but crosses: a mask. */
  crossesAlone: RegExp;
  /** Digits of a masked number before and behind crosses. */
  maskBefore: RegExp;
  maskBehind: RegExp;
}

/** Every X, of whatever script, that may stand for what is to be put in. */
export const slotPatterns = perLanguages(({ privacy }): SlotPatterns => {
  const { crosses, units, names } = privacy.slots;
  const [any, upper, lower] = [
    ['Xx', ...crosses].join(''),
    ['X', ...crosses.map((pair) => pair[0]!)].join(''),
    ['x', ...crosses.map((pair) => pair[1]!)].join(''),
  ];
  const alone = (source: string) =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'gu');
  return {
    slots: [
      /\{\{?[^{}\n]{0,60}\}\}?/g,
      /<(?!3)[\p{L}_][\p{L}\p{N} _.-]{0,40}>/gu,
      /\[[\p{L}_][\p{L}\p{N} _./'-]{0,40}\]/gu,
      /%[\p{L}_]{2,30}%/gu,
      /\$\{?[A-Z_]{3,30}\}?/g,
      alone(`[${upper}]{3,}`),
      alone(`[${lower}]{4,}`),
      /_{3,}/g,
      new RegExp(
        String.raw`(?<![\p{L}\p{N}])[${upper}]{2}(?=:[${upper}]{2}| ?(?:%|₽|${either(units)}))(?::[${upper}]{2})?`,
        'gu',
      ),
      alone(either(names)),
    ],
    maybe: new RegExp(String.raw`[{}<>[\]%$_${any}]|${either(names)}`),
    crossesAlone: new RegExp(`^[${any}]+$`),
    maskBefore: new RegExp(String.raw`\d ?[${any}]{0,8} ?$|\d ?\*{2,8} ?$`),
    maskBehind: new RegExp(String.raw`^ ?[${any}*]{0,4} ?\d`),
  };
});
