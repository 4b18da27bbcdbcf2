import type { Directory } from '../../ports/store.ts'
import type { Guard } from './guard.ts'
import type { Models } from './models.ts'

export function createDirectory({ directory }: Models, guard: Guard): Directory {
  return {
    put: summary =>
      guard('putSummary', async () => {
        const listed = summary.public && summary.live && !summary.hidden
        const { players, watching } = summary.card
        await directory.replaceOne(
          { _id: summary.jam },
          { listed, players: players.length, watching, updatedAt: summary.updatedAt, summary },
          { upsert: true },
        )
      }),
    get: jam =>
      guard('getSummary', async () => {
        const doc = await directory.findById(jam).lean()
        return doc ? doc.summary : null
      }),
    live: (since, limit) =>
      guard('liveCards', async () => {
        const docs = await directory
          .find({ listed: true, updatedAt: { $gte: since } })
          .sort({ players: -1, watching: -1, updatedAt: -1 })
          .hint('listed')
          .limit(limit)
          .lean()
        return docs.map(({ summary }) => summary.card)
      }),
  }
}
