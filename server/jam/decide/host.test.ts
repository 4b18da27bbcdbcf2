import { describe, expect, it } from 'vitest'
import { emptyJam, evolve } from '#shared/jam/evolve.ts'
import { askingHost, isPlayer, mayWatch, personOf } from '#shared/jam/people.ts'
import { PRESETS } from '#shared/jam/presets.ts'
import { roundCount } from '#shared/jam/rounds.ts'
import type { Settings } from '#shared/jam/state.ts'
import { THEMES } from '#shared/jam/themes.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import { ALICE, BOB, CARA, JamDriver } from '../../testing/jamDriver.ts'
import { dueAt } from './due.ts'

describe('settings', () => {
  it('J20 a preset sets everything, then each setting changes singly', () => {
    const jam = new JamDriver(ALICE)
    jam.ask(ALICE, { kind: 'setPreset', preset: 'party' })
    expect(jam.state.settings).toEqual(PRESETS.party)
    jam.ask(ALICE, { kind: 'setSettings', settings: { rounds: 3 } })
    expect(jam.state.settings).toEqual({ ...PRESETS.party, rounds: 3 })
    expect(jam.ask(BOB, { kind: 'setSettings', settings: { rounds: 4 } })).toBe('NOT_HOST')
    jam.ask(ALICE, { kind: 'setPreset', preset: 'open' })
    expect(jam.state.settings).toEqual(PRESETS.open)
  })

  it('J81 a jam that begins with a preset is what its host makes of an Open one', () => {
    const begun = new JamDriver()
    begun.state = emptyJam(begun.state.jam)
    begun.server({ kind: 'create', lineage: null, params: DEFAULT_PARAMS, title: '', preset: 'party' })
    begun.ask(ALICE, { kind: 'sit' })
    const chosen = new JamDriver(ALICE)
    chosen.ask(ALICE, { kind: 'setPreset', preset: 'party' })
    for (const part of ['settings', 'countFrom', 'phase', 'host'] as const)
      expect(begun.state[part]).toEqual(chosen.state[part])
    expect(THEMES).toContain(begun.state.theme)
  })

  it('J20 a log from before rounds and themes folds with both off', () => {
    const jam = new JamDriver(ALICE)
    const { rounds: _rounds, themes: _themes, ...old } = PRESETS.party
    const entry = { kind: 'settings', settings: old as Settings } as const
    const after = evolve(jam.state, { seq: jam.state.seq + 1, at: jam.now, textSeq: 0, entry })
    expect(after.settings).toEqual({ ...old, rounds: null, themes: false })
  })
})

