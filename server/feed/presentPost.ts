import { DOUBLING_TIME, FEED_EPOCH, type Post } from '#shared/feed.ts'
import type { StoredPost } from '../ports/store.ts'

/** A stored post as one viewer may see it: words only where the jam shows them, no parent that was taken down. */
export function presentPost(post: StoredPost, about: { liked: boolean; parent: StoredPost | null }): Post {
  const { id, publishedAt, title, alt, pictures, contributors, lineageShare, params, seed, engine } = post
  const { vote, riffs, children, likes, weight } = post
  return {
    id,
    publishedAt,
    title,
    alt,
    pictures: pictures.map(({ unnamed: _unnamed, ...picture }) => picture),
    ...(post.museShare === undefined ? {} : { museShare: post.museShare }),
    ...(post.texts ? { texts: post.texts } : {}),
    prompt: post.showPrompt ? post.prompt : null,
    contributors,
    lineageShare,
    params,
    seed,
    engine,
    vote,
    riffs,
    ...(post.grewFrom ? { grewFrom: post.grewFrom } : {}),
    parent: about.parent && !about.parent.hidden ? presentParent(about.parent) : null,
    children,
    likes,
    hot: {
      weight,
      fromWeight: Math.log2(1 + Math.max(0, weight)),
      fromTime: (publishedAt - FEED_EPOCH) / DOUBLING_TIME,
    },
    liked: about.liked,
  }
}

function presentParent({ id, title, pictures }: StoredPost): Post['parent'] {
  const thumb = pictures[0]?.thumb
  return { id, title, thumb: thumb ? { hash: thumb.hash, ext: thumb.ext } : null }
}
