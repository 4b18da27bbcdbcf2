import { expect, test } from 'vitest'
import type { JamId, UserId } from '#shared/ids.ts'
import { emptyJam } from '#shared/jam/evolve.ts'
import type { JamState, LivePhase, PastRound, Person } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import { catchUp, shorten } from './catchUp.ts'

const ANA = 'u_ana0000000000000' as UserId
const BO = 'u_bo00000000000000' as UserId

const person = (id: UserId, name: string) =>
  ({ id, name, colour: 0, role: 'player', here: true, seatedAt: name.length }) as Person
const draft = {
  text: 'a red door in the snow',
  runs: [],
  shares: [
    { by: ANA, share: 0.7 },
    { by: BO, share: 0.3 },
  ],
  textSeq: 1,
  params: DEFAULT_PARAMS,
  seed: 1,
  lockedBy: ANA,
  basis: null,
}
const tally = (won: number, all: number) => ({
  counts: [
    { players: won, spectators: 0, sum: won },
    { players: all - won, spectators: 0, sum: all - won },
  ],
  weight: 1,
  voters: { players: all, spectators: 0 },
})
const result = { winners: [0], how: 'vote', first: tally(5, 6), runoff: null } as const
const past = {
  round: 2,
  at: 1,
  result,
  draft,
  variants: [],
  publishing: null,
  post: null,
} as unknown as PastRound

function jam(phase: LivePhase, more: Partial<JamState> = {}): JamState {
  const people = { [ANA]: person(ANA, 'Ana'), [BO]: person(BO, 'Bo') }
  return { ...emptyJam('amber-fox-bcdfghjk' as JamId), round: 3, people, history: [past], phase, ...more }
}
const writing: LivePhase = { name: 'writing', since: 0, deadline: null, notice: null }
const words = { text: 'a blue door', runs: [{ by: BO, length: 11 }] }

test('in writing: who is here, who wrote what so far, what won last, and that one can join', () => {
  expect(catchUp(jam(writing), 3, words, false)).toEqual([
    'This is round 3: Bo and Ana play, and 3 people watch.',
    'The words are “a blue door”, all by Bo.',
    'In round 2 “a red door in the snow” won, with 5 of 6 votes.',
    'Now the words are being written: join in and write along.',
  ])
})

test('in the vote: the locked words with their shares, and that watchers vote too unless they weigh nothing', () => {
  const phase = { name: 'voting', draft, variants: [], ballots: {} } as unknown as LivePhase
  const [, wrote, , now] = catchUp(jam(phase), 1, words, false)
  expect(wrote).toBe('The words are “a red door in the snow”, by Ana (70 %) and Bo (30 %).')
  expect(now).toBe('Now everybody votes, you too: choose the one that you like best.')
  const { settings } = jam(phase)
  const off = catchUp(jam(phase, { settings: { ...settings, bloc: 'off' } }), 1, words, false)
  expect(off[3]).toBe('Now the players vote.')
})

test('in the reveal, in a first round, and with nobody there', () => {
  const phase = { name: 'reveal', draft, result } as unknown as LivePhase
  expect(catchUp(jam(phase), 0, words, true).slice(2)).toEqual([
    'The winner has just been shown: it got 5 of 6 votes.',
    'Now the players decide whether it is published, or what comes next.',
  ])
  const nobody = jam(writing, { people: {}, history: [], round: 1 })
  expect(catchUp(nobody, 1, { text: '', runs: [] }, false).slice(0, 3)).toEqual([
    'This is round 1, and nobody is seated just now.',
    'There are no words yet.',
    'Nothing has been chosen yet.',
  ])
})

test('a text is cut between words, never inside a character', () => {
  expect(shorten('one two three', 8)).toBe('one two…')
  expect(shorten(`${'a'.repeat(7)}😀 and more`, 8)).toBe(`${'a'.repeat(7)}…`)
  expect(shorten(' short\n words ', 20)).toBe('short words')
})
