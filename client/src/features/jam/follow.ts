import type { UserId } from '#shared/ids.ts'
import { writable } from '../../realtime/store.ts'

/** Whose view this page follows: the picture they see large is seen large here too. */
export const following = writable<UserId | null>(null)
