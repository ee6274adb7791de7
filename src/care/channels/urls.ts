const notInDomain = '\\s!\'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$"«»“”\\ufeff';
const latinAccents =
  '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff';
const inPath = `a-z\\u0400-\\u04ff0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${latinAccents}`;
const endsPath = `+\\-a-z\\u0400-\\u04ff0-9=_#/${latinAccents})`;

const path = `(?:/(?:[${inPath}]|\\([${inPath}]*(?:\\([${inPath}]+\\)[${inPath}]*)*\\))*(?<=[${endsPath}]))?`;
const query = "(?:\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/])?";
const domainEnd = '(?![0-9a-z@+-])';

const countryTlds =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo bq br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
const genericTlds =
  'com net org info biz edu gov mil int name pro mobi travel aero coop museum asia jobs tel cat app dev page blog shop store online site website space club live life news media email chat support help services bank insurance finance money cash card credit loans tech cloud digital agency company group center world today top xyz link click one fun art design studio games video music tv guru expert host press moscow москва рф рус укр бел қаз дети онлайн сайт орг ком';
const bareTld = [...countryTlds.split(' '), ...genericTlds.split(' ')]
  .sort((a, b) => b.length - a.length)
  .join('|');

const withProtocol =
  `(?:https?://t\\.co/[a-z0-9]{1,40}${query}` +
  `|https?://(?:[^${notInDomain}](?:[-_]|[^${notInDomain}])*\\.)+` +
  `(?:xn--[-0-9a-z]+|[a-z]{2,}|(?:(?![a-z])[\\p{L}\\p{M}]){2,})${domainEnd}(?::[0-9]+)?${path}${query})`;
const bare =
  `(?:(?<![-_./])(?:[-a-z0-9${latinAccents}]+\\.)+(?:xn--[-0-9a-z]+|${bareTld})` +
  `${domainEnd}(?::[0-9]+)?${path}${query})`;
const notAfter = '(?<![a-z0-9@＠$#＃])';

/**
 * Addresses that X shortens to 23: with a protocol under any top-level domain, without one under
 * country domains and well-known generic ones. Stateful (`g`): use with `matchAll` and `replace`.
 */
export const xAddress = new RegExp(`${notAfter}(?:${withProtocol}|${bare})`, 'giu');

/** Addresses that Mastodon counts as 23: only those with a protocol. */
export const protocolAddress = new RegExp(notAfter + withProtocol, 'giu');
