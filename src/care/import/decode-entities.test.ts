import { expect, test } from 'vitest';
import { decodeEntities } from './decode-entities.ts';

test.each([
  ['flight&amp;it', 'flight&it'],
  ['&lt;b&gt; &quot;x&quot; &#39;y&#x27;', '<b> "x" \'y\''],
  ['&amp;lt;', '&lt;'],
  ['&laquo;Да&raquo;&nbsp;&mdash; нет', '«Да»\u00a0— нет'],
  ['&#128512;', '😀'],
  ['AT&T; R&D &unknown; &#0; &#9999999;', 'AT&T; R&D &unknown; &#0; &#9999999;'],
  ['&constructor;', '&constructor;'],
])('%s reads %s', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});
