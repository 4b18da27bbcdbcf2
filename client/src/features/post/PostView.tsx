import type { Post } from '#shared/feed.ts'
import { t } from '../../text/inside.ts'
import { AuthoredText } from '../../ui/AuthoredText.tsx'
import { Ribbon } from '../../ui/Ribbon.tsx'
import { Credits } from './Credits.tsx'
import { Facts } from './Facts.tsx'
import { LineageLine } from './LineageLine.tsx'
import { PostKeys } from './PostKeys.tsx'
import styles from './PostPage.module.css'
import { PostPictures } from './PostPictures.tsx'
import { PostSteps } from './PostSteps.tsx'
import { PostTexts } from './PostTexts.tsx'
import { ribbonShares } from './ribbonShares.ts'

/** The piece: its picture large, then who made it of which words, and what to do with it. */
export function PostView({ post }: { post: Post }) {
  const authors = {
    ...Object.fromEntries(post.contributors.map(person => [person.id, person])),
    muse: { name: t.muse.name, colour: 'muse' as const },
  }
  const shares = ribbonShares(post)
  return (
    <article className={styles.post}>
      {post.texts ? <PostTexts texts={post.texts} /> : <PostPictures post={post} />}
      <div className={styles.words}>
        <header>
          <h1 className={styles.title}>{post.title}</h1>
          <Credits post={post} />
        </header>
        {post.prompt ? (
          <AuthoredText text={post.prompt.text} runs={post.prompt.runs} authors={authors} size="quote" />
        ) : (
          <p className={styles.soft}>{t.post.noPrompt}</p>
        )}
        {shares.length > 0 && <Ribbon shares={shares} />}
        <PostSteps post={post} />
        <LineageLine post={post} />
        <Facts post={post} />
        <PostKeys riffs={post.riffs} />
      </div>
    </article>
  )
}
