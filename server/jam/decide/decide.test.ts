import { describe, expect, it } from 'vitest'
import type { JamState, PhaseName, PhaseOf } from '#shared/jam/state.ts'
import { ALICE, BOB, CARA, JamDriver, WATCHERS } from '../../testing/jamDriver.ts'

function phaseOf<Name extends PhaseName>(state: JamState, name: Name): PhaseOf<Name> {
  expect(state.phase.name).toBe(name)
  return state.phase as PhaseOf<Name>
}

describe('Generate', () => {
  it('J2 needs a seat, words, and no more than 1,200 units', () => {
    const jam = new JamDriver(ALICE)
    expect(jam.ask(BOB, { kind: 'generate' })).toBe('NOT_SEATED')
    jam.text = ' \n '
    expect(jam.ask(ALICE, { kind: 'generate' })).toBe('EMPTY_PROMPT')
    jam.text = 'x'.repeat(1_201)
    expect(jam.ask(ALICE, { kind: 'generate' })).toBe('PROMPT_TOO_LONG')
    jam.text = 'x'.repeat(1_200)
    expect(jam.ask(ALICE, { kind: 'generate' })).toBe('ok')
  })

  it('J2 in a public jam waits until the player has been seated for 30 s', () => {
    const jam = new JamDriver(ALICE)
    jam.ask(ALICE, { kind: 'setVisibility', visibility: 'public' })
    expect(jam.ask(ALICE, { kind: 'generate' })).toBe('TOO_SOON')
    jam.wait(30_000)
    expect(jam.ask(ALICE, { kind: 'generate' })).toBe('ok')
  })

  it('J2 obeys who may press: the host in Studio, all ready in Party', () => {
    const studio = new JamDriver(ALICE, BOB)
    studio.ask(ALICE, { kind: 'setPreset', preset: 'studio' })
    expect(studio.ask(BOB, { kind: 'generate' })).toBe('NOT_HOST')
    const party = new JamDriver(ALICE, BOB)
    party.ask(ALICE, { kind: 'setPreset', preset: 'party' })
    expect(party.ask(ALICE, { kind: 'generate' })).toBe('NOT_READY')
    party.ask(BOB, { kind: 'setReady', ready: true })
    expect(party.ask(ALICE, { kind: 'generate' })).toBe('ok')
  })

  it('J1 a Party locks by itself when its 90 s are over, and starts the clock again over an empty prompt', () => {
    const jam = new JamDriver(ALICE)
    jam.ask(ALICE, { kind: 'setPreset', preset: 'party' })
    jam.text = ''
    jam.wait(90_000)
    expect(phaseOf(jam.state, 'writing').deadline).toBe(jam.now + 90_000)
    jam.text = 'a fox'
    jam.wait(90_000)
    expect(phaseOf(jam.state, 'locked').draft.lockedBy).toBeNull()
  })
})

