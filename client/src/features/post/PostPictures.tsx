import { ViewTransition } from 'react'
import type { Post } from '#shared/feed.ts'
import { t } from '../../text/inside.ts'
import { Picture } from '../../ui/Picture.tsx'
import styles from './PostPage.module.css'
import { ratioStyle } from './ratioStyle.ts'

/** The winner, or every co-winner, whole. */
export function PostPictures({ post }: { post: Post }) {
  const count = post.pictures.length
  return (
    <div className={styles.pictures}>
      {post.pictures.map((picture, index) => (
        <ViewTransition
          key={picture.hash}
          name={index === 0 ? `picture-${post.id}` : 'auto'}
          default="none"
          share="auto"
        >
          <div className={styles.picture} style={ratioStyle(picture)}>
            <Picture
              picture={picture}
              alt={count > 1 ? t.post.pictureOf(index + 1, count, post.alt) : post.alt}
              placeholder={picture.placeholder}
              eager
              one
            />
          </div>
        </ViewTransition>
      ))}
    </div>
  )
}
