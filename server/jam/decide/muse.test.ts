import { describe, expect, it } from 'vitest'
import { museEdit, placeOfEdit } from '#shared/jam/muse.ts'
import { MUSE_TIMEOUT } from '#shared/limits.ts'
import { ALICE, BOB, JamDriver, WATCHERS } from '../../testing/jamDriver.ts'

const [WATCHER] = WATCHERS as [typeof ALICE]

/** A jam of two whose muse has offered two changes to "a fox under the moon". */
function offered(): JamDriver {
  const jam = new JamDriver(ALICE, BOB)
  jam.ask(ALICE, { kind: 'askMuse', wish: 'moodier' })
  const edits = [museEdit(jam.text, 2, 5, 'vixen'), museEdit(jam.text, 16, 20, 'new moon')]
  jam.server({ kind: 'museOffer', ask: 1, label: 'Rules', engine: 'rules', edits })
  return jam
}

const fates = (jam: JamDriver) => jam.state.muse.open?.fates

describe('the muse', () => {
  it('K1 players ask it while writing; watchers do not, and it proposes only to the ask that is open', () => {
    const jam = new JamDriver(ALICE, BOB)
    expect(jam.ask(WATCHER, { kind: 'askMuse', wish: '' })).toBe('NOT_SEATED')
    expect(jam.ask(ALICE, { kind: 'askMuse', wish: 'moodier' })).toBe('ok')
    expect(jam.state.muse.open).toMatchObject({ ask: 1, by: ALICE.id, wish: 'moodier', edits: null })
    jam.server({ kind: 'museOffer', ask: 7, label: 'Rules', engine: 'rules', edits: [] })
    expect(jam.state.muse.open?.edits).toBe(null)
    jam.server({
      kind: 'museOffer',
      ask: 1,
      label: 'Rules',
      engine: 'rules',
      edits: [museEdit(jam.text, 2, 5, 'vixen')],
    })
    expect(fates(jam)).toEqual(['open'])
    jam.server({ kind: 'museFail', ask: 1, reason: 'provider' })
    expect(jam.state.muse.open?.failed).toBe(null)
    jam.ask(ALICE, { kind: 'generate' })
    expect(jam.ask(ALICE, { kind: 'askMuse', wish: '' })).toBe('NOT_ALLOWED_NOW')
  })

  it('K1 an offer is taken whole or in part, or not; another round begins without it', () => {
    const jam = offered()
    expect(jam.ask(WATCHER, { kind: 'takeOffer', ask: 1, edits: [0] })).toBe('NOT_SEATED')
    expect(jam.ask(BOB, { kind: 'takeOffer', ask: 1, edits: [0] })).toBe('ok')
    expect(fates(jam)).toEqual(['taken', 'open'])
    jam.server({ kind: 'museWrote', ask: 1, edit: 0, done: true })
    expect(fates(jam)).toEqual(['written', 'open'])
    expect(jam.ask(BOB, { kind: 'takeOffer', ask: 1, edits: [0] })).toBe('ok')
    expect(fates(jam)).toEqual(['written', 'open'])
    expect(jam.ask(ALICE, { kind: 'dropOffer', ask: 1 })).toBe('ok')
    expect(jam.state.muse.open).toBe(null)
    expect(jam.ask(ALICE, { kind: 'takeOffer', ask: 1, edits: [1] })).toBe('STALE')
  })

  it('K2 it thinks about one thing at a time, is asked at a pace, and is given up when it does not answer', () => {
    const jam = new JamDriver(ALICE, BOB)
    expect(jam.ask(ALICE, { kind: 'askMuse', wish: '' })).toBe('ok')
    expect(jam.ask(BOB, { kind: 'askMuse', wish: '' })).toBe('TOO_SOON')
    jam.wait(MUSE_TIMEOUT)
    expect(jam.state.muse.open?.failed).toBe('timeout')
    for (let count = 0; count < 6; count++) {
      expect(jam.ask(BOB, { kind: 'askMuse', wish: '' })).toBe('ok')
      jam.server({ kind: 'museFail', ask: jam.state.muse.asks, reason: 'nothing' })
    }
    expect(jam.ask(BOB, { kind: 'askMuse', wish: '' })).toBe('TOO_SOON')
    expect(jam.ask(ALICE, { kind: 'askMuse', wish: '' })).toBe('ok')
    jam.wait(61_000)
    expect(jam.ask(BOB, { kind: 'askMuse', wish: '' })).toBe('ok')
  })

  it('K3 what is taken is found where it stands by now; words that have changed are said and left alone', () => {
    const jam = offered()
    jam.text = 'last night, a fox under the sun'
    expect(jam.ask(ALICE, { kind: 'takeOffer', ask: 1, edits: [0, 1] })).toBe('ok')
    expect(fates(jam)).toEqual(['taken', 'missed'])
    const other = offered()
    other.text = 'nothing of it is left'
    expect(other.ask(ALICE, { kind: 'takeOffer', ask: 1, edits: [0, 1] })).toBe('WORDS_CHANGED')
    expect(fates(other)).toEqual(['open', 'open'])
  })

  it('K3 places move with their words, the nearest of several is meant, and a coincidence is none', () => {
    const text = 'a fox in a box, a fox in a hat'
    const second = museEdit(text, 18, 21, 'cat')
    expect(placeOfEdit(second, text)).toEqual({ from: 18, to: 21 })
    expect(placeOfEdit(second, `oh, ${text}`)).toEqual({ from: 22, to: 25 })
    expect(
      placeOfEdit(museEdit(text, text.length, text.length, ', rain'), `${text.slice(2)} at night`),
    ).toEqual({
      from: 28,
      to: 28,
    })
    expect(placeOfEdit(museEdit('to be', 0, 2, 'x'), 'tomorrow never is')).toBe(null)
    expect(placeOfEdit(museEdit('', 0, 0, 'a fox'), '')).toEqual({ from: 0, to: 0 })
    expect(placeOfEdit(museEdit('', 0, 0, 'a fox'), 'words')).toBe(null)
  })
})
