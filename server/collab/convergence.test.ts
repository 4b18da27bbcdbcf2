import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { seeded } from '../jam/text/honestPeople.ts'
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts'
import { openPage, openStage, rest, type Stage, until } from './collabStage.ts'

const ROUNDS = process.env.LONG ? 200 : 3
const WORDS = ['owl ', 'neon ', 'rain', 'x', '漢', '😀']

let clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of clean.reverse()) await step()
  clean = []
})

describe('T3 convergence on real sockets', () => {
  for (let round = 0; round < ROUNDS; round++) {
    const seed = Number(process.env.SEED ?? 1) + round
    it(
      `drops and restarts, seed ${seed}: replicas are equal, equal to a fresh load, and hold every saved word`,
      () => converge(seed),
      60_000,
    )
  }
})

async function converge(seed: number): Promise<void> {
  const chance = seeded(seed)
  const folder = await mkdtemp(join(tmpdir(), 'riff-converge-'))
  clean.push(() => rm(folder, { recursive: true, force: true }))
  const roles = { alice: 'writer', bob: 'writer', carol: 'writer' } as const
  let store = await openSqliteStore({ folder })
  clean.push(() => store.close())
  let stage: Stage = await openStage(store.log, { ...roles })
  const { url, port } = stage
  clean.push(() => stage.close())
  const pages = Object.keys(roles).map(who => openPage(url, who))
  clean.push(async () => {
    for (const page of pages) page.close()
  })
  for (let step = 0; step < 300; step++) {
    const page = pages[Math.floor(chance() * pages.length)]
    if (!page) continue
    const { prompt, provider } = page
    const kind = chance()
    const points = [...prompt.toString()]
    const at = points.slice(0, Math.floor(chance() * (points.length + 1))).join('').length
    if (kind < 0.7) prompt.insert(at, WORDS[Math.floor(chance() * WORDS.length)] ?? 'x')
    else if (kind < 0.85 && points.length > 0) prompt.delete(0, points[0]?.length ?? 0)
    else if (kind < 0.9) provider.disconnect()
    else if (kind < 0.97) provider.connect()
    else if (step % 3 === 0) await rest(20)
    if (step % 100 === 99) {
      // A word that a page was told is saved must be there after a restart.
      const mark = `<${seed}.${step}>`
      provider.connect()
      await until(() => provider.synced, `seed ${seed}: no sync`)
      prompt.insert(prompt.length, mark)
      await until(page.allSaved, `seed ${seed}: not saved`)
      await stage.close()
      await store.close()
      store = await openSqliteStore({ folder })
      stage = await openStage(store.log, { ...roles }, port)
      expect((await stage.text()).words().text, `seed ${seed}`).toContain(mark)
    } else if (chance() < 0.3) await rest(Math.floor(chance() * 10))
  }
  for (const { provider } of pages) provider.connect()
  await until(() => pages.every(page => page.provider.synced), `seed ${seed}: not synced`, 20_000)
  const text = await stage.text()
  const same = () => pages.every(page => page.prompt.toString() === text.words().text)
  await until(same, `seed ${seed}: replicas differ`, 10_000)
  const fresh = openPage(url, 'watcher')
  clean.push(async () => fresh.close())
  await fresh.synced()
  expect(fresh.prompt.toString(), `seed ${seed}`).toBe(text.words().text)
  expect(pages.every(page => page.resets === 0)).toBe(true)
}
