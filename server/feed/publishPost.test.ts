import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hotKey, voteWeight } from '#shared/feed.ts'
import { type MediaHash, POST_PATTERN, type PostId } from '#shared/ids.ts'
import { emptyJam } from '#shared/jam/evolve.ts'
import type { FinalMedia, JamState, PastRound, Person, PhaseOf } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import type { Store, StoredPost } from '../ports/store.ts'
import { ALICE, BOB, JAM, OTHER_JAM, post, postId } from '../store/contract/samples.ts'
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts'
import { postIdOf } from './postId.ts'
import { presentPost } from './presentPost.ts'
import { publishPost } from './publishPost.ts'

let folder: string
let store: Store
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riff-publish-'))
  store = await openSqliteStore({ folder })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const deps = () => ({
  posts: store.posts,
  now: () => 1_790_000_000_000,
  engineLabel: (engine: string) => `Label of ${engine}`,
  named: async (given: FinalMedia) => given,
})

const person = (id: Person['id'], name: string): Person => ({
  id,
  name,
  colour: 4,
  role: 'player',
  seatedAt: 1,
  everSeated: true,
  here: true,
  goneAt: null,
  ready: false,
  muted: false,
  removed: false,
  admitted: false,
  benched: false,
  declinedAt: null,
  asking: null,
})

const picture = post(postId('a'), 0).pictures[0] as FinalMedia
const final = (height: number) => ({
  state: 'final' as const,
  picture: { ...picture, height },
  understood: [],
  ignored: [],
})

/** A jam whose round 3 is being published: place 1 won four of five votes. */
function publishing(more: Partial<JamState> = {}, phase: Partial<PhaseOf<'reveal'>> = {}): JamState {
  return {
    ...emptyJam(JAM),
    round: 3,
    people: { [ALICE]: person(ALICE, 'Alice'), [BOB]: person(BOB, 'Bob') },
    phase: {
      name: 'reveal',
      since: 1,
      nextAt: null,
      draft: {
        text: 'a fox in the snow',
        runs: [
          { by: ALICE, length: 5 },
          { by: 'lineage', length: 12 },
        ],
        shares: [
          { by: 'lineage', share: 12 / 17 },
          { by: ALICE, share: 5 / 17 },
        ],
        textSeq: 9,
        params: DEFAULT_PARAMS,
        seed: 42,
        lockedBy: ALICE,
      },
      engine: 'painter',
      order: [1, 0],
      variants: [final(100), final(200)],
      result: {
        winners: [1],
        how: 'vote',
        first: {
          counts: [
            { players: 1, spectators: 0, sum: 1 },
            { players: 3, spectators: 1, sum: 4 },
          ],
          weight: 1,
          voters: { players: 4, spectators: 1 },
        },
        runoff: null,
      },
      publishing: { by: BOB, card: { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: false } },
      ...phase,
    },
    ...more,
  }
}

