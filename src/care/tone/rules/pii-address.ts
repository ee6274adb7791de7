import { originalRange } from '../text/normalise.ts';
import type { Rule, Span } from './rule.ts';

const ruAddress =
  /(?<![а-я])(?:ул(?:иц[аеуы])?|пр(?:осп(?:ект[аеу]?)?|-т)?|пер(?:еул(?:ок|ке|ка))?|бул(?:ьвар[ае]?)?|б-р|шоссе|наб(?:ережн[а-я]{2})?|проезд[ае]?|площад[ьи]|пл|мкр|микрорайон[ае]?)(?:\.|(?![а-я])) ?[а-я0-9][а-я0-9 -]{1,30}?,? ?(?:д(?:ом[ае]?)?\.? ?)?\d{1,3}(?:[а-я](?![а-я])|\/\d{1,3})?(?:,? ?(?:к(?:орп(?:ус)?)?\.? ?\d{1,2}))?(?:,? ?(?:кв(?:артир[аеуы])?|подъезд[ае]?|эт(?:аж[е]?)?|под)\.? ?№? ?\d{1,4})?/g;
const ruBare =
  /(?<![а-я])[а-я]{4,20}(?:ой|ая|ского|ова|ина|ей|а|ского)?,? (?:д(?:ом)?\.? )?\d{1,3}[а-я]?,? (?:кв(?:артир[ауеы])?\.? ?)\d{1,4}/g;
const enAddress =
  /(?<![a-z0-9])(?:flat|apt|apartment|unit)? ?\d{0,4}[a-z]?,? ?\d{1,4}[a-z]? (?:(?!(?:is|are|was|were|has|have|had|will|went|got|goes|on|in|at|by|to|of|and|or|its|our|your|my|for|from|under|all) )[a-z]{2,20} ){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|dr|court|ct|way|place|gardens|terrace|crescent|hill|square|row|mews|grove|walk|boulevard|blvd)(?![a-z])(?:,? (?:flat|apt|apartment|unit|#) ?\d{1,4}[a-z]?)?/g;
const postcode = /(?<![a-z0-9])[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}(?![a-z0-9])/g;

const home =
  /(?:кв\.?|квартир[аеуы]|подъезд[ае]?|этаж[е]?)(?![а-я]) ?\.? ?№? ?\d|(?:flat|apt|apartment|unit) ?\d/;
const delivery =
  /курьер|достав|привез|повез|завез|отвез|посылк|ждал|приедет|приезжал|домой|ваш(?:ему|ем|его)? (?:адрес|дом)|по адресу|прожив|зарегистрирован|мастер|монтаж|courier|deliver|parcel|driver|engineer|sent to|your (?:address|home|place)|you live|card (?:went|is going|was sent)|posted to|dispatch/;
const ours =
  /офис|отделени|банкомат|салон|магазин|пункт|пвз|терминал|branch|store|depot|atm|cash machine|shop|locker|office|counter|hub|kiosk/;

export const piiAddress: Rule = {
  id: 'pii-address',
  find({ doc }) {
    const { low } = doc.folded;
    if (!/\d/.test(low)) return [];
    const spans: Span[] = [];
    for (const sentence of doc.sentences) {
      const text = low.slice(sentence.start, sentence.end);
      for (const { start, end } of addressesIn(text))
        spans.push(originalRange(doc.folded, sentence.start + start, sentence.start + end));
    }
    return spans;
  },
};

function addressesIn(text: string): { start: number; end: number }[] {
  if (!/\d/.test(text)) return [];
  const found = [ruAddress, ruBare, enAddress].flatMap((shape) =>
    Array.from(text.matchAll(shape), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  );
  const theirs = found.filter((one) => {
    if (home.test(one.text)) return true;
    const around = text.slice(Math.max(0, one.start - 70), one.start);
    return (
      delivery.test(text) && !ours.test(around) && !ours.test(text.slice(one.end, one.end + 20))
    );
  });
  const codes = Array.from(text.matchAll(postcode), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const postcodes = delivery.test(text) && !ours.test(text) ? codes : [];
  return [...theirs, ...postcodes].filter(
    (one, at, all) =>
      all.findIndex((other) => other.start < one.end && one.start < other.end) === at,
  );
}
