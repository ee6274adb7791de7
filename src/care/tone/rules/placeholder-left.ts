import { originalRange } from '../text/normalise.ts';
import type { Rule } from './rule.ts';

/** Slots of templates; a smile <3, a comparison and a list in brackets are none. */
const slots: readonly RegExp[] = [
  /\{\{?[^{}\n]{0,60}\}\}?/g,
  /<(?!3)[\p{L}_][\p{L}\p{N} _.-]{0,40}>/gu,
  /\[[\p{L}_][\p{L}\p{N} _./'-]{0,40}\]/gu,
  /%[\p{L}_]{2,30}%/gu,
  /\$\{?[A-Z_]{3,30}\}?/g,
  /(?<![\p{L}\p{N}])[XХ]{3,}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[xх]{4,}(?![\p{L}\p{N}])/gu,
  /_{3,}/g,
  /(?<![\p{L}\p{N}])[XХ]{2}(?=:[XХ]{2}| ?(?:%|₽|руб|час|мин|дн|сут|раб|days?|hours?|minutes?|mins?|working|business|pounds|am|pm))(?::[XХ]{2})?/gu,
  /(?<![\p{L}\p{N}])(?:ФИО клиента|имя клиента|ИМЯ|Имя Отчество|CUSTOMER NAME|NAME HERE|lorem ipsum|TBD|TODO|вставить имя|подставить)(?![\p{L}\p{N}])/gu,
];

/** Interface labels stand in brackets in some instructions. */
const labelBefore =
  /(?:раздел[а-я]{0,2}|кнопк[а-я]{1,2}|вкладк[а-я]{1,2}|меню|пункт[а-я]{0,2}|нажмите|выберите|tap|click|press|select|button|menu|tab)\s{0,2}$/i;

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  find({ doc }) {
    const { folded } = doc;
    if (!/[{}<>[\]%$_XХxх]|клиента|ИМЯ|Имя|NAME|lorem|T[BO]D/.test(folded.text)) return [];
    return slots.flatMap((slot) =>
      Array.from(folded.text.matchAll(slot))
        .filter((match) => !isMaskOrLabel(folded.text, match))
        .map((match) => originalRange(folded, match.index, match.index + match[0].length)),
    );
  },
};

function isMaskOrLabel(text: string, match: RegExpExecArray) {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  if (/@\w{1,24}$/.test(before)) return true;
  if (match[0].startsWith('[') && labelBefore.test(before)) return true;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
  // «5104 77XX XXXX 0091»: a masked number, not a slot.
  return (
    /^[XХxх]+$/.test(match[0]) &&
    (/\d ?[XХxх]{0,8} ?$|\d ?\*{2,8} ?$/.test(before) || /^ ?[XХxх*]{0,4} ?\d/.test(after))
  );
}
