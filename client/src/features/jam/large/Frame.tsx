import { type Ref, useImperativeHandle, useRef } from 'react'
import { mediaUrl } from '../../../lib/media.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextPage } from '../../../ui/TextSheet.tsx'
import styles from './Large.module.css'
import type { Shown } from './roundPictures.ts'
import { useSwipe } from './useSwipe.ts'
import { useZoom } from './useZoom.ts'

export type FrameHandle = { by: (factor: number) => void }

type Props = {
  ref?: Ref<FrameHandle>
  shown: Shown
  words: string
  onSwipe: (by: 1 | -1) => void
}

/** One picture that can be enlarged and moved, or one text at its own height. */
export function Frame(props: Props) {
  const { text } = props.shown
  return text === undefined ? <PictureFrame {...props} /> : <TextFrame text={text} onSwipe={props.onSwipe} />
}

function TextFrame({ text, onSwipe }: { text: string; onSwipe: Props['onSwipe'] }) {
  return (
    <div className={styles.page} {...useSwipe(onSwipe)}>
      <TextPage text={text} />
    </div>
  )
}

function PictureFrame({ ref, shown, words, onSwipe }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const { picture, final, place } = shown
  const { zoom, toggle, by } = useZoom(element, picture, onSwipe)
  useImperativeHandle(ref, () => ({ by }))
  // The small rendition is there already, from the grid.
  const background = final && `url(${mediaUrl(final.thumb)})`
  return (
    <div className={styles.side}>
      <div ref={element} className={styles.frame} data-close={zoom.scale > 1 || undefined}>
        <img
          className={styles.picture}
          src={mediaUrl(picture)}
          width={picture.width}
          height={picture.height}
          alt={t.jam.make.pictureOf(place + 1, words)}
          draggable={false}
          style={{
            transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})`,
            ...(background ? { backgroundImage: background } : {}),
          }}
        />
      </div>
      <Button look="text" className={styles.closer} onClick={toggle}>
        {zoom.scale > 1 ? t.material.large.whole : t.material.large.closer}
      </Button>
    </div>
  )
}
