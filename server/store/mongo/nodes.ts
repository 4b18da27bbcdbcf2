import type { NodeId } from '#shared/ids.ts'
import type { Nodes } from '../../ports/store.ts'
import type { Guard } from './guard.ts'
import type { Models } from './models.ts'

export function createNodes({ nodes }: Models, guard: Guard): Nodes {
  return {
    beat: ({ node, at, here }) =>
      guard('beat', async () => {
        await nodes.replaceOne({ _id: node }, { at: new Date(at), here }, { upsert: true })
      }),
    alive: since =>
      guard('aliveNodes', async () => {
        const docs = await nodes
          .find({ at: { $gte: new Date(since) } })
          .hint('beat')
          .lean()
        return docs.map(({ _id, at, here }) => ({ node: _id as NodeId, at: at.getTime(), here }))
      }),
    leave: node =>
      guard('leaveNode', async () => {
        await nodes.deleteOne({ _id: node })
      }),
  }
}
