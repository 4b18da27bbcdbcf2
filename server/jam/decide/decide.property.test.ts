import { describe, expect, it } from 'vitest'
import type { JamId, UserId, VisitId } from '#shared/ids.ts'
import type { Stamped } from '#shared/jam/entries.ts'
import { emptyJam, evolve } from '#shared/jam/evolve.ts'
import { revealedRounds } from '#shared/jam/history.ts'
import { isMusing } from '#shared/jam/muse.ts'
import { mayWatch } from '#shared/jam/people.ts'
import { isLastRound } from '#shared/jam/rounds.ts'
import { sharesOf } from '#shared/jam/shares.ts'
import type { JamState, PhaseName } from '#shared/jam/state.ts'
import { FORMS } from '#shared/kinds.ts'
import { FRAMES_MAX, ROUNDS_KEPT } from '#shared/limits.ts'
import { JamSimulator } from '../../testing/jamSimulator.ts'
import { present, presentState, type Viewer } from '../present.ts'
import type { Decision } from './context.ts'
import { decideForServer } from './decide.ts'
import { dueAt } from './due.ts'

/** Commands in all: a million in the long run, a sample of other seeds each day would hide failures, so the seeds are fixed. */
const COMMANDS = process.env.LONG ? 1_000_000 : 40_000
const STEPS = 500
const SEEDS = Array.from({ length: Math.ceil(COMMANDS / STEPS) }, (_, index) => index + 1)
const VIEWERS: Viewer[] = [
  'anybody',
  'player',
  'u_person0000000000' as UserId,
  'u_person3000000000' as UserId,
]

/** Rule J1 as a table; a phase may always stay, pause or end. */
const NEXT: Record<PhaseName, readonly PhaseName[]> = {
  writing: ['locked'],
  locked: ['generating', 'writing'],
  generating: ['voting', 'reveal', 'writing'],
  voting: ['runoff', 'reveal', 'writing'],
  runoff: ['reveal'],
  reveal: ['published', 'writing'],
  published: ['writing'],
  paused: ['writing', 'voting', 'runoff', 'reveal', 'published'],
  ended: [],
}

function fold(entries: readonly Stamped[]): JamState {
  return entries.reduce(evolve, emptyJam('amber-fox-bcdfghjk' as JamId))
}

function run(
  seed: number,
  steps: number,
  after: (jam: JamSimulator, before: JamState) => void,
): JamSimulator {
  const jam = new JamSimulator(seed)
  for (let step = 0; step < steps; step++) {
    const { before } = jam.step()
    after(jam, before)
  }
  return jam
}

