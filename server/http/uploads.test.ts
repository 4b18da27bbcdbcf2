import { request } from 'node:http'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UPLOAD_BYTES } from '#shared/limits.ts'
import { JAM } from '../store/contract/samples.ts'
import { type OpenHouse, openHouse } from './testing/openHouse.ts'

let house: OpenHouse
let cookie: string

beforeAll(async () => {
  const plenty = { points: 10_000, seconds: 60 }
  house = await openHouse({ rates: { uploadByPerson: plenty, uploadByJam: plenty } })
  cookie = (await house.guest()).cookie
})
afterAll(() => house.close())

async function send(bytes: Uint8Array, type = 'image/png', more: Record<string, string> = {}) {
  const answer = await fetch(`${house.url}/api/jams/${JAM}/uploads`, {
    method: 'POST',
    headers: { origin: house.url, cookie, 'content-type': type, ...more },
    body: Buffer.from(bytes),
  })
  const body = (await answer.json()) as { error?: { code: string } }
  return body.error?.code ?? answer.status
}

const photo = (width = 120, height = 80) =>
  sharp({ create: { width, height, channels: 3, background: '#c04020' } })
const text = (words: string) => Buffer.from(words)
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
const HTML = '<!doctype html><script>alert(document.domain)</script>'
/** A zip that is empty, as it stands behind the pictures of polyglots. */
const ZIP = Buffer.concat([text('PK\x05\x06'), Buffer.alloc(18)])

function crc(bytes: Uint8Array): number {
  let c = ~0
  for (const byte of bytes) {
    c ^= byte
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  }
  return ~c >>> 0
}

/** A PNG of this size whose picture data is what is given. */
function png(width: number, height: number, data: Uint8Array, before: [string, Uint8Array][] = []): Buffer {
  const chunk = (kind: string, body: Uint8Array) => {
    const inner = Buffer.concat([text(kind), body])
    const size = Buffer.alloc(4)
    const sum = Buffer.alloc(4)
    size.writeUInt32BE(body.byteLength)
    sum.writeUInt32BE(crc(inner))
    return Buffer.concat([size, inner, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    ...before.map(([kind, body]) => chunk(kind, body)),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ])
}

const jpeg = () => photo().jpeg().toBuffer()
const whole = () => photo().png().toBuffer()

/** Files that somebody made to hurt, and what each comes to: a reason, or 201 for what is taken and encoded anew. */
const HOSTILE: [string, () => Promise<Uint8Array> | Uint8Array, string | number, string?][] = [
  ['no bytes', () => new Uint8Array(), 'UNSUPPORTED'],
  ['one byte', () => new Uint8Array([0x89]), 'UNSUPPORTED'],
  ['an SVG with a script', () => text(SVG), 'UNSUPPORTED'],
  ['an SVG that is said to be one', () => text(SVG), 'UNSUPPORTED', 'image/svg+xml'],
  ['a page', () => text(HTML), 'UNSUPPORTED', 'text/html'],
  ['a page that is said to be a picture', () => text(HTML), 'UNSUPPORTED'],
  ['a GIF', () => photo().gif().toBuffer(), 'UNSUPPORTED'],
  ['a TIFF', () => photo().tiff().toBuffer(), 'UNSUPPORTED'],
  [
    'the head of a PNG and then a page',
    async () => Buffer.concat([(await whole()).subarray(0, 8), text(HTML)]),
    'BROKEN_PICTURE',
  ],
  [
    'a header of 60,000 by 60,000',
    () => png(60_000, 60_000, deflateSync(Buffer.alloc(60_001))),
    'TOO_MANY_PIXELS',
  ],
  [
    'a header of four thousand million a side',
    () => png(2 ** 31 - 1, 2 ** 31 - 1, deflateSync(Buffer.alloc(9))),
    'BROKEN_PICTURE',
  ],
  [
    'a bomb: 41 megapixels of nothing in 40 kB',
    () => png(8_200, 5_000, deflateSync(Buffer.alloc(8_201 * 5_000))),
    'TOO_MANY_PIXELS',
  ],
  [
    'nearly a bomb: 39 megapixels in 38 kB',
    () => png(7_800, 5_000, deflateSync(Buffer.alloc(7_801 * 5_000))),
    201,
  ],
  [
    'more pixels said than there are',
    () => png(4_000, 4_000, deflateSync(Buffer.alloc(64))),
    'BROKEN_PICTURE',
  ],
  [
    'a truncated JPEG',
    async () => (await photo(900, 900).jpeg().toBuffer()).subarray(0, 700),
    'BROKEN_PICTURE',
    'image/jpeg',
  ],
  [
    'a truncated WebP',
    async () => (await photo(900, 900).webp({ lossless: true }).toBuffer()).subarray(0, 40),
    'BROKEN_PICTURE',
    'image/webp',
  ],
  [
    'a truncated AVIF',
    async () => (await photo().avif({ effort: 0 }).toBuffer()).subarray(0, 120),
    'BROKEN_PICTURE',
    'image/avif',
  ],
  [
    'a flipped byte in every 50 of a PNG',
    async () => (await whole()).map((byte, at) => (at > 40 && at % 50 === 0 ? byte ^ 255 : byte)),
    'BROKEN_PICTURE',
  ],
  ['a JPEG with a zip behind it', async () => Buffer.concat([await jpeg(), ZIP]), 201, 'image/jpeg'],
  ['a PNG with a page behind it', async () => Buffer.concat([await whole(), text(HTML)]), 201],
  [
    'a page in the words of a PNG',
    () => png(8, 8, deflateSync(Buffer.alloc(72)), [['tEXt', text(`Comment\0${HTML}`)]]),
    201,
  ],
  [
    'words of a PNG that unpack to 64 MB',
    () =>
      png(8, 8, deflateSync(Buffer.alloc(72)), [
        ['zTXt', Buffer.concat([text('Comment\0\0'), deflateSync(Buffer.alloc(64 << 20))])],
      ]),
    201,
  ],
  [
    'a colour profile of 4 MB',
    () =>
      png(8, 8, deflateSync(Buffer.alloc(72)), [
        ['iCCP', Buffer.concat([text('x\0\0'), deflateSync(Buffer.alloc(4 << 20, 7))])],
      ]),
    201,
  ],
  ['a CMYK JPEG', () => photo().toColourspace('cmyk').jpeg().toBuffer(), 201, 'image/jpeg'],
  [
    'an animated WebP',
    async () =>
      sharp(Buffer.alloc(64 * 128 * 3, 9), { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } })
        .webp({ loop: 0 })
        .toBuffer(),
    201,
    'image/webp',
  ],
  ['a PNG that is called a JPEG', () => whole(), 201, 'image/jpeg'],
]

