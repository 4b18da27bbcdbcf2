/** Brand types, so that a jam's id is never passed where a person's is asked for. All are plain strings on the wire. */

declare const brand: unique symbol
type Brand<Name extends string> = string & { readonly [brand]: Name }

/** A jam's slug, `amber-fox-k3d9x2mp`: its address `/j/<slug>`, its key in the store, and the string a balancer hashes. */
export type JamId = Brand<'JamId'>
export type UserId = Brand<'UserId'>
export type PostId = Brand<'PostId'>
/** One page load of one person, issued by the server: `<start time, base 36>.<random>`. */
export type VisitId = Brand<'VisitId'>
/** One run of one server process. */
export type NodeId = Brand<'NodeId'>
/** Hex SHA-256 of a media file's bytes, 64 characters. */
export type MediaHash = Brand<'MediaHash'>

/** Shape of every slug we ever made: two words and eight characters without vowels or look-alikes (38 bits, beside those of the words: an unlisted link is a key). */
export const SLUG_PATTERN = /^[a-z]{2,12}-[a-z]{2,12}-[bcdfghjkmnpqrstvwxz2-9]{8}$/
export const USER_PATTERN = /^u_[A-Za-z0-9_-]{16}$/
export const POST_PATTERN = /^p_[a-z2-7]{16}$/
export const HASH_PATTERN = /^[0-9a-f]{64}$/
export const VISIT_PATTERN = /^[0-9a-z]{8,9}\.[A-Za-z0-9_-]{12}$/

/** When a visit began, in ms since 1970, read from its id. */
export function visitStart(visit: VisitId): number {
  return Number.parseInt(visit.slice(0, visit.indexOf('.')), 36)
}
