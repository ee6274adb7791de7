import { expect, test } from 'vitest';
import { indexWords, stem } from './words.ts';

test.each([
  ['карта', 'карту', 'картой', 'карты', 'карте', 'картами', 'картах'],
  ['перевод', 'перевода', 'переводом', 'переводы'],
  ['комиссия', 'комиссию', 'комиссией', 'комиссии'],
  ['списали', 'списал', 'списать'],
  ['платеж', 'платежа', 'платежей'],
  ['кредитный', 'кредитного', 'кредитную', 'кредитных'],
  ['card', 'cards'],
  ['charge', 'charges', 'charged', 'charging'],
  ['transfer', 'transferred', 'transferring', 'transfers'],
  ['fee', 'fees'],
  ['delivery', 'deliveries'],
  ['pay', 'paid', 'paying', 'pays'],
  ['block', 'blocked', 'blocking'],
])('forms of %s are one word', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ['карта', 'картина'],
  ['bus', 'bu'],
  ['sing', 's'],
  ['access', 'accede'],
])('%s and %s are different words', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('a text is found by words, parts of joined words and numbers from their end', () => {
  expect(indexWords('Ещё пишет @petr_kuznetsov: +7 (916) 123-45-67')).toEqual(
    expect.arrayContaining(['еще', 'petr_kuznetsov', 'petr', 'kuznetsov', '#76543216197']),
  );
});
