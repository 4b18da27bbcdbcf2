import { ViewTransition } from 'react'
import type { Variant } from '#shared/jam/state.ts'
import { t } from '../../../text/t.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { CrossFade } from './CrossFade.tsx'
import type { Size } from './fitGrid.ts'
import styles from './MakingTile.module.css'

type Props = { place: number; size: Size; variant: Variant | undefined }

/** One picture on its way: its newest frame, two words of what happens to it, and a line of how far it is. */
export function MakingTile({ place, size, variant }: Props) {
  const number = place + 1
  return (
    <ViewTransition name={`picture-${place}`} update="none" enter="auto">
      <li
        className={styles.tile}
        style={{ inlineSize: size.width, blockSize: size.height }}
        data-state={variant?.state ?? 'waiting'}
      >
        <Inside number={number} width={size.width} variant={variant ?? { state: 'waiting' }} />
      </li>
    </ViewTransition>
  )
}

function Inside({ number, width, variant }: { number: number; width: number; variant: Variant }) {
  const words = t.jam.make
  switch (variant.state) {
    case 'waiting':
      return (
        <>
          <p className={styles.words}>{words.next}</p>
          <span className={styles.track} />
        </>
      )
    case 'running': {
      const percent = Math.round(variant.share * 100)
      const step = variant.step || (variant.calling ? t.engines.asked : words.starting)
      return (
        <>
          <CrossFade frame={variant.frame} />
          <p className={styles.words} aria-hidden="true">
            {step}
          </p>
          <span
            className={styles.track}
            role="progressbar"
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-label={words.progress(number, step, percent)}
          >
            <span className={styles.done} style={{ inlineSize: `${percent}%` }} />
          </span>
        </>
      )
    }
    case 'final':
      return (
        <Picture
          picture={variant.picture}
          thumb={variant.picture.thumb}
          placeholder={variant.picture.placeholder}
          sizes={`${width}px`}
          alt={words.picture(number)}
          className={styles.whole ?? ''}
          eager
        />
      )
    case 'failed':
      return (
        <p className={styles.failed}>
          <b>{words.picture(number)}</b>
          {words.failed[variant.reason]}
        </p>
      )
  }
}
