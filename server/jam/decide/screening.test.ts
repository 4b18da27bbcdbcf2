import { expect, it } from 'vitest'
import type { PostId } from '#shared/ids.ts'
import type { JamState } from '#shared/jam/state.ts'
import { ALICE, BOB, CARA, JamDriver, PICTURE } from '../../testing/jamDriver.ts'
import { presentState } from '../present.ts'
import { summaryOf } from '../summary.ts'
import { dueAt, lookAt } from './due.ts'

const CARD = { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: true }
const POST = 'p_aaaaaaaaaaaaaaaa' as PostId

function inMaking(): JamDriver {
  const jam = new JamDriver(ALICE)
  jam.ask(ALICE, { kind: 'setVisibility', visibility: 'public' })
  jam.wait(30_000)
  jam.ask(ALICE, { kind: 'generate' })
  jam.server({ kind: 'begin', round: 1, engine: 'openai' })
  return jam
}

/** The frame of place 0 as a viewer's page has it. */
function frameFor(jam: JamDriver, viewer: 'player' | 'anybody') {
  const { phase } = presentState(jam.state, viewer)
  const variant = phase.name === 'generating' ? phase.variants[0] : undefined
  return variant?.state === 'running' ? variant.frame : null
}

const cardOf = ({ state, text }: JamDriver) =>
  summaryOf(state, { text, runs: [], textSeq: 0 }, 0, 0).card.pictures

it('M2 players see frames at once; watchers and cards see them when the first was looked at', () => {
  const jam = inMaking()
  const frame = {
    kind: 'frame',
    round: 1,
    place: 0,
    step: 'Glimpse',
    share: 0.2,
    frame: PICTURE.thumb,
  } as const
  jam.server({ kind: 'start', round: 1, place: 0 })
  jam.server({ ...frame, held: true })
  expect(frameFor(jam, 'player')).toEqual(PICTURE.thumb)
  expect(frameFor(jam, 'anybody')).toBeNull()
  expect(cardOf(jam)).toEqual([])
  jam.server({ kind: 'clear', round: 1, place: 0 })
  expect(frameFor(jam, 'anybody')).toEqual(PICTURE.thumb)
  expect(cardOf(jam)).toHaveLength(1)
  jam.server({ ...frame, frame: PICTURE, held: true })
  expect(frameFor(jam, 'anybody')).toEqual(PICTURE)
})

it('M7 those who watch have of a growing text what was judged, players all of it', () => {
  const jam = inMaking()
  const textFor = (viewer: 'player' | 'anybody') => {
    const { phase } = presentState(jam.state, viewer)
    const variant = phase.name === 'generating' ? phase.variants[0] : undefined
    return variant?.state === 'running' ? variant.text : null
  }
  const frame = { kind: 'frame', round: 1, place: 0, step: 'Writing', share: 0.2, frame: null } as const
  jam.server({ kind: 'start', round: 1, place: 0 })
  jam.server({ ...frame, text: 'A fox in', judged: 0 })
  expect([textFor('player'), textFor('anybody')]).toEqual(['A fox in', ''])
  jam.server({ ...frame, text: 'A fox in a hat', judged: 5 })
  expect([textFor('player'), textFor('anybody')]).toEqual(['A fox in a hat', 'A fox'])
  jam.server({ ...frame, text: 'A fox in a hat sits' })
  expect([textFor('player'), textFor('anybody')]).toEqual(['A fox in a hat sits', 'A fox in a hat sits'])
})

it('M2 a final picture that nobody could look at stays inside the jam', () => {
  const jam = inMaking()
  jam.server({ kind: 'start', round: 1, place: 0 })
  const words = { understood: [], ignored: [] }
  jam.server({ kind: 'finish', round: 1, place: 0, picture: PICTURE, ...words, unchecked: true })
  expect(jam.state.phase).toMatchObject({ variants: [{ state: 'final', unchecked: true }, {}, {}, {}] })
  expect(cardOf(jam)).toEqual([])
})

it('J25 a card names who wrote its words and who is seated, and nobody else in the jam', () => {
  const jam = new JamDriver(ALICE, BOB)
  jam.ask(CARA, { kind: 'say', text: 'hello' })
  const words = { text: 'a fox', runs: [{ by: BOB.id, length: 5 }], textSeq: 1 }
  const { authors, players } = summaryOf(jam.state, words, 1, 0).card
  expect(authors).toEqual({ [BOB.id]: { name: 'Bob', colour: 1 } })
  expect(players.map(({ name }) => name)).toEqual(['Alice', 'Bob'])
})

/** A jam whose reveal is being published. */
function publishing(): JamDriver {
  const jam = new JamDriver(ALICE, BOB)
  jam.make(ALICE, [1, 2, 3])
  jam.wait(8_000)
  expect(jam.ask(ALICE, { kind: 'publish', card: CARD })).toBe('ok')
  return jam
}

const reveal = (state: JamState) => (state.phase.name === 'reveal' ? state.phase : null)

