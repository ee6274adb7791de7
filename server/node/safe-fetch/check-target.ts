import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export interface FoundAddress {
  address: string;
  family: number;
}

export interface TargetRules {
  /** Hosts, with their port where it is not the protocol's own, that may lie in the house and at any port. */
  allowed: ReadonlySet<string>;
  /** Hosts, with their port, of the open network that may be asked at an unusual port. */
  ported: ReadonlySet<string>;
  resolve: (host: string) => Promise<FoundAddress[]>;
}

export const usualRules: TargetRules = {
  allowed: new Set(),
  ported: new Set(),
  resolve: (host) => systemLookup(host, { all: true }),
};

/** An address that is not asked, or an answer that is not taken. */
export class Unfit extends Error {}

/** Throws `Unfit` for what nobody should be asked by. */
export function checkedUrl(address: string, rules: TargetRules, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Unfit('this is no address');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Unfit('only http and https addresses are asked');
  if (url.username || url.password) throw new Unfit('its address holds credentials');
  // The port is empty where it is the protocol's own.
  const isUsual = url.port === '' || ['80', '443'].includes(url.port);
  if (!isUsual && !rules.allowed.has(url.host) && !rules.ported.has(url.host))
    throw new Unfit('it lies at an unusual port');
  return url;
}

/** All addresses of a host, each of which may be connected to. Throws `Unfit` where one of them may not. */
export async function addressesOf(url: URL, rules: TargetRules): Promise<FoundAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Nothing is looked up for a literal when it is connected to, so it is checked here.
  const family = isIP(host);
  const found = family > 0 ? [{ address: host, family }] : await rules.resolve(host);
  const isFit = rules.allowed.has(url.host) || found.every((one) => isPublicAddress(one.address));
  if (found.length === 0 || !isFit) throw new Unfit('it lies where nothing is fetched from');
  return found;
}