describe('the host skips and extends', () => {
  it('J21 writing locks as it is, though nobody is ready; nobody else may', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.ask(ALICE, { kind: 'setPreset', preset: 'party' })
    expect(jam.ask(BOB, { kind: 'skip' })).toBe('NOT_HOST')
    jam.text = '  '
    expect(jam.ask(ALICE, { kind: 'skip' })).toBe('EMPTY_PROMPT')
    jam.text = 'a fox'
    expect(jam.ask(ALICE, { kind: 'skip' })).toBe('ok')
    expect(jam.state.phase.name).toBe('locked')
  })

  it('J21 making goes on with what is final, one picture at least', () => {
    const jam = new JamDriver(ALICE)
    jam.ask(ALICE, { kind: 'generate' })
    jam.server({ kind: 'begin', round: 1, engine: 'painter' })
    expect(jam.ask(ALICE, { kind: 'skip' })).toBe('NOT_ALLOWED_NOW')
    const picture = new JamDriver(ALICE)
    picture.make(ALICE)
    expect(picture.state.phase.name).toBe('voting')
    jam.server({ kind: 'start', round: 1, place: 2 })
    const made = picture.state.phase.name === 'voting' ? picture.state.phase.variants[0] : undefined
    if (made?.state !== 'final') throw new Error('no picture')
    jam.server({ kind: 'finish', round: 1, place: 2, picture: made.picture, understood: [], ignored: [] })
    expect(jam.ask(ALICE, { kind: 'skip' })).toBe('ok')
    expect(jam.state.phase).toMatchObject({ name: 'reveal', result: { how: 'only', winners: [2] } })
  })

  it('J21 vote, run-off and reveal end as by themselves', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 0 })
    jam.ask(BOB, { kind: 'vote', place: 1 })
    jam.ask(ALICE, { kind: 'skip' })
    expect(jam.state.phase.name).toBe('runoff')
    jam.ask(ALICE, { kind: 'skip' })
    expect(jam.state.phase).toMatchObject({ name: 'reveal', result: { how: 'coWinners' } })
    jam.ask(ALICE, { kind: 'skip' })
    expect([jam.state.phase.name, jam.state.round]).toEqual(['writing', 2])
    const quiet = new JamDriver(ALICE)
    quiet.make(ALICE)
    quiet.ask(ALICE, { kind: 'skip' })
    expect(quiet.state.phase).toMatchObject({ name: 'writing', notice: { kind: 'nobodyVoted' } })
  })

  it('J22 a timed writing gets 30 s at a time, up to ten minutes ahead', () => {
    const jam = new JamDriver(ALICE, BOB)
    expect(jam.ask(ALICE, { kind: 'extend' })).toBe('NOT_ALLOWED_NOW')
    jam.ask(ALICE, { kind: 'setPreset', preset: 'party' })
    jam.ask(BOB, { kind: 'setReady', ready: true })
    expect(jam.ask(BOB, { kind: 'extend' })).toBe('NOT_HOST')
    expect(jam.ask(ALICE, { kind: 'extend' })).toBe('ok')
    expect(dueAt(jam.state)).toBe(jam.now + 120_000)
    expect(personOf(jam.state, BOB.id)?.ready).toBe(true)
    while (jam.ask(ALICE, { kind: 'extend' }) === 'ok');
    expect(dueAt(jam.state)).toBe(jam.now + 600_000)
  })
})

describe('a private jam', () => {
  it('J24 keeps whoever held a seat, and lets others ask and nothing else', () => {
    const jam = new JamDriver(ALICE, BOB)
    expect(jam.ask(BOB, { kind: 'setVisibility', visibility: 'private' })).toBe('NOT_HOST')
    jam.ask(BOB, { kind: 'stand' })
    jam.ask(ALICE, { kind: 'setVisibility', visibility: 'private' })
    expect([ALICE, BOB, CARA].map(({ id }) => mayWatch(jam.state, id))).toEqual([true, true, false])
    expect(jam.ask(BOB, { kind: 'setVisibility', visibility: 'public' })).toBe('NOT_SEATED')
    expect(jam.ask(CARA, { kind: 'setTitle', title: 'Mine' })).toBe('PRIVATE')
    expect(jam.ask(CARA, { kind: 'vote', place: 0 })).toBe('PRIVATE')
    expect(jam.ask(CARA, { kind: 'sit' })).toBe('ok')
    expect(isPlayer(jam.state, CARA.id)).toBe(false)
    expect(askingHost(jam.state).map(({ id }) => id)).toEqual([CARA.id])
    jam.wait(100_000)
    expect(isPlayer(jam.state, CARA.id)).toBe(false)
    jam.ask(ALICE, { kind: 'admit', who: CARA.id })
    expect(isPlayer(jam.state, CARA.id)).toBe(true)
  })

  it('J24 with every seat taken, being let in means watching until one is free', () => {
    const jam = new JamDriver(ALICE)
    jam.ask(ALICE, { kind: 'setSettings', settings: { seats: 1 } })
    jam.ask(ALICE, { kind: 'setVisibility', visibility: 'private' })
    jam.ask(CARA, { kind: 'sit' })
    jam.ask(ALICE, { kind: 'admit', who: CARA.id })
    expect([mayWatch(jam.state, CARA.id), isPlayer(jam.state, CARA.id)]).toEqual([true, false])
    jam.ask(ALICE, { kind: 'setSettings', settings: { seats: 2 } })
    expect(isPlayer(jam.state, CARA.id)).toBe(true)
  })

  it('J26 who was declined asks again after a minute, and whom the host moved to the spectators asks for a seat', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.ask(ALICE, { kind: 'unseat', who: BOB.id })
    expect(jam.ask(BOB, { kind: 'sit' })).toBe('ok')
    expect(isPlayer(jam.state, BOB.id)).toBe(false)
    jam.ask(ALICE, { kind: 'decline', who: BOB.id })
    expect(jam.ask(BOB, { kind: 'sit' })).toBe('TOO_SOON')
    jam.wait(60_000)
    expect(jam.ask(BOB, { kind: 'sit' })).toBe('ok')
    jam.ask(ALICE, { kind: 'admit', who: BOB.id })
    expect(personOf(jam.state, BOB.id)).toMatchObject({ role: 'player', benched: false, declinedAt: null })
    // Whoever gets up by themselves comes back without asking.
    jam.ask(BOB, { kind: 'stand' })
    jam.ask(BOB, { kind: 'sit' })
    expect(isPlayer(jam.state, BOB.id)).toBe(true)
  })

  it('J27 a removed person stays out until the host takes it back', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.ask(ALICE, { kind: 'remove', who: BOB.id })
    expect(jam.ask({ ...BOB, name: 'Nobody you know' }, { kind: 'sit' })).toBe('REMOVED')
    expect(jam.ask(BOB, { kind: 'forgive', who: BOB.id })).toBe('REMOVED')
    jam.ask(ALICE, { kind: 'forgive', who: BOB.id })
    expect(jam.ask(BOB, { kind: 'sit' })).toBe('ok')
  })
})

