import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { adminAddress, listenAdmin } from '../server/moderation/adminSocket.ts'
import { ALICE, batch, JAM, post, postId, summary, user } from '../server/store/contract/samples.ts'
import { openSqliteStore } from '../server/store/sqlite/openSqliteStore.ts'
import { adminCommand } from './adminCommand.ts'

const SCRIPT = new URL('./admin.ts', import.meta.url).pathname

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riff-admin-'))
})
afterEach(() => rm(folder, { recursive: true }))

const admin = (...args: string[]) => adminCommand(args, { DATA_DIR: folder })

describe('without a server, the script works on the store', () => {
  beforeEach(async () => {
    const store = await openSqliteStore({ folder })
    await store.users.create(user(ALICE))
    await store.posts.put(post(postId('a'), 1), ALICE, 0)
    await store.log.append(batch('room', 1, ['{"entry":{"kind":"redacted"}}']))
    await store.directory.put(summary(JAM))
    await store.close()
  })

  test('F5 hides posts and jams, U4 bans people, and says so', async () => {
    expect(await admin('hide', postId('a'))).toEqual({ ok: true, message: `${postId('a')} is hidden.` })
    expect(await admin('hide', JAM)).toEqual({ ok: true, message: `${JAM} is hidden.` })
    expect(await admin('ban', ALICE)).toEqual({ ok: true, message: `${ALICE} is banned.` })
    const store = await openSqliteStore({ folder })
    expect((await store.posts.get(postId('a')))?.hidden).toBe(true)
    expect((await store.users.get(ALICE))?.banned).toBe(true)
    expect((await store.directory.get(JAM))?.hidden).toBe(true)
    const [, hidden] = await store.log.read(JAM, 'room', 0)
    expect(JSON.parse(Buffer.from(hidden?.bodies[0] ?? []).toString()).entry).toEqual({
      kind: 'hidden',
      hidden: true,
    })
    await store.close()
  })

  test('says what it does not find and does not understand', async () => {
    expect(await admin('hide', postId('z'))).toEqual({
      ok: false,
      message: `There is no ${postId('z')} here.`,
    })
    expect((await admin('hide', 'nonsense')).message).toContain('neither a post')
    expect((await admin('ban', JAM)).message).toContain('no person')
    expect((await admin('burn', JAM)).message).toContain('Usage')
    const shared = { DATA_DIR: folder, MONGODB_URL: 'mongodb://127.0.0.1:1/?replicaSet=rs0' }
    expect((await adminCommand(['hide', JAM], shared)).message).toContain('No node runs')
    expect((await admin()).ok).toBe(false)
  })
})

describe('with a server, the script asks it', () => {
  test('F5 U4 orders reach the server and its answer comes back', async () => {
    const store = await openSqliteStore({ folder })
    const done: unknown[] = []
    const act = async (...order: unknown[]) => done.push(order) < 3
    const stop = await listenAdmin(folder, { hidePost: act, hideJam: act, ban: act })
    expect((await stat(adminAddress(folder))).mode & 0o777).toBe(0o600)
    expect((await admin('hide', postId('a'))).ok).toBe(true)
    expect((await admin('show', JAM)).message).toBe(`${JAM} is shown.`)
    expect((await admin('ban', ALICE)).ok).toBe(false)
    expect(done).toEqual([
      [postId('a'), true],
      [JAM, false],
      [ALICE, true],
    ])
    await stop()
    await store.close()
  })

  test('D3 what is no order is answered or cut off, and the server listens on', async () => {
    const act = async () => true
    const stop = await listenAdmin(folder, { hidePost: act, hideJam: act, ban: act })
    const say = (line: string) =>
      new Promise<string>(resolve => {
        let answer = ''
        const socket = connect(adminAddress(folder), () => socket.write(line))
        socket.on('data', chunk => {
          answer += chunk
        })
        socket.on('error', () => {})
        socket.on('close', () => resolve(answer))
      })
    expect(await say('{"action":"burn","id":"x"}\n')).toContain('no order')
    expect(await say('nonsense\n')).toContain('"ok":false')
    expect(await say('x'.repeat(5_000))).toBe('')
    expect(await say(`{"action":"hide","id":"${JAM}"}\n`)).toContain('"ok":true')
    // Somebody who connected and says nothing does not hold up the end.
    const silent = say('')
    await new Promise(done => setTimeout(done, 50))
    await stop()
    expect(await silent).toBe('')
    // What a killed server leaves behind is in nobody's way.
    const again = await listenAdmin(folder, { hidePost: act, hideJam: act, ban: act })
    await again()
  })
})

test('the script prints the answer and exits with it', async () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; printed: string }>(resolve =>
      execFile(
        process.execPath,
        [SCRIPT, ...args],
        { env: { ...process.env, DATA_DIR: folder } },
        (fault, printed) => resolve({ code: fault ? Number(fault.code) : 0, printed: printed.trim() }),
      ),
    )
  expect(await run('hide', postId('z'))).toEqual({ code: 1, printed: `There is no ${postId('z')} here.` })
})
