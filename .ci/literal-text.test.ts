import { expect, it } from 'vitest';
import { findLiteralText } from './literal-text.ts';

it.each([
  ['text between tags', '<p>Reply</p>', 'Reply'],
  ['text in a fragment', '<>Reply</>', 'Reply'],
  ['one letter is a word too', '<p>{count} в {day}</p>', 'в'],
  ['a string in braces', `<p>{'Reply'}</p>`, 'Reply'],
  ['a template', '<p>{`${n} replies`}</p>', 'replies'],
  ['either way of a condition', `<p>{sent ? t('sent') : 'Not sent'}</p>`, 'Not sent'],
  ['a fallback', `<p>{name ?? 'Nobody'}</p>`, 'Nobody'],
  ['a label for screen readers', '<b aria-label="Close" />', 'Close'],
  ['a placeholder prop', `<Field placeholder={'Ищите'} />`, 'Ищите'],
])('finds %s', (_kind, jsx, text) => {
  expect(findLiteralText(new Map([['src/x.tsx', `export const x =\n  ${jsx};`]]))).toEqual([
    `src/x.tsx:2 says "${text}", which belongs in src/i18n`,
  ]);
});

it.each([
  `<p className="flex">{t('reply')}</p>`,
  `<p>{count} · {day} → 5 %</p>`,
  `<Button variant="primary" aria-label={t('close')} />`,
  `<p>{kind === 'note' ? <Note /> : null}</p>`,
  `<Text>{({ isOpen }) => t(isOpen ? 'close' : 'open')}</Text>`,
])('leaves alone %s', (jsx) => {
  expect(findLiteralText(new Map([['src/x.tsx', `export const x = ${jsx};`]]))).toEqual([]);
});
