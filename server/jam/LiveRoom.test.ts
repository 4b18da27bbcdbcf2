import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JamId, NodeId, VisitId } from '#shared/ids.ts'
import type { Order } from '#shared/jam/commands.ts'
import type { Answer } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import { createClock } from '../clock.ts'
import type { Store } from '../ports/store.ts'
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts'
import { FaultyLog } from '../testing/faultyLog.ts'
import { ALICE, BOB, OFFERS } from '../testing/jamDriver.ts'
import type { Context } from './decide/context.ts'
import { decideForServer } from './decide/decide.ts'
import { LiveRoom } from './LiveRoom.ts'
import { carryOut } from './order.ts'

const JAM = 'amber-fox-bcdfghjk' as JamId
const VISIT = `${(1_700_000_000_000).toString(36)}.abcdefghijkl` as VisitId

let folder: string
let store: Store
let faulty: FaultyLog

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riff-room-'))
  store = await openSqliteStore({ folder })
  faulty = new FaultyLog(store.log)
})

afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

function load(node = 'node-a', log = faulty.log): Promise<LiveRoom> {
  return LiveRoom.load(JAM, {
    log,
    clock: createClock(),
    node: node as NodeId,
    textSeq: () => 0,
    warn: () => {},
  })
}

const context = (): Context => ({
  now: Date.now(),
  node: 'node-a' as NodeId,
  dice: () => 1,
  offers: OFFERS,
  words: () => ({ text: 'a fox', textSeq: 0, runs: [{ by: ALICE.id, length: 5 }] }),
})

async function create(room: LiveRoom): Promise<void> {
  await room.submit(state =>
    decideForServer(state, { kind: 'create', lineage: null, params: DEFAULT_PARAMS, title: '' }, context()),
  )
}

function order(
  room: LiveRoom,
  n: number,
  command: Order['command'],
  who = ALICE,
  visit = VISIT,
): Promise<Answer> {
  const { round, phase } = room.state
  return carryOut(room, { visit, n, round, phase: phase.name, command }, who, context)
}

describe('the room stream', () => {
  it('J14 a repeated order has one effect and its first answer, also after a restart', async () => {
    const room = await load()
    await create(room)
    const first = await order(room, 1, { kind: 'sit' })
    expect(first).toMatchObject({ ok: true })
    const { seq } = room.state
    expect(await order(room, 1, { kind: 'sit' })).toEqual(first)
    const again = await load('node-b')
    expect(await order(again, 1, { kind: 'sit' })).toEqual(first)
    expect(again.state.seq).toBe(seq)
    await order(again, 2, { kind: 'setTitle', title: 'Moon' })
    expect(await order(again, 1, { kind: 'sit' })).toEqual({ ok: false, reason: 'EXPIRED' })
  })

  it('J19 what was loaded equals what was folded live', async () => {
    const room = await load()
    await create(room)
    await order(room, 1, { kind: 'sit' })
    const titles = Array.from({ length: 700 }, (_, index) =>
      order(room, index + 2, { kind: 'setTitle', title: `Title ${index}` }),
    )
    await Promise.all(titles)
    await expect.poll(() => store.log.loadSnapshot(JAM, 'room'), { timeout: 5_000 }).not.toBeNull()
    expect((await load('node-b')).state).toEqual(room.state)
  })

  it('S1 when another writer was first, the tail is folded and the decision taken again', async () => {
    const room = await load()
    await create(room)
    const other = await load('node-b', store.log)
    faulty.before = async () => {
      await order(other, 1, { kind: 'sit' }, BOB, `${VISIT.slice(0, -1)}b` as VisitId)
    }
    expect(await order(room, 1, { kind: 'sit' })).toMatchObject({ ok: true })
    expect(room.state.host).toBe(BOB.id)
    expect(room.state.people[ALICE.id]?.colour).toBe(ALICE.colour)
    expect((await load('node-c')).state).toEqual(room.state)
  })

  it('S3 an append of unknown fate is found in the tail and not written twice', async () => {
    const room = await load()
    await create(room)
    faulty.faults.push('lostAfter')
    expect(await order(room, 1, { kind: 'sit' })).toMatchObject({ ok: true })
    faulty.faults.push('lostBefore', 'lostBefore')
    expect(await order(room, 2, { kind: 'setTitle', title: 'Moon' })).toMatchObject({ ok: true })
    const loaded = await load('node-b')
    expect(loaded.state).toEqual(room.state)
    expect(loaded.state.title).toBe('Moon')
    const kinds = (await store.log.read(JAM, 'room', 0))
      .flatMap(batch => batch.bodies)
      .map(body => Buffer.from(body).toString())
    expect(kinds.filter(text => text.includes('"titled"'))).toHaveLength(1)
  })

  it('L1 listeners hear of an entry only once it is durable', async () => {
    const room = await load()
    await create(room)
    const heard: number[] = []
    room.onEntries(entries => heard.push(...entries.map(({ seq }) => seq)))
    let release = () => {}
    faulty.before = () => new Promise(done => (release = done))
    const answer = order(room, 1, { kind: 'sit' })
    await new Promise(done => setTimeout(done, 30))
    expect(heard).toEqual([])
    release()
    await answer
    expect(heard).toEqual([2, 3])
  })

  it('L16 an entry that this version cannot fold ends the jam here, and nothing else', async () => {
    const room = await load()
    await create(room)
    const newer = Buffer.from(JSON.stringify({ at: Date.now(), textSeq: 0, entry: { kind: 'ofTomorrow' } }))
    const first = room.state.seq + 1
    const batch = {
      jam: JAM,
      stream: 'room' as const,
      first,
      at: Date.now(),
      writer: 'b' as NodeId,
      number: 1,
    }
    await store.log.append({ ...batch, bodies: [newer] })
    const told: number[] = []
    room.onEntries(entries => told.push(entries.length))
    expect(await order(room, 1, { kind: 'sit' })).toEqual({ ok: false, reason: 'UNAVAILABLE' })
    expect([room.isBroken, room.idle, told]).toEqual([true, true, [0]])
    expect(await order(room, 1, { kind: 'sit' })).toEqual({ ok: false, reason: 'UNAVAILABLE' })
    await expect(load('node-b')).rejects.toThrow('ofTomorrow')
  })

  it('D3 a decision that throws is refused and does not touch the others of its batch', async () => {
    const room = await load()
    await create(room)
    const [broken, sat] = await Promise.all([
      room.submit(() => {
        throw new Error('a bug')
      }),
      order(room, 1, { kind: 'sit' }),
    ])
    expect(broken).toEqual({ ok: false, reason: 'INTERNAL' })
    expect(sat).toMatchObject({ ok: true })
  })
})
