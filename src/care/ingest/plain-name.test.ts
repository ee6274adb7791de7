import { expect, test } from 'vitest';
import { plainName } from './plain-name.ts';

test.each([
  ['Мария Ким', 'Мария Ким'],
  ['Bank\u202Eknab', 'Bankknab'],
  ['a\u2066b\u2069', 'ab'],
  ['Мар\u200Bия\uFEFF', 'Мария'],
  ['\u200F\u200EОлег', 'Олег'],
  ['два\nряда\u2028и\0нуль', 'два ряда и нуль'],
  ['👩\u200D💻', '👩\u200D💻'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['x\u200D\u200D\u200Cy', 'xy'],
  ['  с краю\u200D ', 'с краю'],
  ['\u200B\u202E\u2060', null],
  ['', null],
  [undefined, null],
])('%j reads %j', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
