import { BlockList, isIP } from 'node:net'

/** Which proxies are believed about who asks: so many of them, or those in these networks ("10.0.0.0/8"). None: 0. */
export type TrustedProxies = number | readonly string[]

/**
 * The address that a request came from, seen past the proxies that are trusted.
 * @param peer the other end of the line
 * @param forwarded the X-Forwarded-For header: each proxy adds, last, whom it was asked by
 */
export function callerOf(trusted: TrustedProxies, peer: string, forwarded: string | undefined): string {
  const chain = (forwarded ?? '').split(',').slice(-20).map(plainAddress).concat(plainAddress(peer))
  if (typeof trusted === 'number') return chain.at(-1 - trusted) || plainAddress(peer)
  const networks = blockList(trusted)
  let caller = plainAddress(peer)
  for (let at = chain.length - 2; at >= 0 && isIn(networks, caller); at--) {
    const before = chain[at]
    if (!before || isIP(before) === 0) break
    caller = before
  }
  return caller
}

/** What is counted as one caller: an IPv4 address, or the /64 of an IPv6 address, because whoever has one has all of that. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const left = 8 - before.length - after.length - (address.includes('.') ? 1 : 0)
  const groups = tail === undefined ? before : [...before, ...Array.from({ length: Math.max(0, left) }, () => '0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/** Whether a host, as it stands in an address or at the other end of a line, is the machine itself. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name.endsWith('.localhost') || isIn(blockList(ownMachine), plainAddress(name))
}

/** Whether a text names a network: an address with or without the length of its prefix. */
export function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/')
  const kind = isIP(address)
  return (
    kind !== 0 && more.length === 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (kind === 4 ? 32 : 128)))
  )
}

/** An address without port, brackets and zone; one of IPv4 dressed as IPv6 as what it is. What is no address comes out as ''. */
function plainAddress(text: string): string {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
  const dressed = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  return isIP(dressed ?? bare) === 0 ? '' : (dressed ?? bare)
}

const ownMachine = ['127.0.0.0/8', '::1/128']
const lists = new WeakMap<readonly string[], BlockList>()

function blockList(networks: readonly string[]): BlockList {
  const list = lists.get(networks) ?? new BlockList()
  if (!lists.has(networks)) {
    for (const network of networks) {
      const [address = '', length] = network.split('/')
      const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4'
      list.addSubnet(address, Number(length ?? (kind === 'ipv4' ? 32 : 128)), kind)
    }
    lists.set(networks, list)
  }
  return list
}

function isIn(list: BlockList, address: string): boolean {
  const kind = isIP(address)
  return kind !== 0 && list.check(address, kind === 6 ? 'ipv6' : 'ipv4')
}
