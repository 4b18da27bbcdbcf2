import { randomBytes } from 'node:crypto'
import type { mongo } from 'mongoose'
import { SECRET_BYTES } from '../../ports/store.ts'
import type { Guard } from './guard.ts'

type SecretDoc = { _id: string; value: mongo.Binary }

/** Whoever asks first makes it; nodes that ask at the same time get one answer. */
export function createSecret(db: mongo.Db, guard: Guard): (name: string) => Promise<Uint8Array> {
  const secrets = db.collection<SecretDoc>('secrets')
  return name =>
    guard('secret', async () => {
      const doc = await secrets.findOneAndUpdate(
        { _id: name },
        { $setOnInsert: { value: randomBytes(SECRET_BYTES) as unknown as mongo.Binary } },
        { upsert: true, returnDocument: 'after' },
      )
      if (!doc) throw new Error('unreachable: an upsert returns its document')
      return new Uint8Array(doc.value.buffer)
    })
}
