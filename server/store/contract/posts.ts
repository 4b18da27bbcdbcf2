import { describe, expect, test } from 'vitest'
import { FEED_EPOCH, type FeedSort, hotKey } from '#shared/feed.ts'
import type { PostId } from '#shared/ids.ts'
import { questionTerms } from '#shared/searchTerms.ts'
import type { FeedCursor, Posts, StoredPost } from '../../ports/store.ts'
import type { Subject } from '../contract.ts'
import { ALICE, BOB, post, postId } from './samples.ts'

const HOUR = 3_600_000
const AT = FEED_EPOCH + 1_000 * HOUR

const cursorOf = (sort: FeedSort, last: StoredPost): FeedCursor => ({
  key: sort === 'hot' ? last.hot : last.publishedAt,
  id: last.id,
})

async function pages(posts: Posts, sort: FeedSort, size: number): Promise<PostId[]> {
  const ids: PostId[] = []
  let after: FeedCursor | null = null
  for (;;) {
    const page: StoredPost[] = await posts.list(sort, after, size)
    ids.push(...page.map(({ id }) => id))
    const last = page.at(-1)
    if (!last) return ids
    after = cursorOf(sort, last)
  }
}

export function postsContract({ store, reopen }: Subject): void {
  describe('posts and the feed', () => {
    test('F1 a post is stored once: another one under its id changes nothing, its parent neither', async () => {
      const { posts } = store()
      await posts.put(post(postId('p'), AT), ALICE, 0)
      const child = post(postId('a'), AT + HOUR, { parent: postId('p') })
      await posts.put(child, BOB, 6)
      await posts.put({ ...child, title: 'Another title' }, ALICE, 6)
      const again = await reopen()
      const stored = await again.posts.get(child.id)
      expect(stored).toEqual({ ...child, likes: 0, children: 0, weight: 2, hot: hotKey(2, AT + HOUR) })
      expect(await again.posts.get(postId('p'))).toMatchObject({ children: 1, weight: 8 })
      expect(await again.posts.get(postId('z'))).toBeNull()
    })

    test('F2 a riff lifts its parent once a person, and counts each piece', async () => {
      const { posts } = store()
      await posts.put(post(postId('p'), AT), ALICE, 0)
      await posts.put(post(postId('a'), AT, { parent: postId('p') }), BOB, 6)
      await posts.put(post(postId('b'), AT, { parent: postId('p') }), BOB, 6)
      await posts.put(post(postId('c'), AT, { parent: postId('p') }), ALICE, 0)
      expect(await posts.get(postId('p'))).toMatchObject({ children: 3, weight: 8, hot: hotKey(8, AT) })
      // A parent that is not here is no fault.
      await posts.put(post(postId('d'), AT, { parent: postId('z') }), BOB, 6)
      expect(await posts.get(postId('d'))).toMatchObject({ parent: postId('z') })
    })

    test('F2 F3 a like moves counter, weight and hot key together, once an account, and can be taken back', async () => {
      const { posts } = store()
      const id = postId('a')
      await posts.put(post(id, AT), ALICE, 0)
      expect(await posts.like(id, BOB, true, 1, AT)).toEqual({ likes: 1 })
      expect(await posts.like(id, BOB, true, 1, AT)).toEqual({ likes: 1 })
      expect(await posts.like(id, ALICE, true, 0, AT)).toEqual({ likes: 2 })
      expect(await posts.get(id)).toMatchObject({ likes: 2, weight: 3, hot: hotKey(3, AT) })
      // What is taken back is what was given, whatever the account counts now.
      expect(await posts.like(id, BOB, false, 0.2, AT)).toEqual({ likes: 1 })
      expect(await posts.like(id, BOB, false, 0.2, AT)).toEqual({ likes: 1 })
      expect(await posts.get(id)).toMatchObject({ likes: 1, weight: 2, hot: hotKey(2, AT) })
      expect(await posts.likedBy(ALICE, [id, postId('z')])).toEqual(new Set([id]))
      expect(await posts.likedBy(BOB, [id])).toEqual(new Set())
    })

    test('U6 a person’s pieces: newest first, page by page, without hidden ones', async () => {
      const { posts } = store()
      const contributor = (who: typeof ALICE) => ({ id: who, name: 'A', colour: 1, share: 0.5 })
      for (const [index, letter] of [...'abcde'].entries())
        await posts.put(
          post(postId(letter), AT + Math.floor(index / 2), {
            contributors: letter === 'c' ? [contributor(BOB)] : [contributor(ALICE), contributor(BOB)],
          }),
          ALICE,
          0,
        )
      await posts.hide(postId('b'), true)
      const again = (await reopen()).posts
      const first = await again.by(ALICE, null, 2)
      expect(first.map(({ id }) => id)).toEqual([postId('e'), postId('d')])
      const rest = await again.by(ALICE, { key: AT + 1, id: postId('d') }, 2)
      expect(rest.map(({ id }) => id)).toEqual([postId('a')])
      expect(await again.by(BOB, null, 10)).toHaveLength(4)
    })

    test('F3 likes of one account sent at once count once', async () => {
      const { posts } = store()
      await posts.put(post(postId('a'), AT), ALICE, 0)
      await Promise.all(Array.from({ length: 20 }, () => posts.like(postId('a'), BOB, true, 1, AT)))
      expect(await posts.get(postId('a'))).toMatchObject({ likes: 1, weight: 3 })
    })

    test('F3 a like of a post that is not there is refused', async () => {
      await expect(store().posts.like(postId('z'), BOB, true, 1, AT)).rejects.toMatchObject({
        reason: 'NOT_FOUND',
      })
    })

    test('F4 pages hold every post once, best first, ties by id, and end', async () => {
      const { posts } = store()
      const letters = 'abcdefghijklm'
      // Pairs share time and weight, so that only the id tells them apart.
      for (const [index, letter] of [...letters].entries())
        await posts.put(post(postId(letter), AT + Math.floor(index / 2) * HOUR), ALICE, 0)
      await posts.like(postId('a'), BOB, true, 200, AT)
      const newest = [...letters].reverse().map(postId)
      for (const size of [1, 2, 5, 50]) expect(await pages(posts, 'new', size)).toEqual(newest)
      const hottest = [postId('a'), ...newest.slice(0, -1)]
      for (const size of [1, 3, 50]) expect(await pages(posts, 'hot', size)).toEqual(hottest)
    })

    test('F4 a post that comes while somebody pages neither repeats nor hides another', async () => {
      const { posts } = store()
      for (const letter of 'abcd') await posts.put(post(postId(letter), AT), ALICE, 0)
      const first = await posts.list('new', null, 2)
      await posts.put(post(postId('y'), AT + HOUR), ALICE, 0)
      const last = first.at(-1)
      const rest = await posts.list('new', last ? cursorOf('new', last) : null, 10)
      expect([...first, ...rest].map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'].map(postId))
    })

    test('F6 posts are found by all words of a question, whatever their case and accents, newest first, page by page', async () => {
      const { posts } = store()
      const find = async (question: string, size = 10) => {
        const ids: PostId[] = []
        let after: FeedCursor | null = null
        for (;;) {
          const page: StoredPost[] = await posts.search(questionTerms(question), after, size)
          ids.push(...page.map(({ id }) => id))
          const last = page.at(-1)
          if (!last) return ids
          after = cursorOf('new', last)
        }
      }
      // Pairs share their time, so that only the id tells them apart.
      for (const [index, letter] of [...'abcdef'].entries())
        await posts.put(
          post(postId(letter), AT + Math.floor(index / 2) * HOUR, { title: `Café ${letter}` }),
          ALICE,
          0,
        )
      const lone = { title: 'Nocturne', alt: 'An owl.', prompt: { text: 'a fox and an owl', runs: [] } }
      await posts.put(post(postId('o'), AT, lone), ALICE, 0)
      await posts.put(post(postId('p'), AT, { ...lone, showPrompt: false }), ALICE, 0)
      const newest = [...'fedcba'].map(postId)
      for (const size of [1, 2, 4, 50]) expect(await find('CAFE', size)).toEqual(newest)
      expect(await find('café red fox')).toEqual(newest)
      expect(await find('owl')).toEqual([postId('p'), postId('o')])
      // Words that the card does not show are not found.
      expect(await find('owl, fox')).toEqual([postId('o')])
      expect(await find('caf')).toEqual([])
      expect(await find('cafe owl')).toEqual([])
      expect(await find('"; -- $all * ?')).toEqual(await find('all'))
      await posts.hide(postId('o'), true)
      expect(await find('fox owl')).toEqual([])
    })

    test('F5 a hidden post is in no list, is marked where it is asked for, and can be shown again', async () => {
      const { posts } = store()
      await posts.put(post(postId('a'), AT), ALICE, 0)
      expect(await posts.hide(postId('a'), true)).toBe(true)
      expect(await posts.list('hot', null, 10)).toEqual([])
      expect(await posts.list('new', null, 10)).toEqual([])
      expect((await posts.get(postId('a')))?.hidden).toBe(true)
      await posts.put(post(postId('a'), AT), ALICE, 0)
      expect((await posts.get(postId('a')))?.hidden).toBe(true)
      expect(await posts.hide(postId('a'), false)).toBe(true)
      expect(await posts.list('new', null, 10)).toHaveLength(1)
      expect(await posts.hide(postId('z'), true)).toBe(false)
    })
  })
}