describe('making', () => {
  it('J7 with two finals there is a vote, with one the reveal, with none writing again', () => {
    const vote = new JamDriver(ALICE)
    vote.make(ALICE, [0, 1])
    expect(vote.state.phase.name).toBe('voting')
    const only = new JamDriver(ALICE)
    only.make(ALICE, [0, 1, 2])
    expect(phaseOf(only.state, 'reveal').result).toMatchObject({ how: 'only', winners: [3] })
    const none = new JamDriver(ALICE)
    none.make(ALICE, [0, 1, 2, 3])
    expect(phaseOf(none.state, 'writing').notice).toEqual({ kind: 'failed', reason: 'provider' })
  })

  it('J5 a variant fails after 120 s of its own running time; waiting does not count', () => {
    const jam = new JamDriver(ALICE)
    jam.ask(ALICE, { kind: 'generate' })
    jam.server({ kind: 'begin', round: 1, engine: 'painter' })
    jam.wait(200_000)
    jam.server({ kind: 'start', round: 1, place: 0 })
    jam.wait(119_999)
    expect(phaseOf(jam.state, 'generating').variants[0]?.state).toBe('running')
    jam.wait(1)
    expect(phaseOf(jam.state, 'generating').variants[0]).toEqual({ state: 'failed', reason: 'timeout' })
    expect(phaseOf(jam.state, 'generating').variants[1]?.state).toBe('waiting')
  })

  it('G30 a jam chooses its engine among those offered; a style that it does not know becomes its first', () => {
    const jam = new JamDriver(ALICE)
    expect(jam.ask(ALICE, { kind: 'setParams', params: { engine: 'gone' } })).toBe('BAD_INPUT')
    jam.ask(ALICE, { kind: 'setParams', params: { engine: 'openai' } })
    expect(jam.state.params).toMatchObject({ engine: 'openai', style: 'oil' })
    jam.ask(ALICE, { kind: 'setParams', params: { engine: 'painter', style: 'neon' } })
    jam.ask(ALICE, { kind: 'setParams', params: { engine: 'openai' } })
    expect(jam.state.params).toMatchObject({ engine: 'openai', style: 'none' })
  })

  it('J1 the host stops at once, the others by majority', () => {
    const jam = new JamDriver(ALICE, BOB, CARA)
    jam.ask(BOB, { kind: 'generate' })
    jam.server({ kind: 'begin', round: 1, engine: 'painter' })
    jam.ask(BOB, { kind: 'cancel' })
    jam.ask(BOB, { kind: 'cancel' })
    expect(jam.state.phase.name).toBe('generating')
    jam.ask(CARA, { kind: 'cancel' })
    expect(phaseOf(jam.state, 'writing').notice).toMatchObject({ kind: 'cancelled' })
  })

  it('J7 "vote now" is offered from 20 s on with two finals', () => {
    const jam = new JamDriver(ALICE)
    jam.ask(ALICE, { kind: 'generate' })
    jam.server({ kind: 'begin', round: 1, engine: 'painter' })
    expect(jam.ask(ALICE, { kind: 'voteNow' })).toBe('TOO_SOON')
    jam.wait(20_000)
    expect(jam.ask(ALICE, { kind: 'voteNow' })).toBe('NOT_ALLOWED_NOW')
  })
})

describe('the vote', () => {
  it('J6 spectators together weigh at most a third of all', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 0 })
    jam.ask(BOB, { kind: 'vote', place: 0 })
    for (const watcher of WATCHERS.slice(0, 8)) jam.ask(watcher, { kind: 'vote', place: 1 })
    jam.wait(30_000)
    const { result } = phaseOf(jam.state, 'reveal')
    expect(result.winners).toEqual([0])
    expect(result.first?.weight).toBe(2 / 16)
    expect(result.first?.counts[1]).toEqual({ players: 0, spectators: 8, sum: 1 })
  })

  it('J6 a ballot may change until the close and names a final variant', () => {
    const jam = new JamDriver(ALICE)
    jam.make(ALICE, [3])
    expect(jam.ask(ALICE, { kind: 'vote', place: 3 })).toBe('NO_SUCH_VARIANT')
    jam.ask(ALICE, { kind: 'vote', place: 0 })
    jam.wait(2_000)
    jam.ask(ALICE, { kind: 'vote', place: 1 })
    jam.wait(2_999)
    expect(jam.state.phase.name).toBe('voting')
    jam.wait(1)
    expect(phaseOf(jam.state, 'reveal').result.winners).toEqual([1])
  })

  it('J7 closes at the deadline, which can be extended once', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 2 })
    expect(jam.ask(BOB, { kind: 'extend' })).toBe('ok')
    expect(jam.ask(BOB, { kind: 'extend' })).toBe('NOT_ALLOWED_NOW')
    jam.wait(49_999)
    expect(jam.state.phase.name).toBe('voting')
    jam.wait(1)
    expect(phaseOf(jam.state, 'reveal').result.winners).toEqual([2])
  })

  it('J7 nobody voted: back to writing, nothing published', () => {
    const jam = new JamDriver(ALICE)
    jam.make(ALICE)
    jam.wait(30_000)
    expect(phaseOf(jam.state, 'writing').notice).toEqual({ kind: 'nobodyVoted' })
    expect(jam.state.round).toBe(1)
  })

  it('J8 a tie gets one run-off of 10 s, and then co-winners', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 0 })
    jam.ask(BOB, { kind: 'vote', place: 3 })
    jam.wait(3_000)
    expect(phaseOf(jam.state, 'runoff').among).toEqual([0, 3])
    expect(jam.ask(ALICE, { kind: 'vote', place: 1 })).toBe('NO_SUCH_VARIANT')
    jam.wait(10_000)
    expect(phaseOf(jam.state, 'reveal').result).toMatchObject({ how: 'coWinners', winners: [0, 3] })
  })

  it('J8 a run-off that somebody decides has one winner', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 0 })
    jam.ask(BOB, { kind: 'vote', place: 3 })
    jam.wait(3_000)
    jam.ask(BOB, { kind: 'vote', place: 0 })
    jam.wait(10_000)
    expect(phaseOf(jam.state, 'reveal').result).toMatchObject({ how: 'runoff', winners: [0] })
  })

  it('J7 in Studio only the host closes the vote', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.ask(ALICE, { kind: 'setPreset', preset: 'studio' })
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 1 })
    jam.ask(BOB, { kind: 'vote', place: 1 })
    jam.wait(3_600_000)
    expect(jam.state.phase.name).toBe('voting')
    expect(jam.ask(BOB, { kind: 'closeVote' })).toBe('NOT_HOST')
    jam.ask(ALICE, { kind: 'closeVote' })
    expect(jam.state.phase.name).toBe('reveal')
  })
})

