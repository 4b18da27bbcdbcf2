import { describe, expect, it } from 'vitest'
import type { JamState } from '#shared/jam/state.ts'
import { FakeClock } from '../testing/fakeClock.ts'
import { ALICE, BOB, JamDriver } from '../testing/jamDriver.ts'
import type { ServerCommand } from './decide/context.ts'
import { People } from './People.ts'

function room(...seated: (typeof ALICE)[]) {
  const clock = new FakeClock()
  const jam = new JamDriver(...seated)
  const told: ServerCommand[] = []
  const people = new People(
    {
      clock,
      tell: async command => {
        told.push(command)
        jam.now = clock.now()
        return jam.server(command) === 'ok'
      },
    },
    (): JamState => jam.state,
  )
  return { clock, jam, told, people }
}

describe('coming and leaving', () => {
  it('P3 a seated person has left ten seconds after the last socket, and not before', async () => {
    const { clock, told, people } = room(ALICE)
    const closeFirst = people.enter(ALICE.id)
    const closeSecond = people.enter(ALICE.id)
    closeFirst()
    await clock.pass(20_000)
    expect(told).toEqual([])
    const goneAt = clock.now()
    closeSecond()
    await clock.pass(9_999)
    expect(told).toEqual([])
    await clock.pass(1)
    expect(told).toEqual([{ kind: 'left', who: ALICE.id, goneAt }])
  })

  it('P3 a blip of the line is nobody leaving, and a return is a coming', async () => {
    const { clock, told, jam, people } = room(ALICE)
    people.enter(ALICE.id)()
    await clock.pass(5_000)
    const close = people.enter(ALICE.id)
    await clock.pass(60_000)
    expect(told).toEqual([])
    close()
    await clock.pass(10_000)
    people.enter(ALICE.id)
    expect(told.map(({ kind }) => kind)).toEqual(['left', 'came'])
    expect(jam.state.people[ALICE.id]?.here).toBe(true)
  })

  it('P3 watchers are counted and not written down', async () => {
    const { clock, told, people } = room(ALICE)
    people.enter(ALICE.id)
    const close = people.enter(BOB.id)
    people.enter(BOB.id)
    expect(people.watching).toBe(1)
    close()
    await clock.pass(60_000)
    expect(told).toEqual([])
  })

  it('P3 after a restart, whoever does not come back has left', async () => {
    const { clock, told, people } = room(ALICE, BOB)
    people.enter(BOB.id)
    people.expect()
    await clock.pass(10_000)
    expect(told).toMatchObject([{ kind: 'left', who: ALICE.id }])
  })
})
