import type { JamId, UserId } from '#shared/ids.ts'
import type { Directory, SeatedCursor } from '../../ports/store.ts'
import type { Guard } from './guard.ts'
import type { Models } from './models.ts'

export function createDirectory(models: Models, guard: Guard): Directory {
  const { directory, seated } = models
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
    seated: (jam, people) =>
      guard('putSeated', async () => {
        if (people.length === 0) return
        await seated.bulkWrite(
          people.map(({ who, at }) => ({
            updateOne: {
              filter: { _id: `${who}/${jam}` },
              update: { $max: { at }, $setOnInsert: { who, jam } },
              upsert: true,
            },
          })),
          { ordered: false },
        )
      }),
    jamsOf: (who, after, limit) =>
      guard('jamsOf', async () => {
        const found = await jamsQuery(models, who, after, limit).lean()
        const docs = await directory.find({ _id: { $in: found.map(({ jam }) => jam) } }).lean()
        const summaries = new Map(docs.map(({ _id, summary }) => [_id, summary]))
        return found.map(({ jam, at }) => ({ jam: jam as JamId, at, summary: summaries.get(jam) ?? null }))
      }),
  }
}

/** One page of the jams of a person along their index. */
export function jamsQuery({ seated }: Models, who: UserId, after: SeatedCursor | null, limit: number) {
  const seen = after
    ? { at: { $lte: after.at }, $or: [{ at: { $lt: after.at } }, { jam: { $lt: after.jam } }] }
    : {}
  return seated
    .find({ who, ...seen })
    .sort({ at: -1, jam: -1 })
    .hint('latest')
    .limit(limit)
}
