import { isIPv6 } from 'node:net';

const GROUPS_OF_ONE_CONNECTION = 4;

/**
 * What counts as one place in the network: an IPv4 address, or the /64 that one IPv6 connection has
 * all to itself.
 * @param ip as the socket gives it
 */
export function networkPlace(ip: string): string {
  const address = ip.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('::');
  const left = groups(before);
  const right = after === undefined ? [] : groups(after);
  const gap = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const all = after === undefined ? left : [...left, ...gap, ...right];
  return `${all
    .slice(0, GROUPS_OF_ONE_CONNECTION)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
