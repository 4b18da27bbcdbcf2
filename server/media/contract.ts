import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MediaHash } from '#shared/ids.ts'
import type { MediaExt, MediaStore } from '../ports/media.ts'

/** Media on fresh data; `reopen` opens them again as a restart would. */
export type MediaUnderTest = { media: MediaStore; reopen(): Promise<MediaStore>; close(): Promise<void> }

const PICTURE = new Uint8Array(50_000).map((_, index) => (index * 7) % 253)

/** What every media store must do. */
export function mediaContract(name: string, open: () => Promise<MediaUnderTest>): void {
  describe(name, () => {
    let subject: MediaUnderTest
    beforeEach(async () => {
      subject = await open()
    })
    afterEach(() => subject.close())

    test('G2 what was stored is found by the SHA-256 of its bytes, also after a restart', async () => {
      const hash = await subject.media.put(PICTURE, 'webp')
      expect(hash).toBe(createHash('sha256').update(PICTURE).digest('hex'))
      const found = await (await subject.reopen()).get(hash, 'webp')
      expect(Buffer.compare(found ?? new Uint8Array(), PICTURE)).toBe(0)
    })

    test('G2 the same bytes stored twenty times at once are one picture', async () => {
      const hashes = await Promise.all(Array.from({ length: 20 }, () => subject.media.put(PICTURE, 'png')))
      expect(new Set(hashes).size).toBe(1)
      expect(await subject.media.get(hashes[0] as MediaHash, 'png')).toHaveLength(PICTURE.length)
    })

    test('D1 what is not there, or is no hash, is null', async () => {
      const { media } = subject
      const hash = await media.put(PICTURE, 'webp')
      expect(await media.get('0'.repeat(64) as MediaHash, 'webp')).toBeNull()
      expect(await media.get(hash, 'jpg')).toBeNull()
      for (const bad of [
        '',
        '..',
        `../${hash}`,
        hash.toUpperCase(),
        `${hash}\0`,
        hash.slice(1),
        `${hash}/..`,
      ])
        expect(await media.get(bad as MediaHash, 'webp')).toBeNull()
      expect(await media.get(hash, '../webp' as MediaExt)).toBeNull()
    })
  })
}
