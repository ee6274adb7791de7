import type { DoorProfile } from '#contract/door.ts';

export interface SenderSetting {
  what: 'address' | 'secret' | 'header';
  value: string;
}

export function doorAddressAt(origin: string, sourceId: string): string {
  return `${origin}/ingest/v1/${encodeURIComponent(sourceId)}`;
}

/** What has to be entered at the sender's, secret and all. */
export function senderSettings(
  profile: DoorProfile,
  { origin, sourceId, secret }: { origin: string; sourceId: string; secret: string },
): SenderSetting[] {
  const address = doorAddressAt(origin, sourceId);
  switch (profile) {
    case 'signed':
      return [
        { what: 'address', value: address },
        { what: 'secret', value: secret },
      ];
    case 'basic':
      return [{ what: 'address', value: withUser(address, sourceId, secret) }];
    case 'bearer':
      return [
        { what: 'address', value: address },
        { what: 'header', value: `Authorization: Bearer ${secret}` },
      ];
    case 'path-token':
      return [{ what: 'address', value: `${address}/${encodeURIComponent(secret)}` }];
  }
}

function withUser(address: string, user: string, password: string): string {
  const url = new URL(address);
  url.username = user;
  url.password = password;
  return url.href;
}
