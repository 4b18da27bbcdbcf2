import type { Beginning } from '../jam/openJam.ts'
import type { PostRecord } from '../ports/store.ts'

/** What a riff starts with: the post's parameters with a seed of its own, its link, and its words where the post shows them. */
export function riffOf(
  post: Pick<PostRecord, 'id' | 'title' | 'prompt' | 'showPrompt' | 'params'>,
): Beginning {
  return {
    lineage: { post: post.id, title: post.title },
    text: post.showPrompt ? post.prompt.text : '',
    params: { ...post.params, seed: null },
  }
}
