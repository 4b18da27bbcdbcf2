import { describe, expect, it } from 'vitest'
import type { UserId } from '#shared/ids.ts'
import { sharesOf } from '#shared/jam/shares.ts'
import { Desk, Page, seeded } from './honestPeople.ts'
import { TextState } from './TextState.ts'

const EDITS = process.env.LONG ? 200_000 : 8_000
const PER_JAM = 2_000

describe('T5 honest edits', () => {
  it(`${EDITS} edits by several people, offline and with undo, are all accepted, and all replicas agree`, () => {
    const start = Number(process.env.SEED ?? 1)
    for (let round = 0; round < EDITS / PER_JAM; round++) {
      const seed = start + round
      try {
        oneJam(seed)
      } catch (fault) {
        throw new Error(`seed ${seed}`, { cause: fault })
      }
    }
  }, 600_000)
})

function oneJam(seed: number): void {
  const chance = seeded(seed)
  const desk = new Desk()
  const pages = ['u_a', 'u_b', 'u_c', 'u_d'].map(
    who => new Page(who as UserId, () => Math.floor(chance() * 2 ** 32)),
  )
  const commit = () => {
    for (const { update, by } of desk.commit())
      for (const page of pages) if (page.online && page.who !== by) page.inbox.push(update)
  }
  let snapshot: Uint8Array | null = null
  for (let edit = 0; edit < PER_JAM; edit++) {
    const page = pages[Math.floor(chance() * pages.length)]
    if (!page) continue
    page.edit(chance)
    if (chance() < 0.6) for (const update of page.sent()) desk.take(page.who, update, 'update')
    if (chance() < 0.3) commit()
    if (chance() < 0.5) page.receive(Math.floor(chance() * 8))
    if (chance() < 0.02) page.drop()
    else if (!page.online && chance() < 0.1) page.comeBack(desk)
    if (chance() < 0.005) {
      page.drop()
      page.reload()
    }
    if (edit === PER_JAM / 2) {
      commit()
      snapshot = desk.state.snapshot()
    }
  }
  for (const page of pages) {
    if (page.online) for (const update of page.sent()) desk.take(page.who, update, 'update')
    else page.comeBack(desk)
  }
  commit()
  for (const page of pages) {
    page.receive(Number.POSITIVE_INFINITY)
    page.drop()
    page.comeBack(desk)
  }
  commit()
  const words = desk.state.words()
  for (const page of pages) expect(page.text.toString()).toBe(words.text)
  expect(words.runs.reduce((sum, run) => sum + run.length, 0)).toBe(words.text.length)
  const sum = sharesOf(words.runs).reduce((total, { share }) => total + share, 0)
  if (words.text.length > 0) expect(sum).toBeCloseTo(1, 9)
  expect(refold(desk, null)).toEqual(folded(desk.state))
  expect(refold(desk, snapshot)).toEqual(folded(desk.state))
}

/** J19, T6: the fold of the log, or of a snapshot and its tail, is what people saw. */
function refold(desk: Desk, snapshot: Uint8Array | null) {
  const state = (snapshot && TextState.fromSnapshot(snapshot)) ?? new TextState()
  for (const entry of desk.entries.slice(state.seq)) state.apply(entry)
  return folded(state)
}

function folded(state: TextState) {
  const { claims, moved } = state.authors()
  return { words: state.words(), claims, moved: moved.sort((a, b) => a[0] - b[0] || a[1] - b[1]) }
}
