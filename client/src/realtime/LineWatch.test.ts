import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LineWatch } from './LineWatch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched(answers: boolean) {
  const told: string[] = []
  const watch = new LineWatch({
    look: async () => {
      told.push('look')
      return answers
    },
    connect: () => void told.push('connect'),
    blocked: () => void told.push('blocked'),
  })
  return { watch, told }
}

it('says that sockets are kept out only when the server answered and a socket tried after that did not open', async () => {
  const { watch, told } = watched(true)
  watch.lost()
  watch.lost()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(told).toEqual(['look', 'connect'])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(told).toEqual(['look', 'connect', 'look', 'blocked'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(told.slice(4)).toEqual(['look', 'blocked'])
})

it('says nothing while the server does not answer, and nothing once the line is there', async () => {
  const away = watched(false)
  away.watch.lost()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(new Set(away.told)).toEqual(new Set(['look']))

  const back = watched(true)
  back.watch.lost()
  await vi.advanceTimersByTimeAsync(4_000)
  back.watch.over()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(back.told).toEqual(['look', 'connect'])
})
