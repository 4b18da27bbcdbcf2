import { expect, test } from 'vitest'
import type { Stamped } from '#shared/jam/entries.ts'
import type { JamSummary } from '../ports/store.ts'
import { FakeClock } from '../testing/fakeClock.ts'
import { ALICE, JamDriver } from '../testing/jamDriver.ts'
import type { LiveJam } from './LiveJam.ts'
import { Summaries } from './Summaries.ts'

/** A public jam that is followed, over a store whose writes each end when the test says so, in whatever order. */
function followed() {
  const clock = new FakeClock()
  const jam = new JamDriver(ALICE)
  jam.ask(ALICE, { kind: 'setTitle', title: 'The lighthouse' })
  jam.ask(ALICE, { kind: 'setVisibility', visibility: 'public' })
  const writes: { summary: JamSummary; end: () => void; fail: () => void }[] = []
  let stored: JamSummary | null = null
  const summaries = new Summaries({
    clock,
    put: summary =>
      new Promise((resolve, reject) =>
        writes.push({
          summary,
          end() {
            stored = summary
            resolve()
          },
          fail: () => reject(new Error('no store')),
        }),
      ),
    seated: async () => {},
    warn: () => {},
  })
  let tell = (_entries: readonly Pick<Stamped, 'entry'>[]) => {}
  // As much of a jam as its summary needs.
  const live = {
    jam: jam.state.jam,
    get state() {
      return jam.state
    },
    room: {
      onEntries(listener: typeof tell) {
        tell = listener
        return () => {}
      },
    },
    text: { subscribe: () => () => {}, words: () => ({ text: jam.text, runs: [] }) },
    people: { watching: 0 },
  } as unknown as LiveJam
  const leave = summaries.follow(live)
  return {
    clock,
    writes,
    leave,
    stored: () => stored,
    close() {
      jam.ask(ALICE, { kind: 'setVisibility', visibility: 'private' })
      tell([{ entry: { kind: 'visibility', visibility: 'private' } }])
    },
  }
}

test('J25 a store whose writes overtake one another ends with the closed card of a jam that became private', async () => {
  const { clock, writes, close, stored } = followed()
  await clock.pass(200)
  expect(writes.map(({ summary }) => summary.title)).toEqual(['The lighthouse'])
  close()
  await clock.pass(300)
  // Nothing is on its way beside the older card.
  expect(writes).toHaveLength(1)
  writes[0]?.end()
  await clock.pass(0)
  expect(writes[1]?.summary).toMatchObject({ private: true, title: '' })
  writes[1]?.end()
  await clock.pass(0)
  expect(stored()?.private).toBe(true)
})

test('J25 a closed card that could not be written is written a second later', async () => {
  const { clock, writes, close, stored } = followed()
  close()
  await clock.pass(0)
  writes[0]?.fail()
  await clock.pass(0)
  await clock.pass(999)
  expect(writes).toHaveLength(1)
  await clock.pass(1)
  writes[1]?.end()
  await clock.pass(0)
  expect(stored()).toMatchObject({ private: true, title: '' })
})

test('U6 a jam that is let go is written down once more, after what is under way', async () => {
  const { clock, writes, leave } = followed()
  await clock.pass(200)
  leave()
  await clock.pass(0)
  expect(writes).toHaveLength(1)
  writes[0]?.end()
  await clock.pass(0)
  expect(writes).toHaveLength(2)
  writes[1]?.end()
  await clock.pass(60_000)
  expect(writes).toHaveLength(2)
})
