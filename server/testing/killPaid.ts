import { expect } from 'vitest'
import { openMongoStore } from '../store/mongo/openMongoStore.ts'
import type { Behaviour } from './fakeOpenAi/behaviour.ts'
import { startFakeOpenAi } from './fakeOpenAi.ts'
import type { Town } from './manyNodes.ts'
import { readPaidRound } from './paidRound.ts'
import { seeded } from './seeded.ts'
import { until } from './until.ts'
import { arrive, openJamAt, type Visitor } from './Visitor.ts'

/** Requests side by side: two rounds that hang leave the third two, and some variants wait always. */
const AT_ONCE = '10'
type PaidJam = {
  name: string
  /** What the provider does with this jam's n-th request, from 1, until the kill. */
  does(n: number): Behaviour
  /** Whether it is time. `asked`: requests of this jam so far. */
  isTime(alice: Visitor, asked: number): boolean
}

const hasBegun = ({ state }: Visitor) => !['writing', 'locked'].includes(state.phase.name)
const variants = ({ state: { phase } }: Visitor) => (phase.name === 'generating' ? phase.variants : [])

/** Four rounds of one node at one moment; what the last one's provider does, and how long that goes on, the seed chooses. */
function paidJams(seed: number): PaidJam[] {
  const random = seeded(20_261_122 + seed)
  const [head, pace, after] = [random() * 300, random() * 200, random() * 1_500]
  let since = 0
  return [
    { name: 'calls hang', does: () => ({ does: 'hangs' }), isTime: (_alice, asked) => asked >= 2 },
    {
      name: 'a preview came',
      does: () => ({ does: 'breaks', after: 1, how: 'stalls' }),
      isTime: alice => variants(alice).some(one => one.state === 'running' && one.frames > 0),
    },
    {
      name: 'one is final, the next is called',
      does: n => (n === 1 ? { does: 'answers' } : { does: 'hangs' }),
      isTime: (alice, asked) => asked >= 2 && variants(alice).some(({ state }) => state === 'final'),
    },
    {
      name: `seed ${seed}`,
      does: () => ({ does: 'answers', head, pace }),
      // Counted from the first look; a quick round may be over by then.
      isTime: () => {
        since ||= Date.now()
        return Date.now() - since > after
      },
    },
  ]
}

/** One kill of a node in four paid rounds; another node finishes them. `seed` chooses the moment of the last. */
export async function killPaid(town: Town, seed: number): Promise<void> {
  const fake = await startFakeOpenAi({ scale: 0.05 })
  const env = {
    OPENAI_BASE_URL: fake.url,
    OPENAI_TEXT_MODEL: 'none',
    OPENAI_AT_ONCE: AT_ONCE,
    BUDGET_DAY: 'none',
  }
  const [dying, two] = await Promise.all([town.child(env), town.node(env)])
  const jams = paidJams(seed)
  const askedOf = (at: number) =>
    fake.asked.filter(
      ({ endpoint, body }) => endpoint === 'generations' && String(body.prompt).startsWith(`jam ${at}.`),
    )
  let isOver = false
  fake.always('generations', one => {
    const at = Number(/^jam (\d)/.exec(String(one.body.prompt))?.[1])
    return (isOver ? null : jams[at]?.does(askedOf(at).length)) ?? { does: 'answers' }
  })
  const rounds = await Promise.all(
    jams.map(async (jam, at) => {
      const pass = await arrive(dying.url)
      const slug = await openJamAt(dying.url, pass)
      const alice = await town.enter(dying.url, slug, pass)
      alice.words.insert(0, `jam ${at}. A lighthouse`)
      await until(async () => (await alice.ask({ kind: 'generate' })) === 'ok', `${jam.name}: not locked`)
      await until(() => hasBegun(alice), `${jam.name}: not begun`)
      // The other node learns of the jam only now: it might have begun the round itself.
      const bob = await town.enter(two.url, slug, await arrive(two.url))
      await until(() => hasBegun(bob), `${jam.name}: not seen`)
      await until(() => jam.isTime(alice, askedOf(at).length), `${jam.name}: never time`, 20_000)
      return { ...jam, at, bob, slug }
    }),
  )
  await dying.kill()
  isOver = true
  const store = await openMongoStore({ url: town.env.MONGODB_URL ?? '' })
  for (const { name, at, bob, slug } of rounds) {
    const isMade = () => !['locked', 'generating'].includes(bob.state.phase.name)
    await until(isMade, `${name}: not taken over`, 60_000)
    const { finals, lost } = await readPaidRound(store, slug, name, askedOf(at).length)
    const { phase } = bob.state
    const shown = 'variants' in phase ? lost.map(place => phase.variants[place]) : [phase]
    const told = finals.length > 0 ? { state: 'failed', reason: 'lost' } : { notice: { reason: 'lost' } }
    for (const one of shown) expect([name, one]).toMatchObject([name, told])
    // What the provider was asked for before the kill came to nothing for people, and was not asked for again.
    if (name === 'calls hang') expect(lost.length).toBeGreaterThanOrEqual(2)
    expect(askedOf(at).length).toBeGreaterThanOrEqual(finals.length)
  }
  await store.close()
  await fake.close()
}
