import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/jam/commands.ts'
import { revealedRound } from '#shared/jam/history.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import { ROUNDS_KEPT } from '#shared/limits.ts'
import { ALICE, BOB, JamDriver, PICTURE, WATCHERS } from '../../testing/jamDriver.ts'
import { lookAt } from './due.ts'

const CARD = { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: true }
const POST = 'p_aaaaaaaaaaaaaaaa' as NonNullable<JamState['history'][number]['post']>

/** Alice and Bob in the reveal of a round whose third picture won; the host's head start is over. */
function revealed(jam = new JamDriver(ALICE, BOB)): JamDriver {
  jam.make(ALICE, [3])
  jam.ask(ALICE, { kind: 'vote', place: 2 })
  jam.ask(BOB, { kind: 'vote', place: 2 })
  jam.wait(3_000)
  jam.wait(9_000)
  if (jam.state.phase.name !== 'reveal') throw new Error(jam.state.phase.name)
  return jam
}

const from = (of: number, place: number, more: Partial<Extract<Command, { kind: 'startFrom' }>> = {}) =>
  ({ kind: 'startFrom', of, place, how: 'subtle', ...more }) as Command

describe('what grows from a picture', () => {
  it('J40 a picture of the reveal begins the next round and is what it starts from', () => {
    const jam = revealed()
    const { draft, order } = jam.state.phase as PhaseOf<'reveal'>
    expect(jam.ask(BOB, from(1, 1))).toBe('ok')
    expect(jam.state).toMatchObject({ round: 2, phase: { name: 'writing' } })
    expect(jam.state.basis).toEqual({
      how: 'subtle',
      picture: PICTURE,
      from: { round: 1, place: 1 },
      prompt: draft.text,
      style: draft.params.style,
      seed: draft.seed,
      variant: order[1],
    })
  })

  it('J40 only final pictures, only players, the host first, and not while it is being published', () => {
    const jam = new JamDriver(ALICE, BOB)
    expect(jam.ask(ALICE, from(1, 0))).toBe('NO_SUCH_VARIANT')
    jam.make(ALICE, [3])
    expect(jam.ask(ALICE, from(1, 0))).toBe('NOT_ALLOWED_NOW')
    jam.ask(ALICE, { kind: 'vote', place: 2 })
    jam.ask(BOB, { kind: 'vote', place: 2 })
    jam.wait(3_000)
    expect(jam.ask(BOB, from(1, 0))).toBe('HEAD_START')
    expect(jam.ask(WATCHERS[0] ?? BOB, from(1, 0))).toBe('NOT_SEATED')
    expect(jam.ask(ALICE, from(1, 3))).toBe('NO_SUCH_VARIANT')
    jam.ask(ALICE, { kind: 'publish', card: CARD })
    expect(jam.ask(ALICE, from(1, 0))).toBe('NOT_ALLOWED_NOW')
    jam.server({ kind: 'published', round: 1, post: POST })
    expect(jam.ask(ALICE, from(1, 0))).toBe('ok')
    expect(jam.state.history[0]).toMatchObject({ round: 1, post: POST })
  })

  it('J40 varying takes over style and shape, restyling another style, a start neither', () => {
    const jam = revealed()
    jam.ask(ALICE, { kind: 'nextRound' })
    const other = { style: 'ink', shape: '1:1' } as const
    const chosen = (how: 'subtle' | 'restyle' | 'start', style?: string) => {
      jam.ask(ALICE, { kind: 'setParams', params: other })
      jam.ask(BOB, from(1, 0, style ? { how, style } : { how }))
      return [jam.state.params.style, jam.state.params.shape]
    }
    expect(chosen('subtle')).toEqual(['oil', '3:2'])
    expect(chosen('restyle', 'gouache')).toEqual(['gouache', '3:2'])
    expect(chosen('start')).toEqual(['ink', '1:1'])
    const { seq } = jam.state
    expect(jam.ask(ALICE, from(1, 0, { how: 'start' }))).toBe('ok')
    expect(jam.state.seq).toBe(seq)
  })

  it('J41 the lock takes it along, a way back keeps it, the next round has none, and it can be let go', () => {
    const jam = revealed()
    jam.ask(ALICE, from(1, 0))
    jam.ask(ALICE, { kind: 'generate' })
    expect((jam.state.phase as PhaseOf<'locked'>).draft.basis).toEqual(jam.state.basis)
    jam.server({ kind: 'block', round: 2, span: { from: 0, to: 1 } })
    expect(jam.state.basis?.from).toEqual({ round: 1, place: 0 })
    jam.ask(BOB, { kind: 'clearBasis' })
    expect(jam.state.basis).toBeNull()
    jam.make(ALICE)
    expect((jam.state.phase as PhaseOf<'voting'>).draft).not.toHaveProperty('basis')
  })

  it('J46 a brought picture is for seated players, while writing', () => {
    const jam = new JamDriver(ALICE, BOB)
    expect(jam.bring(WATCHERS[0] ?? BOB)).toBe('NOT_SEATED')
    jam.ask(ALICE, { kind: 'mute', who: BOB.id, muted: true })
    expect(jam.bring(BOB)).toBe('MUTED')
    expect(jam.bring(ALICE)).toBe('ok')
    expect(jam.state.basis).toMatchObject({ how: 'start', prompt: '', from: { upload: ALICE.id } })
    jam.make(ALICE)
    expect(jam.bring(ALICE)).toBe('NOT_ALLOWED_NOW')
    jam.ask(ALICE, { kind: 'end' })
    expect(jam.bring(ALICE)).toBe('JAM_ENDED')
  })
})

