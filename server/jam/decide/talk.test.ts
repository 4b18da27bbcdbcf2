import { describe, expect, test } from 'vitest'
import { commandSchema } from '#shared/jam/commands.ts'
import { orderWordsFault } from '../../moderation/orderWords.ts'
import { ALICE, BOB, JamDriver, WATCHERS } from '../../testing/jamDriver.ts'

const [WATCHER] = WATCHERS
const say = (text: string) => ({ kind: 'say', text }) as const
const words = (jam: JamDriver) => jam.state.talk.map(({ text }) => text)
const lineOf = (jam: JamDriver, index = -1) => jam.state.talk.at(index)?.seq ?? 0

describe('talk', () => {
  test('J60 players and watchers talk; who talks from the bench has a name from then on', () => {
    const jam = new JamDriver(ALICE, BOB)
    if (!WATCHER) throw new Error('nobody watches')
    expect(jam.ask(ALICE, say('no moon this time'))).toBe('ok')
    expect(jam.ask(WATCHER, say('make it rain soup'))).toBe('ok')
    expect(jam.state.talk).toMatchObject([
      { by: ALICE.id, watching: false, text: 'no moon this time', editedAt: null },
      { by: WATCHER.id, watching: true, text: 'make it rain soup' },
    ])
    expect(jam.state.people[WATCHER.id]).toMatchObject({ name: WATCHER.name, role: 'spectator' })
  })

  test('J60 the host keeps the talk to players, and mutes a person', () => {
    const jam = new JamDriver(ALICE, BOB)
    if (!WATCHER) throw new Error('nobody watches')
    jam.ask(ALICE, { kind: 'setSettings', settings: { talk: 'players' } })
    expect(jam.ask(WATCHER, say('hello'))).toBe('NOT_SEATED')
    expect(jam.ask(BOB, say('hello'))).toBe('ok')
    jam.ask(ALICE, { kind: 'mute', who: BOB.id, muted: true })
    expect(jam.ask(BOB, say('still here'))).toBe('MUTED')
    expect(jam.ask(BOB, { kind: 'editLine', line: lineOf(jam), text: 'bye' })).toBe('MUTED')
    expect(jam.ask(BOB, { kind: 'removeLine', line: lineOf(jam) })).toBe('ok')
  })

  test.each([
    ['', false],
    ['   ', false],
    ['a'.repeat(240), true],
    ['a'.repeat(241), false],
    ['two\nlines', false],
    ['bell \u0007', false],
    ['turned \u202e round', false],
    ['half a pair \ud800', false],
    ['👩‍👩‍👧 https://example.org <b>', true],
  ])('J60 of %j the door thinks %s', (text, fine) => {
    expect(commandSchema.safeParse(say(text)).success).toBe(fine)
  })

  test('J60 words that may not be shown are refused in a new line and in a changed one', () => {
    const order = { visit: 'aaaaaaaa.bbbbbbbbbbbb', n: 1, round: 1, phase: 'writing' } as never
    const fault = (command: object) => orderWordsFault({ ...(order as object), command } as never)
    expect(fault(say('what a lovely cat'))).toBeNull()
    expect(fault(say('please kill yourself'))).toBe('UNSAFE')
    expect(fault({ kind: 'editLine', line: 1, text: 'please kill yourself' })).toBe('UNSAFE')
  })

  test('J61 five lines in ten seconds, then a wait that is told; a removed line still counts', () => {
    const jam = new JamDriver(ALICE, BOB)
    for (let count = 0; count < 5; count++) expect(jam.ask(ALICE, say(`line ${count}`))).toBe('ok')
    jam.ask(ALICE, { kind: 'removeLine', line: lineOf(jam) })
    expect(jam.ask(ALICE, say('one more'))).toBe('TOO_SOON')
    expect(jam.ask(BOB, say('me too'))).toBe('ok')
    jam.now += 10_000
    expect(jam.ask(ALICE, say('one more'))).toBe('ok')
  })

  test('J62 a writer changes and takes back their own lines; the host takes away any; nobody else does', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.ask(BOB, say('the tail is short'))
    const line = lineOf(jam)
    expect(jam.ask(ALICE, { kind: 'editLine', line, text: 'mine now' })).toBe('FORBIDDEN')
    expect(jam.ask(BOB, { kind: 'editLine', line, text: 'the tail is long' })).toBe('ok')
    expect(jam.ask(BOB, { kind: 'editLine', line, text: 'the tail is blue' })).toBe('TOO_SOON')
    expect(jam.state.talk).toMatchObject([{ seq: line, text: 'the tail is long' }])
    expect(jam.state.talk[0]).toHaveProperty('editedAt', jam.now)
    if (!WATCHER) throw new Error('nobody watches')
    expect(jam.ask(WATCHER, { kind: 'removeLine', line })).toBe('NOT_HOST')
    expect(jam.ask(ALICE, { kind: 'removeLine', line })).toBe('ok')
    expect(jam.state.talk).toEqual([
      { seq: line, at: jam.now, by: BOB.id, watching: false, text: null, byHost: true },
    ])
    expect(jam.ask(BOB, { kind: 'editLine', line, text: 'again' })).toBe('NOT_FOUND')
    expect(jam.ask(BOB, { kind: 'removeLine', line: 999 })).toBe('NOT_FOUND')
  })

  test('J62 words can be taken back when the jam has ended', () => {
    const jam = new JamDriver(ALICE, BOB)
    jam.ask(BOB, say('my address is'))
    jam.ask(ALICE, { kind: 'end' })
    expect(jam.ask(BOB, say('too late'))).toBe('JAM_ENDED')
    expect(jam.ask(BOB, { kind: 'removeLine', line: lineOf(jam) })).toBe('ok')
    expect(words(jam)).toEqual([null])
  })

  test('J60 the last 200 lines stay, in order, also when an old one changes', () => {
    const jam = new JamDriver(ALICE, BOB)
    for (let count = 0; count < 205; count++) {
      jam.now += 3_000
      jam.ask(ALICE, say(`line ${count}`))
    }
    expect(jam.state.talk).toHaveLength(200)
    expect(jam.ask(ALICE, { kind: 'editLine', line: lineOf(jam, 0), text: 'changed' })).toBe('ok')
    expect(words(jam).slice(0, 2)).toEqual(['changed', 'line 6'])
  })

  test('J64 with the bloc off only players vote, and a ballot cast before weighs nothing', () => {
    const jam = new JamDriver(ALICE, BOB)
    if (!WATCHER) throw new Error('nobody watches')
    jam.make(ALICE)
    expect(jam.ask(WATCHER, { kind: 'vote', place: 3 })).toBe('ok')
    jam.ask(ALICE, { kind: 'setSettings', settings: { bloc: 'off' } })
    expect(jam.ask(WATCHER, { kind: 'vote', place: 2 })).toBe('NOT_SEATED')
    jam.ask(ALICE, { kind: 'vote', place: 1 })
    jam.ask(BOB, { kind: 'vote', place: 1 })
    jam.wait(3_000)
    const { phase } = jam.state
    expect(phase.name === 'reveal' && phase.result).toMatchObject({ winners: [1], first: { weight: 0 } })
  })

  test('J64 with the bloc off and nobody seated voting, nothing is chosen', () => {
    const jam = new JamDriver(ALICE, BOB)
    if (!WATCHER) throw new Error('nobody watches')
    jam.make(ALICE)
    jam.ask(WATCHER, { kind: 'vote', place: 3 })
    jam.ask(ALICE, { kind: 'setSettings', settings: { bloc: 'off' } })
    jam.wait(30_000)
    expect(jam.state.phase).toMatchObject({ name: 'writing', notice: { kind: 'nobodyVoted' } })
  })
})
