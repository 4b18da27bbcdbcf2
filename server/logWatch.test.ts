import { expect, test } from 'vitest'
import type { JamId, NodeId } from '#shared/ids.ts'
import { watchLog } from './logWatch.ts'
import { FaultyLog } from './testing/faultyLog.ts'
import { MemoryLog } from './testing/memoryLog.ts'

test('S3 a store that takes no entry is told to whoever asks for the node’s health, until it takes one or nobody asks it', async () => {
  const faulty = new FaultyLog(new MemoryLog())
  let now = 1_000_000
  const { log, takes } = watchLog(faulty.log, () => now)
  const jam = 'amber-fox-bcdfghjk' as JamId
  const batch = { jam, stream: 'room' as const, first: 1, at: 1, writer: 'n1' as NodeId, number: 1 }
  const append = () => log.append({ ...batch, bodies: [Uint8Array.of(1)] })
  expect(takes()).toBe(true)
  faulty.faults.push('away', 'away')
  await expect(append()).rejects.toThrow()
  expect(takes()).toBe(false)
  await expect(append()).rejects.toThrow()
  now += 16_000
  expect(takes()).toBe(true)
  faulty.faults.push('away')
  await expect(append()).rejects.toThrow()
  expect(takes()).toBe(false)
  expect(await append()).toEqual({ ok: true })
  expect(takes()).toBe(true)
})