describe('a Party', () => {
  it('J30 each round has a theme of its own, none twice; the host may draw another', () => {
    const jam = new JamDriver(ALICE, BOB)
    expect(jam.state.theme).toBeNull()
    jam.ask(ALICE, { kind: 'setPreset', preset: 'party' })
    const first = jam.state.theme
    expect(THEMES).toContain(first)
    expect(jam.ask(BOB, { kind: 'drawTheme' })).toBe('NOT_HOST')
    jam.ask(ALICE, { kind: 'drawTheme' })
    expect(jam.state.theme).not.toBe(first)
    const had = new Set(jam.state.themesDrawn)
    while (had.size < THEMES.length) {
      jam.ask(ALICE, { kind: 'drawTheme' })
      expect(had.has(jam.state.theme ?? '')).toBe(false)
      had.add(jam.state.theme ?? '')
    }
    const last = jam.state.theme
    jam.ask(ALICE, { kind: 'drawTheme' })
    expect(jam.state.theme).not.toBe(last)
    jam.ask(ALICE, { kind: 'setPreset', preset: 'open' })
    expect(jam.state.theme).toBeNull()
  })

  it('J31 counts its rounds from the one in which it began, and ends with the last', () => {
    const jam = new JamDriver(ALICE)
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 0 })
    jam.wait(30_000)
    jam.ask(ALICE, { kind: 'nextRound' })
    jam.ask(ALICE, { kind: 'setPreset', preset: 'party' })
    jam.ask(ALICE, { kind: 'setSettings', settings: { rounds: 2 } })
    const themes = new Set<string | null>()
    for (const number of [1, 2]) {
      expect(roundCount(jam.state)).toEqual({ number, of: 2 })
      themes.add(jam.state.theme)
      jam.ask(ALICE, { kind: 'skip' })
      jam.server({ kind: 'begin', round: jam.state.round, engine: 'painter' })
      const { round } = jam.state
      for (let place = 0; place < 4; place++) jam.server({ kind: 'fail', round, place, reason: 'provider' })
      expect(jam.state.phase).toMatchObject({ name: 'writing', notice: { kind: 'failed' } })
      expect(roundCount(jam.state)).toEqual({ number, of: 2 })
      jam.make(ALICE)
      jam.ask(ALICE, { kind: 'vote', place: 0 })
      jam.wait(3_000)
      expect(jam.state.phase.name).toBe('reveal')
      jam.wait(20_000)
    }
    expect(themes.size).toBe(2)
    expect(jam.state.phase).toMatchObject({ name: 'ended', by: null, last: { name: 'reveal' } })
  })
})
