import type { JamId, UserId } from '#shared/ids.ts'
import type { Preset } from '#shared/jam/state.ts'
import type { BudgetView } from '#shared/money.ts'
import type { LiveCard } from '#shared/protocol/events.ts'
import type { JamView } from '#shared/protocol/http.ts'
import type { Config } from '../config.ts'
import type { PeopleSessions } from '../people/sessions.ts'
import type { Logger } from '../ports/logger.ts'
import type { MediaStore } from '../ports/media.ts'
import type { MediaUses } from '../ports/mediaUses.ts'
import type { Directory, Posts, StoredPost, User } from '../ports/store.ts'
import type { Rates } from './rates.ts'

/** What the HTTP door needs of the house. */
export type HttpDeps = {
  config: Config
  store: { posts: Posts; directory: Directory; mediaUses: MediaUses }
  media: MediaStore
  /** A marked file with this house's signature in it, where it has one. */
  signed(bytes: Uint8Array, mime: 'image/jpeg'): Promise<Uint8Array>
  sessions: PeopleSessions
  /** Opens a new jam, with the words and parameters of `from` where it riffs on a post (checked: shown, and riffs allowed). */
  createJam(order: { by: User; from?: StoredPost; preset?: Preset }): Promise<JamId>
  /** A jam as this person may see it now; throws like its live door. */
  viewJam(jam: JamId, viewer: User): Promise<JamView>
  /** Ends every session and closes every socket of a person, on all nodes. */
  signOut(who: UserId): Promise<void>
  /** Makes somebody's file what the round of that jam starts from; `receive` reads it once they may (rules J45, J46). */
  bringPicture(jam: JamId, by: User, receive: () => Promise<Uint8Array>): Promise<void>
  /** What a person may still spend in a jam today. */
  budgetLeft(jam: JamId, who: UserId | null): Promise<BudgetView>
  liveCards(): LiveCard[] | Promise<LiveCard[]>
  /** False while starting, stopping, or without a store. */
  isReady(): boolean
  /** Why a balancer should send nobody here now, a word each: `draining`, `store`, `clock`. */
  faults(): string[]
  /** ms since 1970. */
  now(): number
  log: Logger
  /** Folder of the built client; it may be missing (then pages say so). */
  clientFolder: string
  /** A client of Redis, where rates are counted for all nodes. */
  rateClient?: object
  /** Other rates than the house's, for tests and benchmarks. */
  rates?: Partial<Rates>
}
