import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Why nothing is sent to an address. */
export type AddressFault = 'not-an-address' | 'not-https' | 'private-address'

/** Thrown into a connection that would have gone to a private address. */
class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'
  readonly code = 'private-address'
}

/** Source: IANA IPv4 Special-Purpose Address Registry, and multicast. */
const PRIVATE_IPV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Of the global unicast addresses, those that lead elsewhere: to tunnels, or nowhere. */
const PRIVATE_IPV6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const refused = new BlockList()
for (const [address, prefix] of PRIVATE_IPV4) refused.addSubnet(address, prefix, 'ipv4')
for (const [address, prefix] of PRIVATE_IPV6) refused.addSubnet(address, prefix, 'ipv6')
const globalIpv6 = new BlockList()
globalIpv6.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is of the internet: of no network of one's own, which a server that asks on behalf of others must not reach. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !refused.check(address, 'ipv4')
  return family === 6 && globalIpv6.check(address, 'ipv6') && !refused.check(address, 'ipv6')
}

/** Whether the service itself is reached on this machine alone: it may then ask its neighbours, over plain HTTP. */
export function isOnThisMachine(publicUrl: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(publicUrl).hostname)
}

/**
 * What an address alone tells; where its name leads is judged at each connection, by {@link lookupFor}.
 * @param isLocal of {@link isOnThisMachine}
 */
export function addressFault(address: string, isLocal: boolean): AddressFault | undefined {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash) {
    return 'not-an-address'
  }
  if (isLocal) return undefined
  if (url.protocol !== 'https:') return 'not-https'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isNamedLocal = /(^|\.)(localhost|local|internal)\.?$/.test(host) || !/[.:]/.test(host)
  return isNamedLocal || (isIP(host) !== 0 && !isPublicAddress(host)) ? 'private-address' : undefined
}

/**
 * Finds where a name leads, for the very connection that is made: a name that leads elsewhere a moment later gains
 * nothing. One private address among several refuses them all.
 */
export function lookupFor(isLocal: boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const isRefused = !isLocal && addresses.some(({ address }) => !isPublicAddress(address))
      if (isRefused) return callback(new PrivateAddressError(host), '', 0)
      if (options.all) return callback(null, addresses)
      const [first] = addresses
      return callback(null, first?.address ?? '', first?.family ?? 0)
    })
  }
}
