import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import { dayOf } from '#shared/money.ts'
import { readConfig } from './config.ts'
import { priceOf } from './engine/openai/price.ts'
import { settleLeft } from './jam/settleLeft.ts'
import { openSqliteStore } from './store/sqlite/openSqliteStore.ts'
import { type ChildNode, startChildNode } from './testing/childNode.ts'
import { type Asked, type FakeOpenAi, startFakeOpenAi } from './testing/fakeOpenAi.ts'
import { readPaidRound } from './testing/paidRound.ts'
import { seeded } from './testing/seeded.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, Visitor } from './testing/Visitor.ts'

/** Kills at a moment that the seed chooses, besides the named ones. */
const LONG = process.env.LONG === '1'
const SEEDS = LONG ? 60 : 1
/** What the fake counts for a picture with three previews (testing/fakeOpenAi/images.ts). */
const USAGE = { textIn: 50, imageIn: 0, out: 1_300 }

const folder = mkdtempSync(join(tmpdir(), 'riff-paid-'))
const fake = await startFakeOpenAi({ scale: 0.05 })
let node: ChildNode | null = null
afterAll(async () => {
  await node?.kill()
  await fake.close()
  rmSync(folder, { recursive: true })
})

const env = {
  DATA_DIR: folder,
  OPENAI_BASE_URL: fake.url,
  OPENAI_AT_ONCE: '2',
  OPENAI_TEXT_MODEL: 'none',
  BUDGET_DAY: 'none',
}

type Moment = {
  name: string
  /** What the provider does until the kill. */
  set(fake: FakeOpenAi): void
  /** Resolves when it is time. */
  come(alice: Visitor): Promise<void>
}

const pictures = () => fake.asked.filter(({ endpoint }) => endpoint === 'generations').length
const isPicture = ({ body }: Asked) => JSON.stringify(body.input).includes('image_url')
const variants = ({ state: { phase } }: Visitor) => (phase.name === 'generating' ? phase.variants : [])

/** The sample takes the first four. */
const NAMED: Moment[] = [
  {
    name: 'while the prompt is looked at',
    set: () => fake.next('moderations', { does: 'hangs' }),
    come: () => until(() => fake.asked.length > 0),
  },
  {
    name: 'while two calls hang and two wait for their turn',
    set: () => fake.next('generations', { does: 'hangs' }, { does: 'hangs' }),
    come: () => until(() => pictures() === 2),
  },
  {
    name: 'while previews come',
    set: () => fake.always('generations', { does: 'answers', pace: 400 }),
    come: alice => until(() => variants(alice).some(one => one.state === 'running' && one.frames > 0)),
  },
  {
    name: 'after one is final and the next is called',
    set: () => fake.next('generations', { does: 'answers' }, { does: 'hangs' }, { does: 'hangs' }),
    come: alice => until(() => pictures() === 3 && variants(alice).some(({ state }) => state === 'final')),
  },
  {
    name: 'while a picture that was paid is looked at',
    set: () =>
      fake.always('moderations', asked => (isPicture(asked) ? { does: 'hangs' } : { does: 'answers' })),
    come: () => until(() => fake.asked.some(asked => asked.endpoint === 'moderations' && isPicture(asked))),
  },
]

const SEEDED: Moment[] = Array.from({ length: SEEDS }, (_, index) => {
  const random = seeded(20_261_122 + index)
  const [head, pace, at] = [random() * 80, random() * 40, random() * 600]
  return {
    name: `seed ${index}: ${at.toFixed()} ms after the lock`,
    set: () => fake.always('generations', { does: 'answers', head, pace }),
    come: () => pause(at),
  }
})

/** What happened in one jam: its round was locked, its node killed at the moment, and the next one finished it. */
type Round = { jam: JamId; name: string; asked: number }

/** One round with a kill in it; the node that finished it lives on. */
async function killAt({ name, set, come }: Moment): Promise<Round> {
  node ??= await startChildNode(env)
  fake.reset()
  const pass = await arrive(node.url)
  const jam = await openJamAt(node.url, pass)
  const alice = await Visitor.enter(node.url, jam, pass)
  alice.words.insert(0, 'a lighthouse')
  set(fake)
  await until(async () => (await alice.ask({ kind: 'generate' })) === 'ok', `${name}: not locked`)
  await come(alice).catch(fault => expect.fail(`${name}: ${fault}`))
  await node.kill()
  alice.leave()
  const { asked } = fake
  fake.always('generations', { does: 'answers' })
  fake.always('moderations', { does: 'answers' })
  node = await startChildNode(env)
  const back = await Visitor.watch(node.url, jam, pass)
  await until(
    () => !['locked', 'generating'].includes(back.state.phase.name),
    `${name}: not finished`,
    20_000,
  )
  back.leave()
  const calls = asked.filter(({ endpoint }) => endpoint === 'generations').length
  return { jam, name, asked: calls }
}

describe('a server with a paid model that is killed in a round and started again', () => {
  test('G31 L13 C1 C3 a variant is called at most once, ends once, and its money is settled', async () => {
    const rounds: Round[] = []
    for (const moment of [...(LONG ? NAMED : NAMED.slice(0, 4)), ...SEEDED]) rounds.push(await killAt(moment))
    await node?.stop()
    node = null

    const read = readConfig(env)
    const image = (read.ok && read.config.openAi?.image) || null
    const price = image && priceOf(image, image.prices)
    if (!price) throw new Error('unreachable: these settings have a price')
    const store = await openSqliteStore({ folder })
    const later = Date.now() + 600_000
    await settleLeft({ budget: store.budget, log: store.log, now: later })
    expect(await store.budget.open(later, 10)).toEqual([])
    for (const { jam, name, asked } of rounds) {
      const { finals, finalsBefore, lost, lockedAt } = await readPaidRound(store, jam, name, asked)
      const spent = await store.budget.spent(dayOf(lockedAt), jam, null)
      // Between a final and its bill the node may have died: then all that was set aside for it is kept.
      const known = lost.length * price.most + finals.length * price.costOf(USAGE)
      const unknown = price.most - price.costOf(USAGE)
      const may = Array.from({ length: finalsBefore + 1 }, (_, count) => known + count * unknown)
      expect([name, may]).toEqual([name, expect.arrayContaining([spent.jam])])
    }
    await store.close()
  })
})
