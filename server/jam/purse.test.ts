import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import type { Entry } from '#shared/jam/entries.ts'
import type { Draft } from '#shared/jam/state.ts'
import type { Price } from '../ports/engine.ts'
import type { Store } from '../ports/store.ts'
import { batch } from '../store/contract/samples.ts'
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts'
import { ALICE, BOB, JamDriver, PICTURE } from '../testing/jamDriver.ts'
import { createPurse, type Purse } from './purse.ts'
import { encodeRoomEntry } from './roomEntry.ts'
import { settleLeft } from './settleLeft.ts'

const MIDNIGHT = Date.UTC(2026, 10, 23)
const PRICE: Price = { usual: 50, most: 100, costOf: ({ textIn, out }) => textIn + 30 * out }
const CAPS = { person: 1_000, jam: 2_000, day: null }

let folder: string
let store: Store
let now = MIDNIGHT - 60_000
const purse = (): Purse => createPurse({ budget: store.budget, caps: CAPS, now: () => now })
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riff-purse-'))
  store = await openSqliteStore({ folder })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** A jam in its lock, with the lock's draft. */
function locked(jam: string, presser = ALICE): { jam: JamDriver; draft: Draft } {
  const driver = new JamDriver(ALICE, BOB)
  driver.state = { ...driver.state, jam: jam as JamId }
  driver.ask(presser, { kind: 'generate' })
  if (driver.state.phase.name !== 'locked') throw new Error('not locked')
  return { jam: driver, draft: driver.state.phase.draft }
}

test('C1 C4 a lock sets aside the most, and each variant settles what it took', async () => {
  const { jam, draft } = locked('amber-fox-bcdfghj2')
  const { reserve, settle, left } = purse()
  expect(await reserve(jam.state, draft, undefined)).toBeNull()
  expect(await reserve(jam.state, draft, PRICE)).toBeNull()
  expect(await left(jam.state.jam, ALICE.id)).toEqual({ left: 600, cap: 'person', renewsAt: MIDNIGHT })
  await settle(jam.state.jam, 1, draft, 0, 'nothing', PRICE)
  await settle(jam.state.jam, 1, draft, 1, 'unknown', PRICE)
  await settle(jam.state.jam, 1, draft, 2, { textIn: 10, imageIn: 0, out: 1 }, PRICE)
  expect((await left(jam.state.jam, ALICE.id)).left).toBe(1_000 - 100 - 40 - 100)
})

test('C2 whoever has spent the day is told whose cap it is and when it renews; the next day is new', async () => {
  const { reserve, left } = purse()
  for (const jam of ['amber-fox-bcdfghj3', 'amber-fox-bcdfghj4']) {
    const one = locked(jam, BOB)
    expect(await reserve(one.jam.state, one.draft, PRICE)).toBeNull()
  }
  const third = locked('amber-fox-bcdfghj5', BOB)
  expect(await reserve(third.jam.state, third.draft, PRICE)).toEqual({ cap: 'person', at: MIDNIGHT })
  now = MIDNIGHT + 1
  expect(await left(third.jam.state.jam, BOB.id)).toMatchObject({
    left: 1_000,
    renewsAt: MIDNIGHT + 86_400_000,
  })
  expect(await reserve(third.jam.state, third.draft, PRICE)).toBeNull()
})

test('C3 what a dead node set aside is settled by what the log says of it', async () => {
  now = MIDNIGHT + 86_400_000
  const { jam, draft } = locked('amber-fox-bcdfghj6')
  const { budget, log } = store
  const id = jam.state.jam
  const lock = draft.lock ?? 0
  await purse().reserve(jam.state, draft, PRICE)
  const before: Entry[] = Array.from({ length: lock - 1 }, () => ({ kind: 'redacted' }))
  const entries: Entry[] = [
    ...before,
    { kind: 'locked', draft },
    { kind: 'generating', node: 'n_1' as never, engine: 'openai', order: [0, 1, 2, 3] },
    ...[0, 1, 2].map(place => ({ kind: 'started' as const, place })),
    { kind: 'calling', place: 0 },
    { kind: 'calling', place: 1 },
    { kind: 'final', place: 0, picture: PICTURE, understood: [], ignored: [] },
    { kind: 'finalText', place: 1, text: 'A fox', picture: PICTURE },
    { kind: 'variantFailed', place: 2, reason: 'crashed' },
  ]
  const write = (first: number, list: readonly Entry[]) =>
    log.append({
      ...batch('room', first, ['x'], { jam: id }),
      bodies: list.map((entry, index) => encodeRoomEntry({ seq: first + index, at: 1, textSeq: 0, entry })),
    })
  expect(await write(1, entries)).toEqual({ ok: true })
  const later = { budget, log, now: now + 600_000 }
  const spentNow = async () => (await budget.spent('2026-11-24', id, ALICE.id)).jam
  const openPlaces = async () =>
    (await budget.open(now + 1, 100)).flatMap(one => (one.jam === id ? [one.place] : []))
  await settleLeft({ ...later, now: now + 1_000 })
  expect(await spentNow()).toBe(400)
  // Places 0 and 1 were called and are final, place 2 failed without a call; 3 goes on.
  await settleLeft(later)
  expect(await spentNow()).toBe(300)
  expect(await openPlaces()).toEqual([3])
  await write(entries.length + 1, [{ kind: 'writing', round: 1, deadline: null, notice: null }])
  await settleLeft(later)
  expect(await spentNow()).toBe(200)
  expect(await openPlaces()).toEqual([])
})

test('C20 what a dead node set aside for the muse, or for a lock that its log does not hold, is kept and settled', async () => {
  now = MIDNIGHT + 3 * 86_400_000
  const { budget, log } = store
  const { jam, draft } = locked('amber-fox-bcdfghj7')
  const id = jam.state.jam
  const later = { budget, log, now: now + 600_000 }
  const left = async () => (await budget.open(now + 1, 100)).filter(one => one.jam === id).length
  await purse().reserveAsk(id, 3, BOB.id, PRICE)
  await purse().reserve(jam.state, draft, PRICE)
  expect(await left()).toBe(5)
  await settleLeft({ ...later, now: now + 1_000 })
  expect(await left()).toBe(5)
  await settleLeft(later)
  expect(await left()).toBe(0)
  expect((await budget.spent('2026-11-26', id, BOB.id)).person).toBe(100)
})
