import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { JamId, NodeId, UserId, VisitId } from '#shared/ids.ts'
import type { Answer } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'
import { createClock } from '../clock.ts'
import type { Batch, Log } from '../ports/log.ts'
import { ALICE, BOB, OFFERS } from '../testing/jamDriver.ts'
import { MemoryLog } from '../testing/memoryLog.ts'
import { until } from '../testing/until.ts'
import { decodeRing, encodeRing, type Ring } from './bell.ts'
import type { Context } from './decide/context.ts'
import { decide, decideForServer } from './decide/decide.ts'
import { LiveRoom } from './LiveRoom.ts'
import { carryOut } from './order.ts'
import { LiveText } from './text/LiveText.ts'
import type { TextOutcome } from './text/TextQueue.ts'

const JAM = 'amber-fox-bcdfghjk' as JamId
const VISIT = `${(1_700_000_000_000).toString(36)}.abcdefghijkl` as VisitId

/** The same log, further away. */
function far(log: MemoryLog, delay: number): Log {
  const wait = () => new Promise(done => setTimeout(done, delay))
  return {
    append: batch => wait().then(() => log.append(batch)),
    read: (...asked) => wait().then(() => log.read(...asked)),
    next: heads => log.next(heads),
    heads: jam => log.heads(jam),
    redact: (...asked) => log.redact(...asked),
    saveSnapshot: (...asked) => log.saveSnapshot(...asked),
    loadSnapshot: (...asked) => log.loadSnapshot(...asked),
    overdue: () => log.overdue(),
  }
}

/** Nodes with a bell that may be muted. */
function nodes() {
  const log = new MemoryLog()
  const bell = { silent: false, yields: 0 }
  const hears: ((from: string, ring: Ring) => void)[] = []
  const link = (name: string, stream: 'room' | 'text') => {
    const ring = (one: Ring) => {
      const bytes = encodeRing(one)
      if (bell.silent) return
      setTimeout(() => {
        for (const hear of hears) hear(name, decodeRing(bytes))
      }, 1)
    }
    return {
      ring: (batch: Batch) => ring({ kind: 'batch', batch }),
      yield: () => {
        bell.yields++
        ring({ kind: 'yield', stream })
      },
    }
  }
  const deps = (name: string, own: Log) => ({
    log: own,
    clock: createClock(),
    node: name as NodeId,
    warn: () => {},
  })
  const listen = (name: string, one: LiveRoom | LiveText) =>
    hears.push((from, ring) => {
      if (from === name) return
      if (ring.kind === 'batch') one.take(ring.batch)
      if (ring.kind === 'yield') one.giveWay()
    })
  return {
    log,
    bell,
    async room(name: string, own: Log = log) {
      const room = await LiveRoom.load(JAM, {
        ...deps(name, own),
        textSeq: () => 0,
        link: link(name, 'room'),
      })
      listen(name, room)
      return room
    },
    async text(name: string, own: Log = log) {
      const text = await LiveText.load(JAM, { ...deps(name, own), link: link(name, 'text') })
      listen(name, text)
      return text
    },
  }
}

const context = (): Context => ({
  now: Date.now(),
  node: 'node-a' as NodeId,
  dice: () => 1,
  offers: OFFERS,
  words: () => ({ text: 'a fox', textSeq: 0, runs: [{ by: ALICE.id, length: 5 }] }),
})

const create = (room: LiveRoom) =>
  room.submit(state =>
    decideForServer(state, { kind: 'create', lineage: null, params: DEFAULT_PARAMS, title: '' }, context()),
  )

const ask = (
  room: LiveRoom,
  who: typeof ALICE,
  command: Parameters<typeof decide>[1]['command'],
): Promise<Answer> =>
  room.submit(
    state =>
      decide(state, { command, asker: who }, { round: state.round, phase: state.phase.name }, context()),
    who.id,
  )