describe('rounds that are over', () => {
  it('J42 are remembered with words, pictures and result, the newest ones', () => {
    const jam = revealed()
    expect(revealedRound(jam.state, 1)?.result?.winners).toEqual([2])
    jam.text = 'another fox'
    jam.ask(ALICE, { kind: 'nextRound' })
    expect(jam.state.history).toMatchObject([
      { round: 1, draft: { text: 'a fox under the moon' }, result: { winners: [2] }, engine: 'painter' },
    ])
    expect(jam.state.history[0]?.variants.map(({ state }) => state)).toEqual([
      'final',
      'final',
      'final',
      'failed',
    ])
    for (let round = 2; round < ROUNDS_KEPT + 3; round++) {
      revealed(jam)
      jam.ask(ALICE, { kind: 'nextRound' })
    }
    expect(jam.state.history).toHaveLength(ROUNDS_KEPT)
    expect(jam.state.history[0]?.round).toBe(3)
  })

  it('J42 a vote that the end cut short is remembered without counts and without its engine', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 2 })
    jam.ask(ALICE, { kind: 'end' })
    expect(jam.state.history).toMatchObject([{ round: 1, result: null, engine: null }])
    expect(JSON.stringify(jam.state.history)).not.toContain('ballots')
  })

  it('J43 an earlier winner is published once, later, and after the end of the jam too', () => {
    const jam = revealed()
    jam.ask(ALICE, { kind: 'nextRound' })
    const late: Command = { kind: 'publishPast', of: 1, card: CARD }
    expect(jam.ask(WATCHERS[0] ?? BOB, late)).toBe('NOT_SEATED')
    expect(jam.ask(BOB, { ...late, of: 2 })).toBe('NO_SUCH_VARIANT')
    expect(jam.ask(BOB, late)).toBe('ok')
    expect(jam.ask(ALICE, { ...late, card: { ...CARD, title: 'Mine' } })).toBe('ok')
    expect(jam.state.history[0]?.publishing).toEqual({ by: BOB.id, card: CARD })
    jam.ask(ALICE, { kind: 'end' })
    // Nobody has to be there: the sweep finds what is still to be published (rule L12).
    expect(lookAt(jam.state)).not.toBeNull()
    jam.server({ kind: 'published', round: 1, post: POST })
    jam.server({ kind: 'published', round: 1, post: POST })
    expect(jam.state.history[0]).toMatchObject({ post: POST, publishing: null })
    expect(lookAt(jam.state)).toBeNull()
  })

  it('J43 what was being published when the jam ended is published all the same', () => {
    const jam = revealed()
    jam.ask(ALICE, { kind: 'publish', card: CARD })
    jam.ask(ALICE, { kind: 'end' })
    jam.server({ kind: 'published', round: 1, post: POST })
    expect(jam.state.history[0]?.post).toBe(POST)
  })
})
