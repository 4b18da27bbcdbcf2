import { createHash } from 'node:crypto'
import type { JamId, PostId } from '#shared/ids.ts'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const LETTERS = 16

/** The id of the post of a jam's round: the same one however often it is asked for (rule F1). */
export function postIdOf(jam: JamId, round: number): PostId {
  const digest = createHash('sha256').update(`${jam}/${round}`).digest()
  // A byte a letter: five of its eight bits choose it, evenly.
  const letters = Array.from(digest.subarray(0, LETTERS), byte => BASE32[byte & 31])
  return `p_${letters.join('')}` as PostId
}