describe('random commands through decide and evolve', () => {
  it(`J1 J3 J4 J5 J6 J8 J10 J12 J15 J17 J40 J41 J42 J43 G31 G40 K1 K2 K3 hold over ${COMMANDS} commands`, () => {
    const reached = new Set<PhaseName>()
    const mused = new Set<string>()
    const seen = new Set<string>()
    let calls = 0
    for (const seed of SEEDS) {
      let finals = new Map<number, number>()
      let called = new Set<number>()
      let published = 0
      const late = new Map<number, number>()
      let previous: JamState | null = null
      const jam = new JamSimulator(seed)
      let from = 0
      for (let step = 0; step < STEPS; step++) {
        const { asked } = jam.step()
        const where = `seed ${seed} step ${step} ${asked}`
        for (const stamped of jam.log.slice(from)) {
          const before: JamState = previous ?? emptyJam(jam.state.jam)
          const now = evolve(before, stamped)
          checkEntry(before, stamped, now, where)
          if (now.round !== before.round || now.phase.name === 'locked') {
            finals = new Map()
            called = new Set()
          }
          if (stamped.entry.kind === 'calling') {
            expect(called.has(stamped.entry.place), `G31 ${where}`).toBe(false)
            called.add(stamped.entry.place)
            calls++
          }
          if (now.round !== before.round) published = 0
          if (
            stamped.entry.kind === 'final' ||
            stamped.entry.kind === 'finalText' ||
            stamped.entry.kind === 'variantFailed'
          ) {
            const { place } = stamped.entry
            finals.set(place, (finals.get(place) ?? 0) + 1)
            expect(finals.get(place), `J5 ${where}`).toBe(1)
          }
          if (stamped.entry.kind === 'published') expect(++published, `J10 ${where}`).toBe(1)
          if (stamped.entry.kind === 'publishedPast') {
            const { round } = stamped.entry
            late.set(round, (late.get(round) ?? 0) + 1)
            expect(late.get(round), `J43 ${where}`).toBe(1)
            expect(before.history.find(past => past.round === round)?.post, `J43 ${where}`).toBeNull()
          }
          checkMaterial(before, stamped, now, where)
          seen.add(stamped.entry.kind)
          reached.add(now.phase.name)
          if (stamped.entry.kind.startsWith('muse')) mused.add(stamped.entry.kind)
          previous = now
        }
        from = jam.log.length
        expect(jam.state, where).toEqual(previous)
        checkDue(jam, where)
      }
    }
    // A check that nothing can fail proves nothing: the walk must have been everywhere.
    expect(mused.size).toBe(6)
    expect(calls).toBeGreaterThan(20)
    expect([...reached].sort()).toEqual(Object.keys(NEXT).sort())
    for (const kind of ['basis', 'publishingPast', 'publishedPast']) expect(seen).toContain(kind)
  }, 1_800_000)

  it('J18 J19 the fold of presented entries equals the presented fold, and snapshot plus tail equals the whole', () => {
    for (const seed of SEEDS.slice(0, Math.max(20, SEEDS.length / 20))) {
      const jam = run(seed, 300, () => {})
      const folds = new Map(VIEWERS.map(viewer => [viewer, emptyJam(jam.state.jam)]))
      let whole = emptyJam(jam.state.jam)
      for (const stamped of jam.log) {
        whole = evolve(whole, stamped)
        for (const viewer of VIEWERS) {
          const seen = evolve(folds.get(viewer) as JamState, present(stamped, viewer))
          folds.set(viewer, seen)
          expect(seen, `seed ${seed} seq ${stamped.seq} ${viewer}`).toEqual(presentState(whole, viewer))
        }
      }
      const cut = Math.floor(jam.random() * jam.log.length)
      const snapshot = JSON.parse(JSON.stringify(fold(jam.log.slice(0, cut)))) as JamState
      expect(jam.log.slice(cut).reduce(evolve, snapshot), `seed ${seed} cut ${cut}`).toEqual(jam.state)
    }
  }, 1_800_000)

  it('J63 what is left when words were taken back folds to the same state, whenever the entries were emptied', () => {
    let emptied = 0
    for (const seed of SEEDS.slice(0, Math.max(20, SEEDS.length / 20))) {
      const jam = run(seed, 500, () => {})
      const gone = new Set(
        jam.log.flatMap(({ entry }) =>
          entry.kind === 'lineEdited' || entry.kind === 'lineRemoved' ? [entry.empties] : [],
        ),
      )
      emptied += gone.size
      const left = jam.log.map(
        (stamped): Stamped =>
          gone.has(stamped.seq)
            ? { seq: stamped.seq, at: stamped.at, textSeq: 0, entry: { kind: 'redacted' } }
            : stamped,
      )
      expect(fold(left), `seed ${seed}`).toEqual(jam.state)
      const cut = Math.floor(jam.random() * left.length)
      const snapshot = fold(jam.log.slice(0, cut))
      expect(left.slice(cut).reduce(evolve, snapshot), `seed ${seed} cut ${cut}`).toEqual(jam.state)
    }
    expect(emptied).toBeGreaterThan(20)
  }, 600_000)

  it('J15 left alone, every jam comes to rest', () => {
    for (const seed of SEEDS.slice(0, Math.max(40, SEEDS.length / 5))) {
      const jam = run(seed, 200, () => {})
      let ticks = 0
      while (jam.letTimePass() && ticks < 400) ticks++
      const { settings, phase } = jam.state
      const timed = settings.writingTime !== null && phase.name === 'writing'
      if (!timed) expect(ticks, `seed ${seed} rests in ${phase.name}`).toBeLessThan(400)
    }
  }, 600_000)
})

