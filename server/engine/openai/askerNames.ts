import { createHmac } from 'node:crypto'
import type { UserId } from '#shared/ids.ts'

/**
 * What people are called at a provider: always the same for one person, and, without the secret, neither to be made from an id (those stand
 * on posts) nor to be led back to one. 43 characters; the API takes 64.
 */
export function createAskerNames(secret: Uint8Array): (asker: UserId) => string {
  return asker => createHmac('sha256', secret).update(asker).digest('base64url')
}
