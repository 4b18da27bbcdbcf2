import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { startMongod } from '../server/testing/mongod.ts'
import { createTestEngine } from '../server/testing/testEngine.ts'
import { until } from '../server/testing/until.ts'
import { arrive, openJamAt, Visitor } from '../server/testing/Visitor.ts'
import { backupCommand } from './backupCommand.ts'

const mongod = await startMongod()
const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'riff-backup-'))
  folders.push(made)
  return made
}
afterAll(async () => {
  await mongod?.stop()
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

type Env = Record<string, string>
const onDisk = (): Env => ({ DATA_DIR: folder() })
const onMongo = (): Env => ({
  DATA_DIR: folder(),
  MONGODB_URL: mongod?.url.replace(/\/(\?|$)/, `/${mongod.database()}$1`) ?? '',
})

async function serve(env: Env): Promise<{ app: App; url: string }> {
  const read = readConfig({ ...env, PORT: '0', LOG_LEVEL: 'error' })
  if (!read.ok) throw new Error(read.faults.join(' '))
  const app = await createApp(read.config, { engine: await createTestEngine({ takes: 20 }) })
  return { app, url: `http://127.0.0.1:${await app.listen()}` }
}

/** A jam with a published picture, and words after it. */
async function lively(url: string) {
  const pass = await arrive(url)
  const jam = await openJamAt(url, pass)
  const alice = await Visitor.enter(url, jam, pass)
  alice.words.insert(0, 'a fox under the moon')
  expect(await alice.ask({ kind: 'setParams', params: { variants: 1 } })).toBe('ok')
  await until(async () => (await alice.ask({ kind: 'generate' })) === 'ok', 'no words to generate from')
  await until(() => alice.state.phase.name === 'reveal', 'no reveal', 20_000)
  const card = { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: true }
  expect(await alice.ask({ kind: 'publish', card })).toBe('ok')
  return { jam, alice, pass }
}

type Feed = { posts: { title: string; pictures: { hash: string; ext: string }[] }[] }

const stores = [
  { name: 'one machine', open: onDisk, skip: false },
  { name: 'MongoDB', open: onMongo, skip: !mongod },
]
for (const { name, open, skip } of stores)
  describe.skipIf(skip)(`backup and restore: ${name}`, () => {
    let from: Env
    beforeEach(() => {
      from = open()
    })

    test('S8 what is saved while people write is a whole, and comes back under new epochs', async () => {
      const { app, url } = await serve(from)
      const { jam, alice, pass } = await lively(url)
      let typing = true
      const typed = (async () => {
        for (let n = 0; typing; n++) {
          alice.words.insert(alice.text.length, ` w${n}`)
          await new Promise(done => setTimeout(done, 2))
        }
      })()
      const saved = join(folder(), 'saved')
      expect(await backupCommand(['backup', saved], from)).toMatchObject({ ok: true })
      typing = false
      await typed
      expect(await alice.ask({ kind: 'setTitle', title: 'After the backup' })).toBe('ok')
      const { epoch } = alice
      const { seq } = alice.state
      const written = alice.text
      alice.leave()
      await app.close()

      const to = open()
      expect(await backupCommand(['restore', saved], to)).toMatchObject({ ok: true })
      const again = await serve(to)
      try {
        // The page had seen more than was saved, and asks for what follows that.
        const back = await Visitor.enter(again.url, jam, pass, { have: { epoch, seq } })
        expect(back.epoch).not.toBe(epoch)
        expect(back.state.title).not.toBe('After the backup')
        expect(back.state.seq).toBeLessThanOrEqual(seq + 1)
        expect(back.text.startsWith('a fox under the moon')).toBe(true)
        expect(written.startsWith(back.text)).toBe(true)
        const feed = (await (await fetch(`${again.url}/api/feed?sort=new`)).json()) as Feed
        expect(feed.posts.map(post => post.title)).toEqual(['Fox'])
        const [picture] = feed.posts[0]?.pictures ?? []
        const media = await fetch(`${again.url}/m/${picture?.hash}.${picture?.ext}`)
        expect(media.status).toBe(200)
        back.words.insert(0, 'again ')
        expect(await back.ask({ kind: 'setTitle', title: 'Goes on' })).toBe('ok')
        back.leave()
      } finally {
        await again.app.close()
      }
      // Over data that is there, nothing is restored.
      expect(await backupCommand(['restore', saved], to)).toMatchObject({ ok: false })
    }, 60_000)

    test('a backup that was cut off is refused, and so is a folder with something in it', async () => {
      const { app } = await serve(from)
      const saved = join(folder(), 'saved')
      expect(await backupCommand(['backup', saved], from)).toMatchObject({ ok: true })
      expect(await backupCommand(['backup', saved], from)).toMatchObject({ ok: false })
      await app.close()
      await rm(join(saved, 'backup.json'))
      const to = open()
      expect(await backupCommand(['restore', saved], to)).toMatchObject({
        ok: false,
        message: expect.stringContaining('backup.json is missing'),
      })
      expect((await readdir(to.DATA_DIR ?? '')).filter(file => file === 'riff.db')).toEqual([])
    }, 30_000)
  })

test('backup without data, and without a folder, says so', async () => {
  const empty = { DATA_DIR: join(folder(), 'none') }
  expect(await backupCommand(['backup', join(folder(), 'saved')], empty)).toMatchObject({
    ok: false,
    message: expect.stringContaining('There is no data'),
  })
  expect(await backupCommand(['backup'], empty)).toMatchObject({
    ok: false,
    message: expect.stringContaining('Usage'),
  })
})
