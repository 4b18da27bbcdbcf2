import { ViewTransition } from 'react'
import { Link } from 'wouter'
import type { Post } from '#shared/feed.ts'
import { t } from '../../text/t.ts'
import { Picture } from '../../ui/Picture.tsx'
import { TextSheet } from '../../ui/TextSheet.tsx'
import styles from './Wall.module.css'

type Props = { post: Post; width: number; eager: boolean }

/** One piece on the wall: its picture, and its title and makers when it is pointed at. */
export function Card({ post, width, eager }: Props) {
  const [picture] = post.pictures
  const text = post.texts?.[0]
  const names = post.contributors.map(person => person.name)
  if (!picture) return null
  return (
    <Link href={`/p/${post.id}`} className={styles.link}>
      <ViewTransition name={`picture-${post.id}`} default="none" share="auto">
        {text === undefined ? (
          <Picture
            picture={picture}
            thumb={picture.thumb}
            placeholder={picture.placeholder}
            sizes={`${Math.round(width)}px`}
            alt={post.alt}
            eager={eager}
            retry={false}
          />
        ) : (
          <div style={{ blockSize: (width * picture.height) / picture.width }}>
            <TextSheet text={text} />
          </div>
        )}
      </ViewTransition>
      <div className={styles.caption}>
        <p className={styles.title}>{post.title}</p>
        <p className={styles.names}>{names.length > 0 ? t.front.by(names) : t.feed.noWords}</p>
      </div>
    </Link>
  )
}
