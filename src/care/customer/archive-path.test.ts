import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archivePath } from './archive-path.ts';

test.each([
  ['чек.gif', 'image/gif', 'files/1-чек.gif'],
  ['photo.JPEG', 'image/jpeg', 'files/1-photo.JPEG'],
  ['image', 'image/png', 'files/1-image.png'],
  ['../../etc/passwd', 'application/pdf', 'files/1-_.._etc_passwd.pdf'],
  ['C:\\windows\\a.exe', 'image/gif', 'files/1-C__windows_a.exe.gif'],
  ['\u202Egpj.exe', 'image/png', 'files/1-_gpj.exe.png'],
  ['', 'application/octet-stream', 'files/1-file.bin'],
  ['...', 'image/gif', 'files/1-file.gif'],
])('%j of %s lies at %s', (name, mime, path) => {
  expect(archivePath(1, name, mime)).toBe(path);
});

test('no name leads out of the folder, or is longer than a disk takes', () => {
  const units = fc.array(
    fc.oneof(fc.integer({ max: 0xffff, min: 0 }), fc.constantFrom(46, 47, 92)),
    {
      maxLength: 400,
    },
  );
  fc.assert(
    fc.property(units, (codes) => {
      const path = archivePath(99_999, String.fromCharCode(...codes), 'video/quicktime');
      const [folder, name = '', ...deeper] = path.split('/');
      expect([folder, deeper]).toEqual(['files', []]);
      expect(name).toMatch(/^99999-[^\\/:*?"<>|\p{Cc}\p{Cs}]+\.mov$/u);
      expect(new TextEncoder().encode(name).byteLength).toBeLessThan(256);
    }),
  );
});
