import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { LeapClock } from './testing/leapClock.ts'
import { createTestEngine } from './testing/testEngine.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, Visitor } from './testing/Visitor.ts'

test('J11 P3 the host closes the laptop: the whole house notices after 10 s, makes the longest-present player the host after 45 s, and frees the seat after 60 s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'riff-lease-'))
  const clock = new LeapClock()
  const read = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' })
  if (!read.ok) throw new Error(read.faults.join(' '))
  const app = await createApp(read.config, { engine: await createTestEngine({ takes: 20 }), clock })
  const url = `http://127.0.0.1:${await app.listen()}`
  const pass = await arrive(url)
  const jam = await openJamAt(url, pass)
  const alice = await Visitor.enter(url, jam, pass)
  const bob = await Visitor.enter(url, jam, await arrive(url))
  const cara = await Visitor.enter(url, jam, await arrive(url))
  for (const person of [bob, cara]) expect(await person.ask({ kind: 'sit' })).toBe('ok')
  await until(() => cara.state.people[cara.pass.id]?.role === 'player')
  const { id } = alice.pass
  alice.leave()
  // The server must have seen the line end before time leaps.
  await new Promise(done => setTimeout(done, 200))
  clock.leap(10_000)
  await until(() => bob.state.people[id]?.here === false, 'nobody noticed', 3_000)
  clock.leap(34_000)
  await new Promise(done => setTimeout(done, 200))
  expect(bob.state.host).toBe(id)
  clock.leap(2_000)
  await until(() => bob.state.host === bob.pass.id && cara.state.host === bob.pass.id, 'no new host', 3_000)
  expect(bob.state.people[id]?.role).toBe('player')
  expect(await bob.ask({ kind: 'setPreset', preset: 'studio' })).toBe('ok')
  clock.leap(15_000)
  await until(() => bob.state.people[id]?.role === 'spectator', 'the seat stays', 3_000)
  for (const person of [bob, cara]) person.leave()
  await app.close()
  await rm(folder, { recursive: true, force: true })
})
