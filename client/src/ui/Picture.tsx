import { useMemo, useState } from 'react'
import { type MediaName, mediaUrl } from '../lib/media.ts'
import { placeholderUrl } from '../lib/placeholder.ts'
import { t } from '../text/t.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Picture.module.css'

type Size = { width: number; height: number }

type Props = {
  picture: MediaName & Size
  /** Empty where the words beside it say it all. */
  alt: string
  /** Smaller rendition, chosen by the browser where it is enough. */
  thumb?: MediaName & Size
  /** Base64 thumbhash, shown until the picture is there. */
  placeholder?: string
  /** How wide it is drawn, as in `<img sizes>`; needed with `thumb`. */
  sizes?: string
  /** For what is on the first screen: asked for at once, not when scrolled to. */
  eager?: boolean
  /** The one picture of a screen has the larger corners. */
  one?: boolean
  /** Off where a press belongs to a link or a vote around it. */
  retry?: boolean
  className?: string | undefined
}

/** A whole picture in its own shape. When `picture` changes the old one stays until the new one is there (frames do not flicker). */
export function Picture(props: Props) {
  const { picture, thumb, alt, placeholder, sizes, eager, one, retry = true, className } = props
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting')
  const [attempt, setAttempt] = useState(0)
  const background = useMemo(() => (placeholder ? placeholderUrl(placeholder) : null), [placeholder])
  const again = attempt ? `?again=${attempt}` : ''
  const source = mediaUrl(picture) + again
  const sourceSet = thumb
    ? `${mediaUrl(thumb)}${again} ${thumb.width}w, ${source} ${picture.width}w`
    : undefined
  return (
    <span
      className={classes(styles.picture, one && styles.one, className)}
      style={{
        aspectRatio: `${picture.width} / ${picture.height}`,
        backgroundImage: background && state !== 'shown' ? `url(${background})` : undefined,
      }}
    >
      <img
        className={classes(styles.image, state !== 'shown' && styles.waiting)}
        src={source}
        srcSet={sourceSet}
        sizes={sourceSet && (sizes ?? '100vw')}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : 'auto'}
        decoding="async"
        draggable={false}
        ref={image => {
          if (image?.complete && image.naturalWidth > 0) setState('shown')
        }}
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
      />
      {state === 'failed' && (
        <span className={styles.failed}>
          {t.common.pictureFailed}
          {retry && (
            <Button
              onClick={() => {
                setState('waiting')
                setAttempt(attempt + 1)
              }}
            >
              {t.common.tryAgain}
            </Button>
          )}
        </span>
      )}
    </span>
  )
}
