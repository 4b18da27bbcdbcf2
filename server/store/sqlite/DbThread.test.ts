import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { ALICE, user } from '../contract/samples.ts'
import type { Writes } from './calls.ts'
import { DbThread } from './DbThread.ts'

async function openThread() {
  const folder = await mkdtemp(join(tmpdir(), 'riff-thread-'))
  const workers: Worker[] = []
  const warnings: string[] = []
  let posted = 0
  const spawn = () => {
    const workerData = { file: join(folder, 'riff.db'), role: 'writer' }
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData })
    const post = worker.postMessage.bind(worker)
    worker.postMessage = (...args: Parameters<typeof post>) => {
      posted++
      post(...args)
    }
    workers.push(worker)
    return worker
  }
  const thread = new DbThread<Writes>(spawn, message => warnings.push(message))
  const close = async () => {
    await thread.close()
    await rm(folder, { recursive: true })
  }
  return { thread, workers, warnings, posted: () => posted, close }
}

test('S3 a thread that dies is started again; what it held is told as UNAVAILABLE', async () => {
  const { thread, workers, warnings, close } = await openThread()
  await thread.start()
  await thread.call('createUser', [user(ALICE)])
  const lost = [thread.call('renameUser', [ALICE, 'x', 1]), thread.call('renameUser', [ALICE, 'y', 1])]
  void workers[0]?.terminate()
  for (const result of await Promise.allSettled(lost))
    expect(result).toMatchObject({ status: 'rejected', reason: { reason: 'UNAVAILABLE' } })
  await expect(thread.call('banUser', [ALICE, true])).rejects.toMatchObject({ reason: 'UNAVAILABLE' })
  await expect
    .poll(() =>
      thread.call('banUser', [ALICE, true]).then(
        () => 'done',
        () => 'not yet',
      ),
    )
    .toBe('done')
  expect(warnings.join()).toContain('starting it again')
  await close()
})

test('S1 calls that wait while a group is worked on travel as one message', async () => {
  const { thread, posted, close } = await openThread()
  await thread.start()
  await thread.call('createUser', [user(ALICE)])
  const before = posted()
  await Promise.all(
    Array.from({ length: 200 }, (_, index) => thread.call('renameUser', [ALICE, `n${index}`, 1])),
  )
  expect(posted() - before).toBe(2)
  await close()
})

test('a call that fails does so alone', async () => {
  const { thread, warnings, close } = await openThread()
  await thread.start()
  const results = await Promise.allSettled([
    thread.call('createUser', [user(ALICE)]),
    thread.call('createUser', [user(ALICE)]),
    thread.call('createSession', ['hash', ALICE, 5]),
    thread.call('renameUser', [ALICE, Number.NaN as unknown as string, 1]),
    thread.call('renameUser', [ALICE, (() => 'x') as unknown as string, 1]),
    thread.call('renameUser', [ALICE, { name: 'x' } as unknown as string, 1]),
    thread.call('banUser', [ALICE, true]),
  ])
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
  ])
  expect(warnings).toHaveLength(3)
  await close()
})

test('closing finishes what was asked for, and refuses what comes after', async () => {
  const { thread, close } = await openThread()
  await thread.start()
  const asked = Promise.all(Array.from({ length: 50 }, () => thread.call('banUser', [ALICE, true])))
  await close()
  await asked
  await expect(thread.call('banUser', [ALICE, true])).rejects.toMatchObject({ reason: 'UNAVAILABLE' })
  await thread.close()
})