function checkEntry(before: JamState, stamped: Stamped, now: JamState, where: string): void {
  const { entry } = stamped
  expect(stamped.seq, where).toBe(before.seq + 1)
  expect(stamped.at, where).toBeGreaterThanOrEqual(before.at)
  if (
    now.phase.name !== before.phase.name &&
    now.phase.name !== 'paused' &&
    now.phase.name !== 'ended' &&
    before.round > 0
  ) {
    expect(NEXT[before.phase.name], `J1 ${where} ${before.phase.name} to ${now.phase.name}`).toContain(
      now.phase.name,
    )
  }
  expect(before.phase.name === 'ended' && now.phase.name !== 'ended', `J1 ${where}`).toBe(false)
  if (entry.kind === 'writing' && entry.round !== before.round)
    expect(isLastRound(before), `J31 ${where}`).toBe(false)
  if (entry.kind === 'ended' && entry.by === null) expect(isLastRound(before), `J31 ${where}`).toBe(true)
  if (entry.kind === 'ballot') expect(mayWatch(before, entry.who), `J24 ${where}`).toBe(true)
  if (entry.kind === 'locked') {
    const total = sharesOf(entry.draft.runs).reduce((sum, { share }) => sum + share, 0)
    expect(total, `J3 ${where}`).toBeCloseTo(1, 9)
  }
  if (entry.kind === 'generating')
    expect([...entry.order].sort(), `J4 ${where}`).toEqual(entry.order.map((_, index) => index))
  if (entry.kind === 'ballot') {
    const { phase } = before
    const among = phase.name === 'voting' || phase.name === 'runoff' ? phase.variants : []
    expect(among[entry.place ?? -1]?.state, `J6 ${where}`).toBe('final')
    if (phase.name === 'runoff') expect(phase.among, `J8 ${where}`).toContain(entry.place)
  }
  if (entry.kind === 'frame' && before.phase.name === 'generating') {
    const variant = before.phase.variants[entry.place]
    expect(variant?.state === 'running' && variant.frames < FRAMES_MAX, `G2 ${where}`).toBe(true)
  }
  if (entry.kind === 'museAsked') {
    expect(isMusing(before.muse), `K2 ${where}`).toBe(false)
    expect(before.phase.name, `K1 ${where}`).toBe('writing')
    expect(now.muse.recent.filter(({ by }) => by === entry.by).length, `K2 ${where}`).toBeLessThanOrEqual(6)
  }
  if (entry.kind === 'museOffered') expect(isMusing(before.muse), `K1 ${where}`).toBe(true)
  if (entry.kind === 'museTaken')
    for (const edit of entry.edits) expect(before.muse.open?.fates[edit], `K3 ${where}`).toBe('open')
  const isText = (FORMS as readonly string[]).includes(now.params.style)
  expect(isText, `G40 ${where}`).toBe(now.params.kind === 'text')
  const seated = Object.values(now.people).filter(person => person.role === 'player')
  for (const person of seated) expect(person.removed, `J12 ${where}`).toBe(false)
  if (entry.kind === 'seated') expect(seated.length, `J12 ${where}`).toBeLessThanOrEqual(now.settings.seats)
  const shown = JSON.stringify(present(stamped, 'anybody'))
  if (entry.kind === 'generating') expect(shown, `J17 ${where}`).not.toMatch(/painter|openai/)
}

/** Rules J40 to J42: a basis is a known picture, the lock copies it, a new round has none of its own accord, and history stays true. */
function checkMaterial(before: JamState, { entry }: Stamped, now: JamState, where: string): void {
  if (now.history !== before.history) {
    const numbers = now.history.map(({ round }) => round)
    expect(numbers.length, `J42 ${where}`).toBeLessThanOrEqual(ROUNDS_KEPT)
    expect(numbers, `J42 ${where}`).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    if (now.phase.name !== 'ended') expect(numbers.at(-1) ?? 0, `J42 ${where}`).toBeLessThan(now.round)
    for (const past of now.history) if (!past.result) expect(past.engine, `J42 ${where}`).toBeNull()
  }
  if (entry.kind === 'locked') expect(entry.draft.basis ?? null, `J41 ${where}`).toEqual(before.basis)
  if (entry.kind === 'writing')
    expect(now.basis, `J41 ${where}`).toEqual(now.round === before.round ? before.basis : null)
  if (entry.kind === 'basis' && entry.basis && 'round' in entry.basis.from) {
    const { round, place } = entry.basis.from
    const variant = revealedRounds(before).find(past => past.round === round)?.variants[place]
    expect(variant?.state, `J40 ${where}`).toBe('final')
  }
}

/** Rule J15: at the time that `dueAt` names a tick makes an entry, and a millisecond before it none. */
function checkDue(jam: JamSimulator, where: string): void {
  const due = dueAt(jam.state)
  const tickAt = (now: number) => decideForServer(jam.state, { kind: 'tick' }, { ...jam.context(), now })
  if (due === null) {
    expect(tickAt(jam.now + 1e9), `J15 ${where} nothing is due`).toEqual({ entries: [] })
    return
  }
  expect(entriesOf(tickAt(due)), `J15 ${where} due in ${jam.state.phase.name}`).toBeGreaterThan(0)
  expect(entriesOf(tickAt(due - 1)), `J15 ${where} too early in ${jam.state.phase.name}`).toBe(0)
}

function entriesOf(decision: Decision): number {
  return 'entries' in decision ? decision.entries.length : -1
}

describe('J14 repeated commands', () => {
  it('J14 a visit keeps its newest counter only, and forgets the oldest visits beyond the limit', () => {
    let state = emptyJam('amber-fox-bcdfghjk' as JamId)
    const visitAt = (index: number) => `${(1_500_000_000_000 + index).toString(36)}.abcdefghijkl` as VisitId
    for (let index = 0; index < 2_005; index++) {
      state = evolve(state, {
        seq: index + 1,
        at: index,
        textSeq: 0,
        by: 'u_person0000000000' as UserId,
        op: { visit: visitAt(index), n: 1 },
        entry: { kind: 'titled', title: String(index) },
      })
    }
    expect(Object.keys(state.visits)).toHaveLength(2_000)
    expect(state.visits[visitAt(4)]).toBeUndefined()
    expect(state.visits[visitAt(5)]).toEqual({ n: 1, seq: 6 })
    expect(state.visitsFloor).toBe(1_500_000_000_004)
  })
})
