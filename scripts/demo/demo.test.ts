import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FeedPage, NewJam } from '#shared/protocol/http.ts'
import { type App, createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { ensurePack } from '../../server/engine/painter/art/buildPack.ts'
import { createPainter } from '../../server/engine/painter/painterEngine.ts'
import { Guest } from '../lib/Guest.ts'
import { Circle } from './Circle.ts'
import { spendEvening } from './evening.ts'
import { handFrom } from './Hand.ts'
import { isFriend } from './names.ts'
import { HUMAN_FIRST, typeAtEnd } from './typing.ts'
import { Visit } from './Visit.ts'

/** The product on a folder that outlives it. */
async function openProduct(folder: string, port = 0): Promise<{ app: App; port: number; url: string }> {
  const read = readConfig({ PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent' })
  if (!read.ok) throw new Error(read.faults.join('\n'))
  const app = await createApp(read.config, { engine: createPainter({ workers: 1 }) })
  const used = await app.listen()
  return { app, port: used, url: `http://127.0.0.1:${used}` }
}

const toClose: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})
beforeAll(ensurePack)

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'riff-demo-'))
  toClose.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe('three friends at a quick pace', () => {
  it('publish a piece that two of them wrote, and go home when they are called', async () => {
    const { app, url } = await openProduct(await newFolder())
    toClose.push(() => app.close())
    const home = new AbortController()
    const told: string[] = []
    const evening = spendEvening({
      url,
      friends: 3,
      pace: 20,
      seed: 'three friends',
      signal: home.signal,
      tell: line => told.push(line),
    })
    const guest = await Guest.arrive(url)
    const posts = await vi.waitFor(
      async () => {
        const page = await guest.call<FeedPage>('GET', '/api/feed')
        expect(page.posts, told.join('\n')).not.toHaveLength(0)
        return page.posts
      },
      { timeout: 40_000, interval: 250 },
    )
    for (const { contributors, title, alt } of posts) {
      expect(contributors.length).toBeGreaterThanOrEqual(2)
      expect(contributors.every(isFriend)).toBe(true)
      expect(title).not.toBe('')
      expect(alt).not.toBe('')
    }
    const calledAt = Date.now()
    home.abort()
    const score = await evening
    expect(Date.now() - calledAt).toBeLessThan(5_000)
    expect(score.posts).toBeGreaterThanOrEqual(1)
    expect(score.jams).toBeGreaterThanOrEqual(1)
  })
})

describe('a friend in a jam', () => {
  async function twoSeated() {
    const folder = await newFolder()
    const product = await openProduct(folder)
    let { app } = product
    toClose.push(() => app.close())
    const home = new AbortController()
    toClose.push(async () => home.abort())
    const circle = new Circle()
    const friend = await Guest.arrive(product.url)
    const person = await Guest.arrive(product.url)
    const { jam } = await friend.call<NewJam>('POST', '/api/jams', {})
    const open = (guest: Guest, friends: Circle) => Visit.open({ guest, jam, friends, signal: home.signal })
    const his = await open(friend, circle)
    const theirs = await open(person, new Circle())
    expect(await theirs.ask({ kind: 'sit' })).toMatchObject({ ok: true })
    const restart = async () => {
      await app.close()
      app = (await openProduct(folder, product.port)).app
    }
    return { his, theirs, restart, hand: handFrom('a friend', 20, home.signal) }
  }

  it('lets a person write, and goes on when they are done', async () => {
    const { his, theirs, hand } = await twoSeated()
    const words =
      'a very long sentence about a lighthouse that nobody had ever thought of painting before tonight'
    const typing = typeAtEnd({ visit: his, hand }, words)
    await vi.waitFor(() => expect(theirs.prompt.words.length).toBeGreaterThan(10), { timeout: 10_000 })
    theirs.prompt.insert(0, 'Listen: ')
    await vi.waitFor(() => expect(his.prompt.words).toMatch(/^Listen: /), { timeout: 5_000 })
    const typedBefore = his.prompt.words.length
    await sleep(HUMAN_FIRST / 2)
    expect(his.prompt.words.length).toBeLessThanOrEqual(typedBefore + 1)
    await typing
    expect(his.prompt.words).toBe(`Listen: ${words}`)
  })

  it('comes back after the server was restarted', async () => {
    const { his, theirs, restart } = await twoSeated()
    his.prompt.insert(0, 'a lighthouse')
    await vi.waitFor(() => expect(theirs.prompt.words).toBe('a lighthouse'), { timeout: 5_000 })
    await restart()
    expect(await his.ask({ kind: 'setTitle', title: 'After the storm' })).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(his.prompt.isSynced).toBe(true), { timeout: 15_000 })
    his.prompt.insert(12, ' at dawn')
    await vi.waitFor(() => expect(theirs.prompt.words).toBe('a lighthouse at dawn'), { timeout: 15_000 })
    await vi.waitFor(() => expect(theirs.state.title).toBe('After the storm'), { timeout: 15_000 })
  })
})