describe('the reveal', () => {
  const card = { title: 'Moon fox', alt: 'A fox under the moon', showPrompt: true, riffs: true }

  function revealed(): JamDriver {
    const jam = new JamDriver(ALICE, BOB)
    jam.make(ALICE)
    jam.ask(BOB, { kind: 'vote', place: 0 })
    jam.wait(30_000)
    return jam
  }

  it('J9 gives a present host 8 s of head start', () => {
    const jam = revealed()
    expect(jam.ask(BOB, { kind: 'publish', card })).toBe('HEAD_START')
    jam.wait(8_000)
    expect(jam.ask(BOB, { kind: 'publish', card })).toBe('ok')
    const absent = revealed()
    absent.server({ kind: 'left', who: ALICE.id, goneAt: absent.now })
    expect(absent.ask(BOB, { kind: 'nextRound' })).toBe('ok')
  })

  it('J10 publishes once, whoever presses', () => {
    const jam = revealed()
    const seen = { round: 1, phase: 'reveal' } as const
    expect(jam.ask(ALICE, { kind: 'publish', card }, seen)).toBe('ok')
    expect(jam.ask(ALICE, { kind: 'publish', card: { ...card, title: 'Another' } }, seen)).toBe('ok')
    expect(phaseOf(jam.state, 'reveal').publishing?.card.title).toBe('Moon fox')
    expect(jam.ask(BOB, { kind: 'nextRound' }, seen)).toBe('NOT_ALLOWED_NOW')
    jam.server({ kind: 'published', round: 1, post: 'p_aaaaaaaaaaaaaaaa' as never })
    jam.server({ kind: 'published', round: 1, post: 'p_bbbbbbbbbbbbbbbb' as never })
    expect(phaseOf(jam.state, 'published').post).toBe('p_aaaaaaaaaaaaaaaa')
    expect(jam.ask(BOB, { kind: 'publish', card }, seen)).toBe('ok')
    jam.ask(BOB, { kind: 'nextRound' })
    expect(jam.state).toMatchObject({ round: 2, phase: { name: 'writing' } })
  })

  it('J13 a ballot sent in an earlier phase or round is stale', () => {
    const jam = revealed()
    expect(jam.ask(BOB, { kind: 'vote', place: 1 }, { round: 1, phase: 'voting' })).toBe('STALE')
    expect(jam.ask(BOB, { kind: 'generate' }, { round: 1, phase: 'writing' })).toBe('STALE')
  })
})

