import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import type { ChildNode } from './testing/childNode.ts'
import { startManyNodes, type Town } from './testing/manyNodes.ts'
import { seeded } from './testing/seeded.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, type Pass, Visitor } from './testing/Visitor.ts'

/** Seeds; those of one group share the nodes that are killed under them. */
const SEEDS = process.env.LONG === '1' ? 300 : 12
const GROUP = 12
/** ms. */
const LIMIT = SEEDS > GROUP ? 3_600_000 : 120_000
const STEPS = 40

const cluster = await startManyNodes()
afterAll(() => cluster?.stop(), 60_000)

/** Three nodes of which any may be killed at any time; another takes its place. */
class Nodes {
  readonly #town: Town
  #nodes: ChildNode[] = []

  constructor(town: Town) {
    this.#town = town
  }

  async start(): Promise<void> {
    this.#nodes = await Promise.all([0, 1, 2].map(() => this.#town.child({ TRUST_PROXY: '1' })))
  }

  any(random: () => number): string {
    return (this.#nodes[Math.floor(random() * this.#nodes.length)] as ChildNode).url
  }

  async kill(random: () => number): Promise<void> {
    const place = Math.floor(random() * this.#nodes.length)
    const [killed] = this.#nodes.splice(place, 1)
    await killed?.kill()
    this.#nodes.push(await this.#town.child({ TRUST_PROXY: '1' }))
  }
}

/** Asks one node after the other, until one takes this page. */
async function enterSomewhere(
  where: () => string,
  jam: JamId,
  pass: Pass,
  page: Parameters<typeof Visitor.enter>[3] = {},
): Promise<Visitor> {
  for (let tries = 0; ; tries++)
    try {
      return await Visitor.enter(where(), jam, pass, page)
    } catch (fault) {
      if (tries === 10) throw fault
      await pause(50)
    }
}

/** One page that comes back at any node whenever its line ends, and knows which of its words were called saved. */
class Page {
  readonly invoked: string[] = []
  readonly acked = new Set<string>()
  readonly #jam: JamId
  readonly #pass: Pass
  readonly #where: () => string
  #visitor: Visitor
  /** Words that count as saved when so many messages of the present line are (rule T1). */
  #sent: { word: string; at: number }[] = []
  #messages = 1

  private constructor(jam: JamId, pass: Pass, where: () => string, visitor: Visitor) {
    this.#jam = jam
    this.#pass = pass
    this.#where = where
    this.#visitor = visitor
  }

  static async open(jam: JamId, pass: Pass, where: () => string): Promise<Page> {
    return new Page(jam, pass, where, await enterSomewhere(where, jam, pass))
  }

  /** The same person's second page, which has nothing but what the server says. */
  again(): Promise<Page> {
    return Page.open(this.#jam, this.#pass, this.#where)
  }

  get text(): string {
    return this.#visitor.text
  }

  get visitor(): Visitor {
    return this.#visitor
  }

  type(word: string, at: number): void {
    this.note()
    const { words } = this.#visitor
    words.insert(Math.min(at, words.length), `${word} `)
    this.invoked.push(word)
    // Step 2 and one message an insert; one more, so that a word never counts too early.
    this.#sent.push({ word, at: ++this.#messages + 1 })
  }

  /** Writes down what the present line says is saved. */
  note(): void {
    const { saved } = this.#visitor
    for (const { word, at } of this.#sent) if (at <= saved) this.acked.add(word)
    this.#sent = this.#sent.filter(({ word }) => !this.acked.has(word))
  }

  /** Back at some node, with the words of this page, until one takes it. */
  async comeBack(): Promise<void> {
    this.note()
    this.#sent = []
    this.#messages = 1
    const { doc, visit } = this.#visitor
    this.#visitor.leave()
    this.#visitor = await enterSomewhere(this.#where, this.#jam, this.#pass, { doc, visit })
  }

  get cut(): boolean {
    return !this.#visitor.socket.connected || !this.#visitor.provider.wsconnected
  }
}

/** Two who write and one who leaves for good in the middle; resolves when all are in, with what plays it while nodes are killed. */
async function begin(seed: number, nodes: Nodes): Promise<() => Promise<void>> {
  const random = seeded(seed)
  const where = () => nodes.any(random)
  const url = where()
  // Addresses of their own, since many people come within minutes.
  const passes = [await arrive(url, `10.${seed % 250}.0.1`), await arrive(url, `10.${seed % 250}.0.2`)]
  const jam = await openJamAt(url, passes[0] as Pass)
  const alice = await Page.open(jam, passes[0] as Pass, where)
  const bob = await Page.open(jam, passes[1] as Pass, where)
  expect(await bob.visitor.ask({ kind: 'sit' })).toBe('ok')
  const lost = Math.floor(random() * STEPS)
  const gone = await Page.open(jam, passes[1] as Pass, where)
  return () => play({ seed, random, lost, alice, bob, gone })
}

type Scene = { seed: number; random: () => number; lost: number; alice: Page; bob: Page; gone: Page }

async function play({ seed, random, lost, alice, bob, gone }: Scene): Promise<void> {
  const pages = [alice, bob]
  for (let step = 0; step < STEPS; step++) {
    const page = pages[Math.floor(random() * pages.length)] as Page
    if (page.cut || random() < 0.05) await page.comeBack()
    page.type(`${seed}-${step}`, Math.floor(random() * 4) === 0 ? 0 : page.text.length)
    if (step < lost && !gone.cut) gone.type(`${seed}-${step}-gone`, gone.text.length)
    if (step === lost) {
      gone.note()
      gone.visitor.leave()
    }
    await pause(random() * 40)
  }
  const kept = pages.flatMap(({ invoked }) => invoked)
  // Equal at one moment, whichever of them has to come back meanwhile: the kills go on until all scenes are over.
  const fresh = await alice.again()
  const all = [alice, bob, fresh]
  await until(
    async () => {
      for (const page of all) if (page.cut) await page.comeBack()
      return (
        all.every(({ text }) => text === alice.text) && kept.every(word => alice.text.includes(`${word} `))
      )
    },
    `seed ${seed}: the pages do not come level`,
    40_000,
  )
  for (const page of [...pages, gone]) page.note()
  const present = fresh.text.trim().split(' ')
  const invoked = new Set([...kept, ...gone.invoked])
  expect([seed, present.length]).toEqual([seed, new Set(present).size])
  expect([seed, present.filter(word => !invoked.has(word))]).toEqual([seed, []])
  const acked = [...pages, gone].flatMap(page => [...page.acked])
  expect(acked.length).toBeGreaterThan(0)
  expect([seed, acked.filter(word => !present.includes(word))]).toEqual([seed, []])
  for (const page of [...pages, fresh]) page.visitor.leave()
}

describe.skipIf(!cluster)('three nodes that are killed and lines that are cut', () => {
  test('L3 T1 T3 B3 what was called saved is there once, nothing is there that nobody wrote, and all equal a fresh load', {
    timeout: LIMIT,
  }, async () => {
    if (!cluster) throw new Error('unreachable: skipped')
    const town = cluster.town()
    const nodes = new Nodes(town)
    await nodes.start()
    try {
      for (let first = 1; first <= SEEDS; first += GROUP) {
        const random = seeded(1_000_000 + first)
        const count = Math.min(GROUP, SEEDS - first + 1)
        const scenes = await Promise.all(Array.from({ length: count }, (_, n) => begin(first + n, nodes)))
        let going = true
        const kills = (async () => {
          while (going) {
            await pause(1_000 + random() * 1_000)
            if (going) await nodes.kill(random)
          }
        })()
        await Promise.all(scenes.map(scene => scene())).finally(() => {
          going = false
        })
        await kills
      }
    } finally {
      await town.close()
    }
  })
})
