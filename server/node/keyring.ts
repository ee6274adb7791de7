import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Seals what must not stand readable in the database. `about` binds a sealed text to its place. */
export interface Keyring {
  seal(text: string, about: string): string;
  /** Throws where the text was changed, moved, or sealed under a secret that is no longer given. */
  open(sealed: string, about: string): string;
  /** Whether it was sealed under an earlier secret and should be sealed again. */
  isOld(sealed: string): boolean;
}

const CIPHER = 'aes-256-gcm';

/** AES-256-GCM under keys made of the server's secrets, the present one first. */
export function keyring(secrets: readonly string[]): Keyring {
  const keys = secrets.map((secret) => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'otklik sealed texts', 32));
    return { key, id: createHash('sha256').update(key).digest('base64url').slice(0, 8) };
  });
  const [current] = keys;
  if (!current) throw new Error('A keyring needs a secret.');
  return {
    seal(text, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(CIPHER, current.key, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
      return [current.id, ...parts].join('.');
    },
    open(sealed, about) {
      const [id, nonce, text, tag] = sealed.split('.');
      const known = keys.find((key) => key.id === id);
      if (!known || !nonce || text === undefined || !tag)
        throw new Error('This text was sealed under another secret.');
      const bytes = (part: string) => Buffer.from(part, 'base64url');
      const opener = createDecipheriv(CIPHER, known.key, bytes(nonce), { authTagLength: 16 })
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes(tag));
      return Buffer.concat([opener.update(bytes(text)), opener.final()]).toString('utf8');
    },
    isOld: (sealed) => sealed.split('.')[0] !== current.id,
  };
}
