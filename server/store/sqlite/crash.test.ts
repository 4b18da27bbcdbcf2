import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import type { Store } from '../../ports/store.ts'
import { openSqliteStore } from './openSqliteStore.ts'

/** 300 kills without a loss say that losses are rarer than one in a hundred; the short run says one in eight. */
const KILLS = process.env.LONG ? 300 : 24
const CHILD = new URL('./killed.ts', import.meta.url).pathname

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riff-crash-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The child's lines as they come; `opened` resolves with the first one. */
function listen(child: ChildProcess) {
  let text = ''
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const opened = new Promise<void>(resolve =>
    child.stdout?.on('data', chunk => {
      text += chunk
      resolve()
    }),
  )
  return { opened, ended, lines: () => text.split('\n').slice(0, -1) }
}

/** The last acknowledged entry of each jam, by the child's own lines. */
function acknowledged(lines: readonly string[]): Map<JamId, number> {
  const heads = new Map<JamId, number>()
  for (const line of lines) {
    const [jam = '', first, count] = line.split(' ')
    if (count) heads.set(jam as JamId, Number(first) + Number(count) - 1)
  }
  return heads
}

/** Nothing acknowledged is missing, and every batch is whole: as many bodies as its writer gave it, with the bytes it gave them. */
async function check(store: Store, heads: ReadonlyMap<JamId, number>): Promise<void> {
  for (const [jam, acked] of heads) {
    let last = 0
    for (
      let batches = await store.log.read(jam, 'room', 0);
      batches.length > 0;
      batches = await store.log.read(jam, 'room', last)
    )
      for (const { first, bodies } of batches) {
        expect(first).toBe(last + 1)
        const index = Number(/\d+$/.exec(jam)?.[0])
        expect(bodies).toHaveLength(1 + ((first - 1 + index) % 5))
        for (const [at, body] of bodies.entries()) expect(body[0]).toBe((first + at) & 0xff)
        last = first + bodies.length - 1
      }
    expect(last).toBeGreaterThanOrEqual(acked)
    expect((await store.log.heads(jam))?.room).toBe(last)
  }
}

/** Kills a child again and again on one folder; opening recovers the file, and each fifth time everything is read. */
async function killOften(own: string, kills: number, random: () => number): Promise<number> {
  const heads = new Map<JamId, number>()
  for (let kill = 1; kill <= kills; kill++) {
    const child = spawn(process.execPath, [CHILD, own, '4'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const { opened, ended, lines } = listen(child)
    await opened
    await new Promise(resolve => setTimeout(resolve, random() * 60))
    child.kill('SIGKILL')
    await ended
    for (const [jam, head] of acknowledged(lines())) heads.set(jam, head)
    if (kill % 5 !== 0) continue
    const store = await openSqliteStore({ folder: own })
    await check(store, heads)
    await store.close()
  }
  return Math.max(...heads.values())
}

describe('a process killed in the middle of appends', () => {
  test(
    `S2 S3 ${KILLS} times: all acknowledged is there, batches are whole, the folder opens`,
    async () => {
      const lanes = ['a', 'b'].map((lane, seed) =>
        killOften(join(folder, lane), KILLS / 2, seeded(20_261_122 + seed)),
      )
      for (const reached of await Promise.all(lanes)) expect(reached).toBeGreaterThan(KILLS / 4)
    },
    KILLS * 3_000,
  )
})

describe('the data folder', () => {
  test('S7 a second process is refused with a sentence while the first lives, and not after its kill', async () => {
    const child = spawn(process.execPath, [CHILD, folder, '1'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const { opened, ended } = listen(child)
    await opened
    await expect(openSqliteStore({ folder })).rejects.toThrow(
      `The data folder ${folder} is in use by another Riff process. Stop that one, or set DATA_DIR to another folder.`,
    )
    child.kill('SIGKILL')
    await ended
    await (await openSqliteStore({ folder })).close()
  })

  test('S7 a second store in the same process is refused too, and the first lives on', async () => {
    const first = await openSqliteStore({ folder })
    await expect(openSqliteStore({ folder })).rejects.toThrow('is in use')
    expect(await first.log.overdue(0, 1)).toEqual([])
    await first.close()
    await (await openSqliteStore({ folder })).close()
  })

  test('S3 a full disk is told as UNAVAILABLE, and all acknowledged before is there', async () => {
    // The shell's limit of 2 MB a file stands in for a full disk.
    const child = spawn(
      'bash',
      ['-c', 'trap "" XFSZ; ulimit -f 2048; exec "$0" "$1" "$2" 4', process.execPath, CHILD, folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const { ended, lines } = listen(child)
    await ended
    expect(lines().at(-1)).toBe('refused UNAVAILABLE')
    const heads = acknowledged(lines())
    expect(Math.max(...heads.values())).toBeGreaterThan(50)
    const store = await openSqliteStore({ folder })
    await check(store, heads)
    await store.close()
  }, 30_000)
})