describe('J45 files that are brought', () => {
  test.each(HOSTILE)('%s', async (_what, make, wanted, type) => {
    const before = house.brought.length
    expect(await send(await make(), type)).toBe(wanted)
    expect(house.brought.length - before).toBe(wanted === 201 ? 1 : 0)
    if (wanted !== 201) return
    const { bytes, mime } = house.brought.at(-1)?.picture ?? { bytes: new Uint8Array(), mime: '' }
    const clean = await sharp(bytes).metadata()
    expect(mime).toBe('image/webp')
    expect(clean).toMatchObject({ format: 'webp', space: 'srgb', hasAlpha: false })
    expect(clean.pages).toBeUndefined()
    for (const part of ['exif', 'icc', 'xmp', 'iptc'] as const) expect(clean[part]).toBeUndefined()
    const latin = Buffer.from(bytes).toString('latin1')
    expect(latin).not.toContain('<script')
    expect(latin).not.toContain('PK\x05\x06')
  })

  test('a photograph stands upright, without where and by what it was taken', async () => {
    const exif = { IFD0: { Make: 'Secret camera', Orientation: '6' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }
    const bytes = await photo(300, 200).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(bytes.toString('latin1')).toContain('Exif')
    expect(await send(bytes, 'image/jpeg')).toBe(201)
    const { picture } = house.brought.at(-1) ?? { picture: null }
    expect(picture).toMatchObject({ width: 200, height: 300 })
    expect(Buffer.from(picture?.bytes ?? []).toString('latin1')).not.toMatch(/Exif|Secret/)
  })

  test('over ten megabytes are refused, said beforehand or not', async () => {
    const large = Buffer.concat([await whole(), Buffer.alloc(UPLOAD_BYTES)])
    expect(await send(large)).toBe('TOO_LARGE')
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { origin: house.url, cookie, 'content-type': 'image/png' }
      const asked = request(`${house.url}/api/jams/${JAM}/uploads`, { method: 'POST', headers })
      asked.on('response', answer => {
        resolve(answer.statusCode)
        answer.resume()
      })
      asked.on('error', reject)
      // Without a length, and without an end.
      asked.write(Buffer.alloc(UPLOAD_BYTES))
      asked.write(Buffer.alloc(1))
    })
    expect(status).toBe(413)
  })

  test('many at once hold bounded memory, and whom nothing is left for is asked to wait', async () => {
    const bytes = png(2_000, 1_500, deflateSync(Buffer.alloc(2_001 * 1_500)))
    const before = process.memoryUsage().rss
    const answers = await Promise.all(Array.from({ length: 24 }, () => send(bytes)))
    expect(new Set(answers)).toEqual(new Set([201, 'RATE_LIMITED']))
    expect(process.memoryUsage().rss - before).toBeLessThan(150 << 20)
  })

  test('U2 comes from our own pages, from a person, into a jam', async () => {
    const bytes = await whole()
    expect(await send(bytes, 'image/png', { origin: 'https://elsewhere.example' })).toBe('FORBIDDEN')
    expect(await send(bytes, 'image/png', { cookie: '' })).toBe('UNAUTHENTICATED')
    expect(await send(bytes, 'image/png', { 'content-encoding': 'gzip' })).toBe('UNSUPPORTED')
    expect((await house.ask('POST', '/api/jams/nowhere/uploads', { cookie })).status).toBe(404)
    expect((await house.ask('GET', `/api/jams/${JAM}/uploads`, { cookie })).status).toBe(405)
  })

  test('D4 one person, and one jam, bring so many and no more', async () => {
    const strict = await openHouse({
      rates: { uploadByPerson: { points: 2, seconds: 60 }, uploadByJam: { points: 3, seconds: 60 } },
    })
    const bytes = Buffer.from(await whole())
    const bring = async (who: string) =>
      (
        await fetch(`${strict.url}/api/jams/${JAM}/uploads`, {
          method: 'POST',
          headers: { origin: strict.url, cookie: who, 'content-type': 'image/png' },
          body: bytes,
        })
      ).status
    const [ann, ben] = [(await strict.guest()).cookie, (await strict.guest()).cookie]
    expect([await bring(ann), await bring(ann), await bring(ann)]).toEqual([201, 201, 429])
    expect([await bring(ben), await bring(ben)]).toEqual([201, 429])
    await strict.close()
  })
})