it('M4 a publication that waits for the picture check holds up nobody, and lands after the round is over', () => {
  const jam = publishing()
  expect(jam.ask(ALICE, { kind: 'nextRound' })).toBe('NOT_ALLOWED_NOW')
  jam.server({ kind: 'publishWaits', round: 1 })
  const { seq } = jam.state
  jam.server({ kind: 'publishWaits', round: 1 })
  expect([reveal(jam.state)?.publishing?.waits, jam.state.seq]).toEqual([true, seq])
  expect(jam.ask(ALICE, { kind: 'nextRound' })).toBe('ok')
  expect(jam.state.history).toMatchObject([{ round: 1, publishing: { waits: true }, post: null }])
  // Nobody has to be there.
  expect(lookAt(jam.state)).not.toBeNull()
  jam.server({ kind: 'published', round: 1, post: POST })
  expect(jam.state.history).toMatchObject([{ publishing: null, post: POST }])
})

it('M4 it lands in its own reveal too, and a Party does not wait for it', () => {
  const jam = publishing()
  jam.server({ kind: 'publishWaits', round: 1 })
  jam.server({ kind: 'published', round: 1, post: POST })
  expect(jam.state.phase).toMatchObject({ name: 'published', post: POST })
  const party = new JamDriver(ALICE)
  party.ask(ALICE, { kind: 'setPreset', preset: 'party' })
  party.make(ALICE, [1, 2, 3])
  party.ask(ALICE, { kind: 'publish', card: CARD })
  expect(dueAt(party.state)).toBeNull()
  party.server({ kind: 'publishWaits', round: 1 })
  expect(dueAt(party.state)).toBe(party.state.at + 20_000)
})

it('M4 what the picture check refuses stays in the jam for good', () => {
  const jam = publishing()
  jam.server({ kind: 'publishRefused', round: 1 })
  expect(reveal(jam.state)).toMatchObject({ publishing: null, refused: true })
  expect(jam.ask(ALICE, { kind: 'publish', card: CARD })).toBe('UNSAFE')
  expect(jam.ask(ALICE, { kind: 'nextRound' })).toBe('ok')
  expect(jam.ask(ALICE, { kind: 'publishPast', of: 1, card: CARD })).toBe('UNSAFE')
})

it('L13 M1 what was found of an earlier lock of the same round, and what was made for it, is void', () => {
  const jam = new JamDriver(ALICE)
  const lock = () => {
    expect(jam.ask(ALICE, { kind: 'generate' })).toBe('ok')
    return jam.state.phase.name === 'locked' ? jam.state.phase.draft.lock : undefined
  }
  const first = { round: 1, lock: lock() ?? 0 }
  jam.server({ kind: 'begin', ...first, engine: 'openai' })
  jam.server({ kind: 'start', ...first, place: 0 })
  expect(jam.ask(ALICE, { kind: 'cancel' })).toBe('ok')
  jam.text = 'something else'
  const second = { round: 1, lock: lock() ?? 0 }
  for (const late of [
    { kind: 'begin', engine: 'openai' },
    { kind: 'block', span: { from: 0, to: 1 } },
    { kind: 'broke', cap: 'jam', at: 9 },
  ] as const)
    jam.server({ ...late, ...first })
  expect(jam.state.phase).toMatchObject({ name: 'locked', draft: { text: 'something else' } })
  jam.server({ kind: 'begin', ...second, engine: 'openai' })
  jam.server({ kind: 'start', ...second, place: 0 })
  const made = { place: 0, picture: PICTURE, understood: [], ignored: [] }
  expect(jam.server({ kind: 'finish', ...first, ...made })).toBe('STALE')
  expect(jam.server({ kind: 'fail', ...first, place: 0, reason: 'crashed' })).toBe('STALE')
  expect(jam.server({ kind: 'finish', ...second, ...made })).toBe('ok')
})

it('C5 a jam that is taken down while it makes is writing when it is shown again, and what comes late is void', () => {
  for (const begun of [false, true]) {
    const jam = new JamDriver(ALICE)
    expect(jam.ask(ALICE, { kind: 'generate' })).toBe('ok')
    const of = { round: 1, lock: jam.state.phase.name === 'locked' ? (jam.state.phase.draft.lock ?? 0) : 0 }
    if (begun) jam.server({ kind: 'begin', ...of, engine: 'openai' })
    jam.server({ kind: 'hide', hidden: true })
    jam.server({ kind: 'hide', hidden: false })
    expect(jam.state).toMatchObject({
      hidden: false,
      phase: { name: 'writing', notice: { kind: 'cancelled', by: null } },
    })
    jam.server({ kind: 'begin', ...of, engine: 'openai' })
    expect(jam.state.phase.name).toBe('writing')
  }
})

it('C2 a round whose money could not be set aside comes back to writing and says whose and until when', () => {
  const jam = new JamDriver(ALICE)
  jam.ask(ALICE, { kind: 'generate' })
  const [first] = [jam.state.phase.name === 'locked' && jam.state.phase.draft.lock]
  jam.server({ kind: 'broke', round: 1, cap: 'jam', at: 9 })
  expect(jam.state).toMatchObject({ round: 1, phase: { notice: { kind: 'spent', cap: 'jam', at: 9 } } })
  jam.ask(ALICE, { kind: 'generate' })
  const second = jam.state.phase.name === 'locked' && jam.state.phase.draft.lock
  expect(second).not.toBe(first)
})
