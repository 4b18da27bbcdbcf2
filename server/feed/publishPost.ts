import type { PostId } from '#shared/ids.ts'
import { revealedRound } from '#shared/jam/history.ts'
import type { FinalMedia, JamState } from '#shared/jam/state.ts'
import type { PostRecord, Store } from '../ports/store.ts'
import { postOf } from './postOf.ts'
import { weightOf } from './weight.ts'

export type PublishDeps = {
  posts: Store['posts']
  /** ms since 1970. */
  now(): number
  /** What is said of an engine on a post: "Drawn by rules, no AI model". */
  engineLabel(engine: string): string
  /** The files of a picture, naming the engine that made it. */
  named(picture: FinalMedia, engine: string): Promise<FinalMedia>
}

/**
 * Stores the post of a round whose publication was confirmed, in its reveal or later, and lifts the post it riffs on. As often as it
 * is called there is one post a jam and round, under the same id (rules F1, J10, J43). Rejects with `UNAVAILABLE` like the store, and
 * with an Error for a round that publishes nothing.
 */
export async function publishPost(
  { posts, now, engineLabel, named }: PublishDeps,
  state: JamState,
  number: number,
): Promise<PostId> {
  const round = revealedRound(state, number)
  if (!round?.publishing || !round.result) throw new Error('this round is publishing nothing')
  const { publishing, result } = round
  const bare = postOf(state, { ...round, publishing, result }, now(), engineLabel)
  const post = { ...bare, pictures: await Promise.all(bare.pictures.map(withName)) }
  const parent = post.parent ? await posts.get(post.parent) : null
  await posts.put(post, publishing.by, parent ? weightOf('riff', publishing.by, parent) : 0)
  return post.id

  /** Only what is published says who made it: in the vote it would tell (rule J17). */
  async function withName(picture: FinalMedia): Promise<PostRecord['pictures'][number]> {
    const files = await named(picture, bare.engine.id)
    return files.hash === picture.hash ? files : { ...files, unnamed: [picture.hash, picture.thumb.hash] }
  }
}
