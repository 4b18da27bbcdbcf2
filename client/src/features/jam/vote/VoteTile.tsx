import { useRef, ViewTransition } from 'react'
import type { Variant } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { TextSheet } from '../../../ui/TextSheet.tsx'
import type { Size } from '../pictures/fitGrid.ts'
import styles from './VoteTile.module.css'

type Props = {
  place: number
  size: Size
  variant: Variant
  words: string
  open: boolean
  /** Off for whoever only looks. */
  mayVote: boolean
  chosen: boolean
  onChoose: () => void
  onLarge: () => void
}

/** A finger that rests this long on a picture wants to see it large, ms. */
const HOLD = 450

/** One choice: the picture whole, its number, and your vote on it. */
export function VoteTile({ place, size, variant, words, open, mayVote, chosen, onChoose, onLarge }: Props) {
  const hold = useHold(onLarge)
  const number = place + 1
  return (
    <ViewTransition name={`picture-${place}`} update="none">
      <label
        className={styles.tile}
        style={{ inlineSize: size.width, blockSize: size.height }}
        data-open={open || undefined}
        data-chosen={chosen || undefined}
        {...hold}
      >
        <input
          type="radio"
          name="vote"
          className={styles.input}
          aria-label={
            variant.state === 'failed'
              ? t.jam.make.failed[variant.reason]
              : variant.state === 'final' && variant.text !== undefined
                ? t.texts.oneOf(number, variant.text)
                : t.jam.make.pictureOf(number, words)
          }
          aria-keyshortcuts={String(number)}
          checked={chosen}
          disabled={!open || !mayVote}
          onChange={onChoose}
          onKeyDown={event => {
            if (event.key === 'Enter') onLarge()
          }}
        />
        {variant.state === 'final' && variant.text !== undefined ? (
          <TextSheet text={variant.text} className={styles.text} />
        ) : variant.state === 'final' ? (
          <Picture
            picture={variant.picture}
            thumb={variant.picture.thumb}
            placeholder={variant.picture.placeholder}
            sizes={`${size.width}px`}
            alt=""
            className={styles.picture ?? ''}
            retry={false}
            eager
          />
        ) : (
          <span className={styles.missing}>
            {variant.state === 'failed' ? t.jam.make.failed[variant.reason] : t.jam.make.failed.cancelled}
          </span>
        )}
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        {chosen && <span className={styles.yours}>{t.jam.vote.yours}</span>}
      </label>
    </ViewTransition>
  )
}

/** Handlers of a press that is held; the press itself then chooses nothing. */
function useHold(onHold: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const held = useRef(false)
  const stop = () => clearTimeout(timer.current)
  return {
    onPointerDown: () => {
      held.current = false
      stop()
      timer.current = setTimeout(() => {
        held.current = true
        onHold()
      }, HOLD)
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onContextMenu: (event: React.MouseEvent) => event.preventDefault(),
    onClick: (event: React.MouseEvent) => {
      if (held.current) event.preventDefault()
      held.current = false
    },
  }
}
