import { useState } from 'react'
import type { Media } from '#shared/jam/state.ts'
import { mediaUrl } from '../../../lib/media.ts'
import styles from './MakingTile.module.css'

/** The newest frame over the one before it: it fades in when it is there, so that nothing flickers. */
export function CrossFade({ frame }: { frame: Media | null }) {
  const [frames, setFrames] = useState<{ under: Media | null; over: Media | null }>({
    under: null,
    over: frame,
  })
  if (frame && frame.hash !== frames.over?.hash) setFrames({ under: frames.over, over: frame })
  return (
    <>
      {[frames.under, frames.over].map(
        (each, index) =>
          each && (
            <img
              key={each.hash}
              className={index === 1 ? styles.frame : styles.frameUnder}
              src={mediaUrl(each)}
              alt=""
              draggable={false}
              decoding="async"
              onLoad={event => event.currentTarget.setAttribute('data-there', '')}
            />
          ),
      )}
    </>
  )
}
