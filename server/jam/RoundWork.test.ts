import { expect, test } from 'vitest'
import type { JamId, NodeId, PostId } from '#shared/ids.ts'
import { createEngines } from '../engine/engines.ts'
import { checkPost } from '../moderation/checkPost.ts'
import { createScreening } from '../moderation/screening.ts'
import type { Screener } from '../ports/screener.ts'
import { FakeClock } from '../testing/fakeClock.ts'
import { ALICE, JamDriver, PICTURE } from '../testing/jamDriver.ts'
import { createTestEngine } from '../testing/testEngine.ts'
import { Growth } from './Growth.ts'
import { RoundWork } from './RoundWork.ts'

const CARD = { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: true }
const POST = 'p_aaaaaaaaaaaaaaaa' as PostId

/** A service that fails until it is back, and then may find things harmful. */
function serviceAway() {
  const service = { asked: 0, mode: 'fails' as 'fails' | 'works' | 'refuses' }
  const judge = async () => {
    service.asked++
    if (service.mode === 'fails') throw new Error('502')
    return service.mode === 'works' ? { ok: true as const } : { ok: false as const, parts: [0] }
  }
  const screener: Screener = { texts: judge, picture: judge }
  return { service, screening: createScreening({ screener, warn: () => {} }) }
}

/** A revealed round whose publication was confirmed, and the work on it. */
async function publishing() {
  const { service, screening } = serviceAway()
  const clock = new FakeClock()
  const jam = new JamDriver(ALICE)
  jam.make(ALICE, [1, 2, 3])
  jam.wait(8_000)
  expect(jam.ask(ALICE, { kind: 'publish', card: CARD })).toBe('ok')
  const posted: number[] = []
  const purse = { reserve: async () => null, settle: async () => {} }
  const work: RoundWork = new RoundWork(
    'amber-fox-bcdfghjk' as JamId,
    {
      clock,
      node: 'node-1' as NodeId,
      making: new Map(),
      isAlive: async () => true,
      screen: async () => null,
      purse: {
        ...purse,
        reserveAsk: async () => true,
        settleAsk: async () => {},
        left: async () => ({ left: null, cap: null, renewsAt: 0 }),
      },
      engines: createEngines(await createTestEngine({ takes: 0 })),
      keep: { frame: async () => PICTURE, final: async () => PICTURE, text: async () => PICTURE },
      read: async () => null,
      jamName: () => 'a-name',
      screening,
      growth: new Growth(),
      checkPost: (state, round) => checkPost(screening, async () => null, state, round),
      publish: async (_state, round) => {
        posted.push(round)
        return POST
      },
      async tell(command) {
        const told = jam.server(command) === 'ok'
        work.look()
        return told
      },
      warn: () => {},
    },
    () => jam.state,
  )
  work.look()
  await clock.pass(0)
  return { clock, jam, posted, service, work }
}

test('M4 while the service fails a publication waits, asks again every ten seconds, and lands by itself once', async () => {
  const { clock, jam, posted, service, work } = await publishing()
  expect(jam.state.phase).toMatchObject({ name: 'reveal', publishing: { waits: true } })
  await clock.pass(9_000)
  expect([service.asked, posted]).toEqual([1, []])
  await clock.pass(12_000)
  expect([service.asked, posted]).toEqual([3, []])
  service.mode = 'works'
  await clock.pass(10_000)
  expect(jam.state.phase).toMatchObject({ name: 'published', post: POST })
  await clock.pass(30_000)
  expect([service.asked, posted, work.busy]).toEqual([4, [1], false])
})

test('M4 a publication that waits is taken along into history, and is refused there when the service says so', async () => {
  const { clock, jam, posted, service } = await publishing()
  expect(jam.ask(ALICE, { kind: 'nextRound' })).toBe('ok')
  service.mode = 'refuses'
  await clock.pass(11_000)
  expect(jam.state.history).toMatchObject([{ round: 1, publishing: null, refused: true }])
  expect(posted).toEqual([])
})
