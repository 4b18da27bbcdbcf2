import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { type Town, took } from './manyNodes.ts'
import { typeWords } from './typeWords.ts'
import { until } from './until.ts'
import { arrive } from './Visitor.ts'

/** What is true of a jam after a node was killed. */
export type After = () => Promise<void>

export async function whileWriting(town: Town, dying: string, other: string): Promise<After> {
  const { alice, bob } = await town.pair(dying, other)
  const typing = [typeWords(alice, 'a'), typeWords(bob, 'b')]
  await until(() => bob.text.includes('a20 '), 'nothing was written')
  return async () => {
    await pause(300)
    const back = await alice.moveTo(other)
    const words = (await Promise.all(typing.map(one => one.stop()))).flat().sort()
    await until(() => back.text === bob.text && bob.text.split(' ').length > words.length, 'not merged')
    expect(bob.text.trim().split(' ').sort()).toEqual(words)
  }
}

/** Taken over within 30 s, and every picture is final once. */
export async function whileMaking(town: Town, dying: string, other: string): Promise<After> {
  const { alice, bob } = await town.pair(dying, other)
  alice.words.insert(0, 'a fox')
  await until(() => bob.text === 'a fox')
  const finals: number[] = []
  bob.socket.on('entries', entries => {
    for (const { entry } of entries) if (entry.kind === 'final') finals.push(entry.place)
  })
  expect(await alice.ask({ kind: 'generate' })).toBe('ok')
  const isMade = () =>
    'variants' in bob.state.phase && bob.state.phase.variants.some(one => one.state === 'running')
  await until(isMade, 'nothing is made', 10_000)
  return async () => {
    expect(await took(() => bob.state.phase.name === 'voting', 'not taken over', 32_000)).toBeLessThan(30_000)
    expect(finals.sort()).toEqual([0, 1, 2, 3])
  }
}

/** The other node closes the vote with every ballot that was acknowledged. */
export async function whileVoting(town: Town, dying: string, other: string): Promise<After> {
  const { alice, bob } = await town.pair(dying, other)
  alice.words.insert(0, 'a quick fox')
  await until(() => bob.text === 'a quick fox')
  expect(await bob.ask({ kind: 'generate' })).toBe('ok')
  const isVoting = () => [alice, bob].every(({ state }) => state.phase.name === 'voting')
  await until(isVoting, 'no vote', 15_000)
  expect(await alice.ask({ kind: 'vote', place: 2 })).toBe('ok')
  return async () => {
    expect(await bob.ask({ kind: 'vote', place: 2 })).toBe('ok')
    await until(() => bob.state.phase.name === 'reveal', 'no reveal', 10_000)
    expect(bob.state.phase).toMatchObject({ result: { winners: [2], first: { voters: { players: 2 } } } })
  }
}

/** Watchers add up over nodes, and nobody haunts the jam for longer than 30 s. */
export async function whileWatching(town: Town, dying: string, other: string): Promise<After> {
  const { jam, alice, bob } = await town.pair(dying, other)
  await town.enter(other, jam, await arrive(other))
  await town.enter(dying, jam, await arrive(dying))
  await until(() => alice.watching === 2 && bob.watching === 2, 'watchers do not add up')
  return async () => {
    const isAlone = () => bob.state.people[alice.pass.id]?.here === false && bob.watching === 1
    expect(await took(isAlone, 'a ghost', 35_000)).toBeLessThan(30_000)
  }
}
