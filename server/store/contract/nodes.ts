import { describe, expect, test } from 'vitest'
import type { NodeId } from '#shared/ids.ts'
import type { NodeCard } from '../../ports/store.ts'
import type { Subject } from '../contract.ts'
import { ALICE, BOB, JAM, OTHER_JAM } from './samples.ts'

const AT = 1_790_000_000_000
const card = (node: string, at: number, here: NodeCard['here'] = []): NodeCard => ({
  node: node as NodeId,
  at,
  here,
})

export function nodesContract({ store, reopen }: Subject): void {
  describe('nodes', () => {
    test('B3 a card is replaced by the next one, is found by its time, and survives a restart', async () => {
      const { nodes } = store()
      expect(await nodes.alive(0)).toEqual([])
      await nodes.beat(card('n_1', AT, [{ jam: JAM, people: [ALICE], watching: 0 }]))
      await nodes.beat(card('n_2', AT + 5_000))
      const newer = card('n_1', AT + 10_000, [{ jam: OTHER_JAM, people: [ALICE, BOB], watching: 3 }])
      await nodes.beat(newer)
      const again = await reopen()
      expect((await again.nodes.alive(AT)).map(({ node }) => node).sort()).toEqual(['n_1', 'n_2'])
      expect(await again.nodes.alive(AT + 10_000)).toEqual([newer])
      expect(await again.nodes.alive(AT + 10_001)).toEqual([])
    })

    test('B3 a node that left has no card, however often it leaves', async () => {
      const { nodes } = store()
      await nodes.beat(card('n_1', AT))
      await nodes.leave('n_1' as NodeId)
      await nodes.leave('n_1' as NodeId)
      expect(await nodes.alive(0)).toEqual([])
    })
  })
}
