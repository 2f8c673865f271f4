import { BlockList, isIP } from 'node:net'

/**
 * Resolves the shopper's address: from the right of `X-Forwarded-For`, past our own proxies only,
 * so that nobody can choose an address by sending the header.
 *
 * @param cidrs our proxies, `10.0.0.0/8` or single addresses
 * @throws {Error} a range that cannot be read
 */
export function clientAddressResolver(cidrs: readonly string[]) {
  const proxies = new BlockList()
  for (const cidr of cidrs) addRange(proxies, cidr)

  return (peer: string, forwardedFor: string | null): string => {
    const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()))
    let address = plain(peer)
    while (isProxy(proxies, address)) {
      const hop = hops.pop()
      if (hop === undefined || isIP(hop) === 0) break
      address = hop
    }
    return address
  }
}

function addRange(proxies: BlockList, cidr: string): void {
  const [address = '', prefix] = cidr.split('/')
  const family = isIP(address)
  if (family === 0) throw new Error(`TRUSTED_PROXY_CIDRS: "${cidr}" is not an address range`)
  const bits = prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix)
  proxies.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6')
}

function isProxy(proxies: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && proxies.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** An IPv4 address that arrives on an IPv6 socket (`::ffff:127.0.0.1`) is that IPv4 address. */
function plain(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address
}
