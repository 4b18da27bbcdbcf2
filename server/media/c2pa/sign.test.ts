import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Signer } from '../../ports/signer.ts'
import { madeUpCredentials, readManifest, type Store } from '../../testing/c2pa.ts'
import { markingOf, withMaker } from '../marking.ts'
import { type Credentials, createCose, RESERVED } from './cose.ts'
import { openSigner } from './openSigner.ts'

const TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'

const faultsOf = (store: Store) => store.validation_results.activeManifest.failure.map(({ code }) => code)

let signer: Signer
let credentials: Credentials
beforeAll(async () => {
  credentials = await madeUpCredentials()
  signer = openSigner(credentials)
})
afterAll(() => signer.close())

const MARKED = markingOf('trainedAlgorithmicMedia', {
  id: 'urn:riff:amber-fox-k3d9x2mp/3/1',
  parents: ['urn:riff:amber-fox-k3d9x2mp/2/3', 'urn:riff:post:p_aaaaaaaaaaaaaaaa'],
  by: 'model',
})
const XMP = withMaker(MARKED, { by: 'model', name: 'gpt-image "2" & more' })

describe('M21 a signed file', () => {
  const files = [
    ['webp', 'image/webp'],
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
  ] as const
  test.each(files)('of %s says what its XMP says, and shows when it was changed', async (format, mime) => {
    const create = { width: 320, height: 200, channels: 3 as const, background: '#369' }
    const plain = await sharp({ create }).withXmp(XMP).toFormat(format).toBuffer()
    const signed = Buffer.from(await signer.sign(plain, mime, XMP))
    const store = await readManifest(signed, mime)
    // Nobody trusts a house of one's own: that is for the operator to arrange.
    expect([store.validation_state, faultsOf(store)]).toEqual(['Valid', ['signingCredential.untrusted']])
    const manifest = store.manifests[store.active_manifest]
    expect(manifest?.title).toBe('urn:riff:amber-fox-k3d9x2mp/3/1')
    expect(JSON.stringify(manifest)).toContain(TYPE)
    expect(JSON.stringify(manifest)).toContain('gpt-image \\"2\\" & more')
    expect(manifest?.ingredients?.map(({ title, relationship }) => [title, relationship])).toEqual([
      ['urn:riff:amber-fox-k3d9x2mp/2/3', 'inputTo'],
      ['urn:riff:post:p_aaaaaaaaaaaaaaaa', 'inputTo'],
    ])
    const { xmp } = await sharp(signed).metadata()
    expect(xmp?.toString()).toBe(XMP)
    // Among the pixels: the manifest stands at the end of a WebP, and before them elsewhere.
    const at = format === 'webp' ? 80 : signed.length - 20
    const changed = Buffer.from(signed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(faultsOf(await readManifest(changed, mime))).toContain('assertion.dataHash.mismatch')
  })
})

test('M21 what cannot be signed rejects, and the next file is signed', async () => {
  await expect(signer.sign(new Uint8Array(50), 'image/png', XMP)).rejects.toThrow()
  const create = { width: 9, height: 9, channels: 3 as const, background: '#369' }
  const plain = await sharp({ create }).png().toBuffer()
  expect((await readManifest(await signer.sign(plain, 'image/png', XMP), 'image/png')).validation_state).toBe(
    'Valid',
  )
})

test('M21 credentials that do not belong together are refused with a sentence, at the start', async () => {
  const other = await madeUpCredentials()
  expect(() => openSigner({ ...credentials, key: other.key })).toThrow(/must be the one of the key/)
  expect(() => openSigner({ certificates: 'x', key: credentials.key })).toThrow(/C2PA_CERT/)
  expect(createCose(credentials)(new Uint8Array(300))).toHaveLength(RESERVED)
})
