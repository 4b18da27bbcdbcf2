import { describe, expect, test } from 'vitest'
import type { MediaHash } from '#shared/ids.ts'
import type { FinalMedia } from '#shared/jam/state.ts'
import type { Subject } from '../contract.ts'
import { ALICE, JAM, OTHER_JAM, post, postId } from './samples.ts'

const hash = (letter: string) => letter.repeat(64) as MediaHash
const pictureOf = (main: string, small: string): FinalMedia => {
  const base = { ext: 'webp' as const, width: 8, height: 8, bytes: 1 }
  return { ...base, hash: hash(main), thumb: { ...base, hash: hash(small) }, placeholder: '' }
}

export function mediaUsesContract({ store, reopen }: Subject): void {
  describe('taken-down pictures', () => {
    test('M6 a hidden post’s pictures are withheld, though its jam shows them, until it comes back', async () => {
      const { posts, mediaUses } = store()
      await mediaUses.hide(JAM, [hash('a'), hash('b'), hash('c')], false)
      const one = post(postId('a'), 1, { pictures: [pictureOf('a', 'b')] })
      await posts.put(one, ALICE, 0)
      expect(await mediaUses.isWithheld(hash('a'))).toBe(false)
      await posts.hide(one.id, true)
      const again = await reopen()
      expect(await again.mediaUses.isWithheld(hash('a'))).toBe(true)
      expect(await again.mediaUses.isWithheld(hash('b'))).toBe(true)
      expect(await again.mediaUses.isWithheld(hash('c'))).toBe(false)
      await again.posts.hide(one.id, false)
      expect(await again.mediaUses.isWithheld(hash('a'))).toBe(false)
    })

    test('M6 the same picture in another visible post or jam goes on being served', async () => {
      const { posts, mediaUses } = store()
      const pictures = [pictureOf('a', 'b')]
      const [one, other] = [
        post(postId('a'), 1, { pictures }),
        post(postId('b'), 2, { pictures, jam: OTHER_JAM }),
      ]
      await posts.put(one, ALICE, 0)
      await posts.put(other, ALICE, 0)
      await posts.hide(one.id, true)
      expect(await mediaUses.isWithheld(hash('a'))).toBe(false)
      await posts.hide(other.id, true)
      expect(await mediaUses.isWithheld(hash('a'))).toBe(true)
      await mediaUses.hide('calm-sky-k3d9x2mp' as never, [hash('a')], false)
      expect(await mediaUses.isWithheld(hash('a'))).toBe(false)
    })

    test('M6 a hidden jam withholds all its log names, but not what its visible post shows', async () => {
      const { posts, mediaUses } = store()
      await posts.put(post(postId('a'), 1, { pictures: [pictureOf('a', 'b')] }), ALICE, 0)
      await mediaUses.hide(JAM, [hash('a'), hash('b'), hash('c'), hash('d')], true)
      expect(await mediaUses.isWithheld(hash('c'))).toBe(true)
      expect(await mediaUses.isWithheld(hash('a'))).toBe(false)
      expect(await mediaUses.isWithheld(hash('e'))).toBe(false)
      await mediaUses.hide(JAM, [hash('c')], false)
      expect(await mediaUses.isWithheld(hash('d'))).toBe(false)
    })
  })
}
