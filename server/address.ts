import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** The visitor's address: the socket's, or, behind `trustProxy` proxies, what the outermost of them saw. Empty for a closed socket. */
export function addressOf(request: IncomingMessage, trustProxy: number): string {
  const remote = request.socket.remoteAddress ?? ''
  const forwarded = request.headers['x-forwarded-for']
  if (trustProxy === 0 || typeof forwarded !== 'string') return remote
  const hops = [...forwarded.split(',').map(hop => hop.trim()), remote]
  const seen = hops[Math.max(0, hops.length - 1 - trustProxy)] ?? remote
  return isIP(seen) ? seen : remote
}

/** What limits count by: an IPv4 address, or the /64 of an IPv6 one, since one household owns a whole /64. */
export function addressKey(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped) return mapped
  if (isIP(plain) !== 6) return plain
  const [head = '', tail = ''] = plain.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = plain.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
