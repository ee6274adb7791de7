import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['<p>Где <b>деньги</b>?</p><p>Жду</p>', 'Где деньги?\nЖду'],
  ['один<br/>два<BR>три', 'один\nдва\nтри'],
  ['<ul><li>раз</li><li>два</li></ul>', 'раз\nдва'],
  ['<style>p { color: red }</style><script>a < b</script>слово', 'слово'],
  ['до<!-- <b>скрыто</b> -->после', 'допосле'],
  ['5 < 7 и 9 > 8', '5 < 7 и 9 > 8'],
  ['&lt;b&gt; &amp;amp; &nbsp;&#1085;&#x435;&#1090;', '<b> &amp;  нет'],
  ['<a href="https://bank.example" title="a">тут</a>', 'тут'],
  ['<p>а</p>\n\n\n<p>б</p>', 'а\n\nб'],
  ['', ''],
])('%j reads %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});
