import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentId, readAttachmentId } from './attachment.ts';

test('a name is read as it was given, whatever the version looks like', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 49 }),
      fc.uuid(),
      fc.string({ minLength: 1, maxLength: 64 }),
      (place, messageId, version) => {
        expect(readAttachmentId(attachmentId({ id: messageId, version }, place))).toEqual({
          place,
          messageId,
          version,
        });
      },
    ),
  );
});

test.each(['', '1', '1.msg', 'x.msg.1', '1..1', '123.msg.1', 'https://host.example/a.png'])(
  '%j names nothing',
  (id) => {
    expect(readAttachmentId(id)).toBeUndefined();
  },
);
