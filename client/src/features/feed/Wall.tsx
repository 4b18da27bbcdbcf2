import { useRef } from 'react'
import type { Post } from '#shared/feed.ts'
import { Card } from './Card.tsx'
import { hang } from './lanes.ts'
import { useTouchOnly } from './useTouchOnly.ts'
import { useWidth } from './useWidth.ts'
import styles from './Wall.module.css'

const GAP = 16
/** Height of title and names where they stand under the picture (Wall.module.css, `.under .caption`). */
const FOOT = 60

/** Whole pictures in a masonry. The order in the page is the order of the feed, for keyboards and screen readers. */
export function Wall({ posts }: { posts: readonly Post[] }) {
  const element = useRef<HTMLUListElement>(null)
  const width = useWidth(element)
  const touch = useTouchOnly()
  const ratios = posts.map(({ pictures: [first] }) => (first ? first.height / first.width : 1))
  const { lane, places, height } = hang(ratios, width, GAP, touch ? FOOT : 0)
  return (
    <ul
      ref={element}
      className={`${styles.wall} ${touch ? styles.under : styles.over}`}
      style={{ blockSize: height }}
    >
      {width > 0 &&
        posts.map((post, index) => {
          const place = places[index]
          return (
            place && (
              <li
                key={post.id}
                className={styles.card}
                style={{ insetInlineStart: place.inline, insetBlockStart: place.block, inlineSize: lane }}
              >
                <Card post={post} width={lane} eager={place.block === 0} />
              </li>
            )
          )
        })}
    </ul>
  )
}