describe('one jam on two nodes', () => {
  it('B1 L1 what one node appends, the other folds in the same order', async () => {
    const house = nodes()
    const [a, b] = [await house.room('node-a'), await house.room('node-b')]
    await create(a)
    await Promise.all([
      ...Array.from({ length: 20 }, (_, n) =>
        ask(a, ALICE, n === 0 ? { kind: 'sit' } : { kind: 'rename', name: `A${n}`, colour: 1 }),
      ),
      ...Array.from({ length: 20 }, (_, n) =>
        ask(b, BOB, n === 0 ? { kind: 'sit' } : { kind: 'rename', name: `B${n}`, colour: 2 }),
      ),
    ])
    await until(() => a.state.seq === b.state.seq)
    expect(a.state).toEqual(b.state)
  })

  it('L6 a node that heard nothing of a seat refuses nobody for it', async () => {
    const house = nodes()
    const [a, b] = [await house.room('node-a'), await house.room('node-b')]
    house.bell.silent = true
    await create(a)
    await ask(a, ALICE, { kind: 'sit' })
    expect(b.state.round).toBe(0)
    expect(await ask(b, ALICE, { kind: 'setTitle', title: 'Foxes' })).toMatchObject({ ok: true })
    // And a refusal stands where the store agrees.
    expect(await ask(b, BOB, { kind: 'setTitle', title: 'Owls' })).toMatchObject({
      ok: false,
      reason: 'NOT_SEATED',
    })
  })

  it('L6 with the store away a refusal is not certain, and none is given', async () => {
    const house = nodes()
    const a = await house.room('node-a')
    await create(a)
    house.log.away = true
    expect(await ask(a, BOB, { kind: 'setTitle', title: 'Owls' })).toEqual({
      ok: false,
      reason: 'UNAVAILABLE',
    })
  })

  it('L7 J14 an order that came through another node is known here before its news is', async () => {
    const house = nodes()
    const [a, b] = [await house.room('node-a'), await house.room('node-b')]
    await create(a)
    await ask(a, ALICE, { kind: 'sit' })
    await until(() => b.state.seq === a.state.seq)
    house.bell.silent = true
    const order = {
      visit: VISIT,
      n: 1,
      round: 1,
      phase: 'writing' as const,
      command: { kind: 'setTitle' as const, title: 'Foxes' },
    }
    const first = await carryOut(a, order, ALICE, context)
    expect(await carryOut(b, order, ALICE, context)).toEqual(first)
    expect((await house.log.heads(JAM))?.room).toBe(a.state.seq)
  })

  it('L2 S4 a node with an old head writes on after another node blanked what it has not seen', async () => {
    const house = nodes()
    const a = await house.room('node-a')
    await create(a)
    await ask(a, ALICE, { kind: 'sit' })
    const b = await house.room('node-b')
    house.bell.silent = true
    for (const title of ['Foxes', 'Owls', 'Bears']) await ask(a, ALICE, { kind: 'setTitle', title })
    await house.log.redact(JAM, 'room', a.state.seq - 1)
    await house.log.redact(JAM, 'room', a.state.seq - 2)
    expect(await ask(b, BOB, { kind: 'sit' })).toMatchObject({ ok: true, seq: a.state.seq + 1 })
    expect(b.state.title).toBe('Bears')
    await a.refresh()
    const fresh = await house.room('node-c')
    for (const one of [a, b]) expect(one.state).toEqual(fresh.state)
  })

  it('L4 a node 15 ms from the store is not starved by one beside it', async () => {
    const house = nodes()
    const near = await house.room('node-a')
    await create(near)
    await ask(near, ALICE, { kind: 'sit' })
    const distant = await house.room('node-b', far(house.log, 15))
    let busy = true
    const crowd = (async () => {
      for (let n = 0; busy; n++) await ask(near, ALICE, { kind: 'rename', name: `A${n}`, colour: n % 5 })
    })()
    const times: number[] = []
    for (let n = 0; n < 5; n++) {
      const from = performance.now()
      expect(
        await ask(distant, BOB, n === 0 ? { kind: 'sit' } : { kind: 'rename', name: `B${n}`, colour: 1 }),
      ).toMatchObject({ ok: true })
      times.push(performance.now() - from)
    }
    busy = false
    await crowd
    expect(house.bell.yields).toBeGreaterThan(0)
    expect(Math.max(...times)).toBeLessThan(2_000)
  })

  it('L17 words that fit what another node wrote are not refused by one that lags', async () => {
    const house = nodes()
    const [a, b] = [await house.text('node-a'), await house.text('node-b')]
    house.bell.silent = true
    const doc = new Y.Doc()
    doc.clientID = 7
    const updates: Uint8Array[] = []
    doc.on('update', update => updates.push(update))
    const send = (text: LiveText, update: Uint8Array) =>
      new Promise<TextOutcome>(settle =>
        text.submit({ by: 'u_alice00000000000' as UserId, update, kind: 'update', source: {}, settle }),
      )
    doc.getText(PROMPT_ROOT).insert(0, 'a fox')
    expect(await send(a, updates[0] as Uint8Array)).toBe('durable')
    // The page moved to the other node, which knows nothing of it yet.
    doc.getText(PROMPT_ROOT).insert(5, ' and an owl')
    expect(await send(b, updates[1] as Uint8Array)).toBe('durable')
    expect(b.words().text).toBe('a fox and an owl')
    // What fits nothing at all is refused all the same.
    doc.getText(PROMPT_ROOT).insert(0, 'lost')
    doc.getText(PROMPT_ROOT).insert(0, 'x')
    expect(await send(b, updates[3] as Uint8Array)).toBe('gap')
    await a.refresh()
    expect(a.words().text).toBe('a fox and an owl')
  })
})
