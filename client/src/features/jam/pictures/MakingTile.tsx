import { ViewTransition } from 'react'
import type { Variant } from '#shared/jam/state.ts'
import type { Kind } from '#shared/kinds.ts'
import { t } from '../../../text/inside.ts'
import { stepWords } from '../../../text/makingWords.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { TextSheet } from '../../../ui/TextSheet.tsx'
import { useJam } from '../jamContext.ts'
import { kindWords } from '../kindWords.ts'
import { useLarge } from '../large/largeContext.ts'
import { GrowingText } from '../texts/GrowingText.tsx'
import { CrossFade } from './CrossFade.tsx'
import type { Size } from './fitGrid.ts'
import styles from './MakingTile.module.css'

type Props = { place: number; size: Size; kind: Kind; variant: Variant | undefined }

/** One picture on its way: its newest frame, two words of what happens to it, and a line of how far it is. */
export function MakingTile({ place, size, kind, variant }: Props) {
  const { state } = useJam()
  const large = useLarge()
  const number = place + 1
  return (
    <ViewTransition name={`picture-${place}`} update="none" enter="auto">
      <li
        className={styles.tile}
        style={{ inlineSize: size.width, blockSize: size.height }}
        data-state={variant?.state ?? 'waiting'}
      >
        {variant && isSeen(variant) && (
          <button
            type="button"
            className={styles.open}
            aria-label={t.material.large.open(number)}
            onClick={() => large({ round: state.round, place })}
          />
        )}
        <Inside number={number} width={size.width} kind={kind} variant={variant ?? { state: 'waiting' }} />
      </li>
    </ViewTransition>
  )
}

/** There is something to see large already. */
const isSeen = (variant: Variant) =>
  variant.state === 'final' || (variant.state === 'running' && variant.frame !== null)

type InsideProps = { number: number; width: number; kind: Kind; variant: Variant }

function Inside({ number, width, kind, variant }: InsideProps) {
  const words = t.jam.make
  const { one } = kindWords(kind)
  switch (variant.state) {
    case 'waiting':
      return (
        <>
          <p className={styles.words}>{words.next}</p>
          <span className={styles.track} />
        </>
      )
    case 'running': {
      if (kind === 'text') return <GrowingText place={number - 1} logged={variant.text} />
      const percent = Math.round(variant.share * 100)
      const step = stepWords(variant.step) || (variant.calling ? t.engines.asked : words.starting)
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
      if (variant.text !== undefined) return <TextSheet text={variant.text} />
      return (
        <Picture
          picture={variant.picture}
          thumb={variant.picture.thumb}
          placeholder={variant.picture.placeholder}
          sizes={`${width}px`}
          alt={one(number)}
          className={styles.whole ?? ''}
          eager
        />
      )
    case 'failed':
      return (
        <p className={styles.failed}>
          <b>{one(number)}</b>
          {words.failed[variant.reason]}
        </p>
      )
  }
}
