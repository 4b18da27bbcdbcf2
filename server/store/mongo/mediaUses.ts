import type { JamId, MediaHash } from '#shared/ids.ts'
import type { MediaUses } from '../../ports/mediaUses.ts'
import { isWithheld } from '../isWithheld.ts'
import type { Guard } from './guard.ts'
import type { MediaUseDoc, Models } from './models.ts'

export function createMediaUses({ mediaUses }: Models, guard: Guard): MediaUses {
  async function show(jam: JamId, hashes: readonly MediaHash[]): Promise<void> {
    const docs = docsOf(jam, jam, hashes, false)
    if (docs.length === 0) return
    await mediaUses.bulkWrite(
      docs.map(({ _id, ...use }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: use }, upsert: true },
      })),
      { ordered: false },
    )
  }

  return {
    hide: (jam, hashes, hidden) =>
      guard('hideMedia', async () => {
        await show(jam, hashes)
        await mediaUses.updateMany({ owner: jam }, { $set: { hidden } }).hint('owner')
      }),
    isWithheld: hash =>
      guard('usesOf', async () => isWithheld(await mediaUses.find({ hash }).hint('hash').lean())),
  }
}

/** One document a picture, each once. */
export function docsOf(
  owner: string,
  jam: string,
  hashes: readonly MediaHash[],
  hidden: boolean,
): MediaUseDoc[] {
  return [...new Set(hashes)].map(hash => ({ _id: `${hash}/${owner}`, hash, owner, jam, hidden }))
}
