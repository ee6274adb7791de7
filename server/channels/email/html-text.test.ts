import { expect, test } from 'vitest';
import { htmlText } from '../html-text.ts';
import { splitQuoted } from './split-quoted.ts';

test.each([
  ['<p>Добрый день</p><p>Карта <b>не</b>&nbsp;работает</p>', 'Добрый день\n\nКарта не работает'],
  ['one<br>two<div>three</div>', 'one\ntwo\nthree'],
  ['<style>p{color:red}</style><script>alert(1)</script>Да', 'Да'],
  ['<!-- <b>no</b> -->Да<!--', 'Да'],
  ['a &lt;b&gt; 1 < 2', 'a <b> 1 < 2'],
  ['<table><tr><td>Сумма</td><td>300</td></tr></table>', 'Сумма 300'],
  ['  many \n\n  blanks ', 'many blanks'],
  ['<script>never closed', ''],
])('%j reads %j', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

test('what a client quotes in HTML is folded as in a plain mail', () => {
  const html = `<div dir="ltr">Нет</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">
    чт, 20 нояб. 2025 г. в 14:05, Банк &lt;<a href="mailto:care@bank.example">care@bank.example</a>&gt;:<br></div>
    <blockquote class="gmail_quote"><p>Вопрос решён?</p><blockquote>Карта</blockquote></blockquote></div>`;
  const { words, folded } = splitQuoted(htmlText(html));
  expect(words).toBe('Нет');
  expect(folded).toContain('> Вопрос решён?');
  expect(folded).toContain('>> Карта');
});

test('marks that are left open do not slow it down', () => {
  const startedAt = performance.now();
  for (const open of ['<', '<!--', '<a ', '<script>', '</', '<blockquote>', '&#'])
    htmlText(open.repeat(100_000));
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
