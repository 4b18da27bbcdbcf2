import { lookup } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { CallFault } from './fault.ts'
import { isPublicAddress } from './publicAddress.ts'

const REDIRECTS_MOST = 3

type Options = {
  /** The provider's own origin, which its operator chose and which may be anywhere. */
  ours: string
  mostBytes: number
  signal: AbortSignal
}

/**
 * The bytes at an address that a server answered with. Only that server's own origin, and HTTPS on public addresses, redirects included;
 * the address is judged when it is connected to, so that a name cannot change its mind in between. No key is sent.
 */
export async function fetchPicture(address: string, options: Options): Promise<Uint8Array> {
  let url = parsed(address)
  for (let hop = 0; hop <= REDIRECTS_MOST; hop++) {
    const response = await open(url, options)
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return await bytesOf(response, options.mostBytes)
    response.destroy()
    if (statusCode < 300 || statusCode > 399 || !headers.location)
      throw new CallFault('provider', `the picture's address answered ${statusCode}`)
    url = parsed(headers.location, url)
  }
  throw new CallFault('provider', 'the picture’s address leads on and on')
}

function parsed(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href)
  if (!url) throw new CallFault('provider', 'the picture’s address is none')
  return url
}

function open(url: URL, { ours, signal }: Options): Promise<IncomingMessage> {
  const isOurs = url.origin === ours
  if (!isOurs) refuseUnlessPublic(url)
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    request(url, {
      // A connection of its own: one that is kept open was judged for somebody else.
      agent: false,
      signal,
      headers: { Accept: 'image/webp, image/png, image/jpeg' },
      ...(isOurs ? {} : { lookup: lookupPublic }),
    })
      .on('response', resolve)
      .on('error', fault =>
        reject(
          fault instanceof CallFault
            ? fault
            : new CallFault('provider', 'the picture’s address does not answer'),
        ),
      )
      .end()
  })
}

function refuseUnlessPublic({ protocol, hostname, username, password }: URL): void {
  const literal = hostname.replace(/^\[|\]$/g, '')
  const isPublic = isIP(literal) === 0 || isPublicAddress(literal)
  if (protocol !== 'https:' || username || password || !isPublic)
    throw new CallFault('provider', 'the picture’s address is not a public one')
}

const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (fault, found) => {
    const [first, ...more] = (found ?? []).filter(({ address }) => isPublicAddress(address))
    if (fault || !first)
      return callback(fault ?? new CallFault('provider', 'the picture’s address is not a public one'), '')
    if (options.all) callback(null, [first, ...more])
    else callback(null, first.address, first.family)
  })
}

async function bytesOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > most) throw new CallFault('provider', `a picture of more than ${most} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