describe('people', () => {
  it('J12 a seat is taken in writing, waited for elsewhere, and given when writing begins again', () => {
    const jam = new JamDriver(ALICE)
    jam.make(ALICE)
    expect(jam.ask(BOB, { kind: 'sit' })).toBe('ok')
    expect(jam.state.people[BOB.id]).toMatchObject({ role: 'spectator', asking: jam.now })
    jam.wait(30_000)
    expect(jam.state.people[BOB.id]).toMatchObject({ role: 'player', asking: null })
  })

  it('J12 a room that everybody left in the reveal is taken up again by whoever sits down', () => {
    const jam = new JamDriver(ALICE)
    jam.ask(ALICE, { kind: 'setSettings', settings: { locked: true } })
    jam.make(ALICE)
    jam.ask(ALICE, { kind: 'vote', place: 0 })
    jam.wait(3_000)
    jam.server({ kind: 'left', who: ALICE.id, goneAt: jam.now })
    jam.wait(60_000)
    expect(jam.state.host).toBeNull()
    expect(jam.ask(BOB, { kind: 'sit' })).toBe('JAM_LOCKED')
    jam.server({ kind: 'came', who: ALICE.id })
    expect(jam.ask(ALICE, { kind: 'sit' })).toBe('ok')
    expect(jam.state.host).toBe(ALICE.id)
    expect(jam.ask(ALICE, { kind: 'nextRound' })).toBe('ok')
  })

  it('J12 seats end: the ninth person watches, and a removed one never sits', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.ask(ALICE, { kind: 'setSettings', settings: { seats: 2 } })
    expect(jam.ask(CARA, { kind: 'sit' })).toBe('SEATS_FULL')
    jam.ask(ALICE, { kind: 'remove', who: BOB.id })
    expect(jam.ask(BOB, { kind: 'sit' })).toBe('REMOVED')
    expect(jam.ask(CARA, { kind: 'sit' })).toBe('ok')
  })

  it('J11 an absent host keeps the lease for 45 s, then the longest-present player has it; the seat ends at 60 s', () => {
    const jam = new JamDriver(ALICE, BOB, CARA)
    jam.server({ kind: 'left', who: ALICE.id, goneAt: jam.now })
    jam.wait(44_999)
    expect(jam.state.host).toBe(ALICE.id)
    jam.wait(1)
    expect(jam.state.host).toBe(BOB.id)
    jam.wait(14_999)
    expect(jam.state.people[ALICE.id]?.role).toBe('player')
    jam.wait(1)
    expect(jam.state.people[ALICE.id]?.role).toBe('spectator')
  })

  it('J16 watchers change nothing, players the parameters and the title, the host the rest', () => {
    const jam = new JamDriver(ALICE, BOB)
    expect(jam.ask(CARA, { kind: 'setParams', params: { variants: 2 } })).toBe('NOT_SEATED')
    expect(jam.ask(CARA, { kind: 'setTitle', title: 'Mine' })).toBe('NOT_SEATED')
    expect(jam.ask(BOB, { kind: 'setParams', params: { variants: 2 } })).toBe('ok')
    expect(jam.state.paramsBy.variants).toBe(BOB.id)
    expect(jam.ask(BOB, { kind: 'setPreset', preset: 'party' })).toBe('NOT_HOST')
    expect(jam.ask(BOB, { kind: 'remove', who: ALICE.id })).toBe('NOT_HOST')
  })

  it('J1 a pause stops the clock and gives back what was left of it', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.make(ALICE)
    jam.wait(20_000)
    jam.ask(ALICE, { kind: 'pause' })
    jam.wait(600_000)
    expect(jam.ask(BOB, { kind: 'vote', place: 0 })).toBe('NOT_ALLOWED_NOW')
    jam.ask(ALICE, { kind: 'resume' })
    expect(phaseOf(jam.state, 'voting').deadline).toBe(jam.now + 10_000)
  })

  it('J1 an ended jam takes nothing more', () => {
    const jam = new JamDriver(ALICE)
    expect(jam.ask(ALICE, { kind: 'end' })).toBe('ok')
    expect(jam.ask(ALICE, { kind: 'sit' })).toBe('JAM_ENDED')
  })
})
