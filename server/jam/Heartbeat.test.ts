import { describe, expect, it } from 'vitest'
import type { JamId, NodeId, UserId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { NodeCard, Nodes } from '../ports/store.ts'
import { FakeClock } from '../testing/fakeClock.ts'
import { ALICE } from '../testing/jamDriver.ts'
import { Elsewhere } from './Elsewhere.ts'
import { Heartbeat } from './Heartbeat.ts'

const JAM = 'amber-fox-bcdfghjk' as JamId

/** Nodes on one clock and one store in memory. */
function house() {
  const clock = new FakeClock()
  const cards = new Map<NodeId, NodeCard>()
  const state = { away: false }
  const check = () => {
    if (state.away) throw new Refusal('UNAVAILABLE')
  }
  const nodes: Nodes = {
    async beat(card) {
      check()
      cards.set(card.node, card)
    },
    async alive(since) {
      check()
      return [...cards.values()].filter(({ at }) => at >= since)
    },
    async leave(node) {
      check()
      cards.delete(node)
    },
  }
  const node = (name: string, people: UserId[] = []) => {
    const elsewhere = new Elsewhere(() => clock.now())
    const heartbeat = new Heartbeat({
      node: name as NodeId,
      nodes,
      clock,
      elsewhere,
      here: () => (people.length > 0 ? [{ jam: JAM, people, watching: 1 }] : []),
      warn: () => {},
    })
    return { heartbeat, elsewhere, name: name as NodeId }
  }
  /** Stops a node in its tracks. */
  const kill = (name: NodeId) => {
    const last = cards.get(name)
    const { beat } = nodes
    nodes.beat = async card => {
      if (card.node !== name) await beat(card)
    }
    return last
  }
  return { clock, node, kill, state }
}

describe('heartbeats', () => {
  it('L13 B3 a node is dead fifteen seconds after its last beat and not before; one that says goodbye, at the next beat', async () => {
    const { clock, node, kill } = house()
    const [one, two, three] = [node('n_1'), node('n_2'), node('n_3')]
    for (const { heartbeat } of [one, two, three]) await heartbeat.start()
    await clock.pass(60_000)
    expect([one.heartbeat.isAlive(two.name), one.heartbeat.count]).toEqual([true, 3])
    await three.heartbeat.close()
    kill(two.name)
    await clock.pass(9_000)
    expect([one.heartbeat.isAlive(two.name), one.heartbeat.isAlive(three.name)]).toEqual([true, false])
    await clock.pass(12_000)
    expect(one.heartbeat.isAlive(two.name)).toBe(false)
  })

  it('B3 who could not beat cannot judge: after the store was away nobody is taken for dead at once', async () => {
    const { clock, node, state } = house()
    const [one, two] = [node('n_1'), node('n_2')]
    await one.heartbeat.start()
    await two.heartbeat.start()
    await clock.pass(30_000)
    state.away = true
    await clock.pass(40_000)
    expect(one.heartbeat.fit).toBe(false)
    state.away = false
    await clock.pass(5_000)
    expect([one.heartbeat.fit, one.heartbeat.isAlive(two.name)]).toEqual([true, true])
    await clock.pass(30_000)
    expect(one.heartbeat.isAlive(two.name)).toBe(true)
  })

  it('L12 of all living nodes exactly one looks after a jam', async () => {
    const { clock, node } = house()
    const all = ['n_1', 'n_2', 'n_3'].map(name => node(name))
    for (const { heartbeat } of all) await heartbeat.start()
    await clock.pass(10_000)
    for (let n = 0; n < 20; n++) {
      const jam = `amber-fox-${n}` as JamId
      expect(all.filter(({ heartbeat }) => heartbeat.isMine(jam))).toHaveLength(1)
    }
  })

  it('B4 what a node said of its people is void fifteen seconds after it was last heard', async () => {
    const { clock, node, kill } = house()
    const [one, two] = [node('n_1'), node('n_2', [ALICE.id])]
    await two.heartbeat.start()
    await one.heartbeat.start()
    const seen = () => [
      one.elsewhere.has(JAM, ALICE.id),
      one.elsewhere.watching(JAM),
      one.elsewhere.holds(JAM),
    ]
    expect(seen()).toEqual([true, 1, true])
    await clock.pass(60_000)
    expect(seen()).toEqual([true, 1, true])
    kill(two.name)
    await clock.pass(9_000)
    expect(seen()).toEqual([true, 1, true])
    await clock.pass(7_000)
    expect(seen()).toEqual([false, 0, false])
  })

  it('B4 a ring that is older than what is known changes nothing', () => {
    const elsewhere = new Elsewhere(() => 20_000)
    const node = 'n_2' as NodeId
    elsewhere.hear(node, 19_000, { jam: JAM, people: [], watching: 0 })
    elsewhere.hear(node, 18_000, { jam: JAM, people: [ALICE.id], watching: 0 })
    expect(elsewhere.has(JAM, ALICE.id)).toBe(false)
    elsewhere.learn({ node, at: 19_500, here: [{ jam: JAM, people: [ALICE.id], watching: 0 }] })
    expect(elsewhere.jamsOf(ALICE.id)).toEqual([JAM])
    elsewhere.learn({ node, at: 19_800, here: [] })
    expect(elsewhere.holds(JAM)).toBe(false)
    elsewhere.hear(node, 19_900, { jam: JAM, people: [], watching: 0 })
    expect(elsewhere.holds(JAM)).toBe(true)
    elsewhere.letGo(node, JAM)
    expect(elsewhere.holds(JAM)).toBe(false)
  })
})
