import { describe, expect, it } from 'vitest'
import type { JamId, NodeId } from '#shared/ids.ts'
import type { Batch } from '../ports/log.ts'
import { Follower } from './Follower.ts'

const batch = (first: number, count = 1): Batch => ({
  jam: 'amber-fox-bcdfghjk' as JamId,
  stream: 'room',
  first,
  at: 1,
  writer: 'node-b' as NodeId,
  number: first,
  bodies: Array.from({ length: count }, () => Uint8Array.of(1)),
})

function stream(stored: Batch[] = []) {
  let head = 0
  const taken: number[] = []
  const state = { away: false, reads: 0 }
  const follower = new Follower({
    head: () => head,
    read: async after => {
      state.reads++
      if (state.away) throw new Error('away')
      return stored.filter(one => one.first + one.bodies.length - 1 > after)
    },
    advance: one => {
      taken.push(one.first)
      head = one.first + one.bodies.length - 1
    },
    warn: () => {},
  })
  return { follower, taken, state }
}

const turn = () => new Promise(done => setTimeout(done, 5))

describe('following other nodes', () => {
  it('B1 takes exactly what follows the head, once, however often it comes', () => {
    const { follower, taken, state } = stream()
    for (const one of [batch(1, 2), batch(1, 2), batch(3), batch(1, 2), batch(3)]) follower.offer(one)
    expect(taken).toEqual([1, 3])
    expect(state.reads).toBe(0)
  })

  it('B1 reads the tail at a gap, and goes on where it stood when the store was away', async () => {
    const all = [batch(1, 2), batch(3), batch(4)]
    const { follower, taken, state } = stream(all)
    state.away = true
    follower.offer(batch(4))
    await turn()
    expect(taken).toEqual([])
    state.away = false
    follower.offer(batch(4))
    await turn()
    expect(taken).toEqual([1, 3, 4])
  })

  it('L1 lets nothing in while an append of ours is in flight, and all of it afterwards', async () => {
    const { follower, taken } = stream([batch(1), batch(2)])
    follower.hold()
    follower.offer(batch(1))
    await follower.refresh()
    expect(taken).toEqual([])
    follower.letGo()
    expect(taken).toEqual([1, 2])
  })
})