describe('publishing', () => {
  test('F1 J10 the id is made of jam and round, and stays the same', () => {
    expect(postIdOf(JAM, 3)).toMatch(POST_PATTERN)
    expect(postIdOf(JAM, 3)).toBe(postIdOf(JAM, 3))
    expect(new Set([postIdOf(JAM, 1), postIdOf(JAM, 2), postIdOf(OTHER_JAM, 1)]).size).toBe(3)
  })

  test('F1 twenty publications at once are one post, with everybody’s credit', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => publishPost(deps(), publishing(), 3)))
    expect(new Set(ids)).toEqual(new Set([postIdOf(JAM, 3)]))
    const stored = await store.posts.get(ids[0] as PostId)
    const weight = voteWeight(5, 0.8)
    expect(stored).toMatchObject({
      title: 'Fox',
      alt: 'A fox.',
      riffs: false,
      round: 3,
      prompt: { text: 'a fox in the snow' },
      pictures: [{ height: 200 }],
      contributors: [{ id: ALICE, name: 'Alice', colour: 4, share: 5 / 17 }],
      lineageShare: 12 / 17,
      seed: 42,
      engine: { id: 'painter', label: 'Label of painter' },
      vote: { winners: [1], voters: 5, winnerVotes: 4 },
      parent: null,
      weight,
      hot: hotKey(weight, 1_790_000_000_000),
    })
    expect(await store.posts.list('new', null, 10)).toHaveLength(1)
  })

  test('J8 co-winners are one post with both pictures', async () => {
    const result = { winners: [0, 1], how: 'coWinners' as const, first: null, runoff: null }
    const id = await publishPost(deps(), publishing({ round: 4 }, { result }), 4)
    expect((await store.posts.get(id))?.pictures).toHaveLength(2)
    expect((await store.posts.get(id))?.vote).toEqual({
      tally: null,
      winners: [0, 1],
      voters: 0,
      winnerVotes: 0,
    })
  })

  test('F2 F3 a riff lifts its parent, an author’s own not', async () => {
    const parent = post(postId('q'), 1, { startWeight: 0 })
    await store.posts.put(parent, ALICE, 0)
    const lineage = { post: parent.id, title: parent.title }
    await publishPost(deps(), publishing({ round: 5, lineage }), 5)
    expect(await store.posts.get(parent.id)).toMatchObject({ children: 1, weight: expect.closeTo(1.2, 9) })
    const card = { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: true }
    await publishPost(deps(), publishing({ round: 6, lineage }, { publishing: { by: ALICE, card } }), 6)
    expect(await store.posts.get(parent.id)).toMatchObject({ children: 2, weight: expect.closeTo(1.2, 9) })
  })

  test('J43 J47 a round that is over is published with its own words, and names what it grew from', async () => {
    const reveal = publishing({ round: 7 }).phase as PhaseOf<'reveal'>
    const basis = {
      how: 'strong' as const,
      picture,
      from: { round: 2, place: 2 },
      prompt: 'a fox',
      style: 'oil',
      seed: 1,
      variant: 0,
    }
    const draft = { ...reveal.draft, basis }
    const past: PastRound = { ...reveal, round: 7, at: 9, draft, post: null }
    const writing = publishing({ round: 9, history: [past] })
    const later = { ...writing, phase: { name: 'writing' as const, since: 1, deadline: null, notice: null } }
    const stored = await store.posts.get(await publishPost(deps(), later, 7))
    const { hash, ext } = picture.thumb
    expect(stored).toMatchObject({
      round: 7,
      prompt: { text: 'a fox in the snow' },
      contributors: [{ id: ALICE, share: 5 / 17 }],
      grewFrom: { how: 'strong', round: 2, place: 2, thumb: { hash, ext } },
    })
    const brought = { ...past, round: 8, draft: { ...draft, basis: { ...basis, from: { upload: BOB } } } }
    const upload = await publishPost(deps(), { ...later, history: [brought] }, 8)
    expect((await store.posts.get(upload))?.grewFrom).toEqual({ how: 'strong', upload: true })
  })

  test('M6 J17 a post names its maker in files of its own, and the ones its jam shows are taken down with it', async () => {
    const [shown, hash] = ['cd'.repeat(32), 'ef'.repeat(32)] as [MediaHash, MediaHash]
    const withHash = (given: FinalMedia, of: MediaHash): FinalMedia => ({
      ...given,
      hash: of,
      thumb: { ...given.thumb, hash: of },
    })
    const named = async (given: FinalMedia) => withHash(given, hash)
    const variants = [final(100), { ...final(200), picture: withHash(picture, shown) }]
    const id = await publishPost({ ...deps(), named }, publishing({ jam: OTHER_JAM }, { variants }), 3)
    const stored = (await store.posts.get(id)) as StoredPost
    expect(stored.pictures).toMatchObject([{ hash, thumb: { hash }, unnamed: [shown, shown] }])
    expect(presentPost(stored, { liked: false, parent: null }).pictures[0]).not.toHaveProperty('unnamed')
    expect(await store.mediaUses.isWithheld(shown)).toBe(false)
    await store.posts.hide(id, true)
    expect(await store.mediaUses.isWithheld(shown)).toBe(true)
  })

  test('a jam that publishes nothing is a fault', async () => {
    await expect(publishPost(deps(), publishing({}, { publishing: null }), 3)).rejects.toThrow(
      'publishing nothing',
    )
  })
})
