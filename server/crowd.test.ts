import { afterEach, expect, test } from 'vitest'
import type { Result } from '#shared/jam/state.ts'
import { type ChildNode, startChildNode } from './testing/childNode.ts'
import { coresOf, oneCore } from './testing/oneCore.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, Visitor } from './testing/Visitor.ts'

const CROWD = 300
/** People who come through the door at the same moment. */
const AT_ONCE = 20

const pinned = oneCore()
const where = pinned
  ? 'on one core'
  : 'on as many cores as there are, since nothing here pins a process to one'
if (!pinned) console.warn('\nNOT ON ONE CORE: the vote of 300 runs unpinned, because no taskset was found.\n')

let node: ChildNode | null = null
const visitors: Visitor[] = []
afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave()
  await node?.stop()
  node = null
})

/** 10.1.0.1 and on: everybody at home. */
const addressOf = (index: number) => `10.1.${Math.floor(index / 250)}.${(index % 250) + 1}`

test(`J6 ${CROWD} spectators of one jam vote at one server ${where}, a third of them twice, and every acknowledged ballot is counted once`, async () => {
  node = await startChildNode({ TRUST_PROXY: '1' }, pinned ?? [])
  if (pinned) expect(coresOf(node.pid)).toBe(1)
  const { url } = node
  const enter = async (visitor: Promise<Visitor>) => {
    visitors.push(await visitor)
    return await visitor
  }
  const first = await arrive(url)
  const jam = await openJamAt(url, first)
  const alice = await enter(Visitor.enter(url, jam, first))
  const crowd: Visitor[] = []
  for (let from = 0; from < CROWD; from += AT_ONCE)
    crowd.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, CROWD - from) }, async (_, index) =>
          enter(Visitor.watch(url, jam, await arrive(url, addressOf(from + index)))),
        ),
      )),
    )
  alice.words.insert(0, 'a fox under the moon')
  await until(async () => (await alice.ask({ kind: 'generate' })) === 'ok', 'nothing to generate from')
  await until(() => crowd.every(({ state }) => state.phase.name === 'voting'), 'no vote everywhere', 30_000)

  const choice = (index: number) => index % 4
  const answers = await Promise.all(
    crowd.map(async (visitor, index) => {
      if (index % 3 === 0) await visitor.ask({ kind: 'vote', place: (choice(index) + 1) % 4 })
      return await visitor.ask({ kind: 'vote', place: choice(index) })
    }),
  )
  expect(answers.filter(answer => answer !== 'ok')).toEqual([])
  // The only player votes last: three seconds later the vote is over.
  expect(await alice.ask({ kind: 'vote', place: 2 })).toBe('ok')
  await until(() => alice.state.phase.name === 'reveal', 'no reveal', 20_000)
  const { first: tally } = (alice.state.phase as { result: Result }).result
  expect(tally?.voters).toEqual({ players: 1, spectators: CROWD })
  expect(tally?.counts.map(({ spectators }) => spectators)).toEqual(
    [0, 1, 2, 3].map(place => crowd.filter((_, index) => choice(index) === place).length),
  )
  // All of them together weigh half a player: at most a third of the sum.
  expect(tally?.weight).toBeCloseTo(1 / (2 * CROWD), 9)
  await until(() => crowd.every(({ state }) => state.phase.name === 'reveal'), 'no reveal everywhere', 20_000)
}, 90_000)
