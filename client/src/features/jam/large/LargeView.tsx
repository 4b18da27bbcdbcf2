import { useEffect, useRef, useState } from 'react'
import { t } from '../../../text/inside.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { shortcut } from '../keys/keys.ts'
import { Frame, type FrameHandle } from './Frame.tsx'
import styles from './Large.module.css'
import { LargeFoot } from './LargeFoot.tsx'
import type { RoundPictures } from './roundPictures.ts'

type Props = {
  pictures: RoundPictures
  place: number
  go: (place: number) => void
  onClose: () => void
}

/**
 * A picture as large as the window: enlarged by wheel, pinch, double press or plus and minus, moved by a drag, changed by swipe, arrows
 * or its number, and compared with another one side by side.
 */
export function LargeView({ pictures, place, go, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const frame = useRef<FrameHandle>(null)
  const [beside, setBeside] = useState<number | null>(null)
  const { shown, round, draft } = pictures
  const words = t.material.large
  const at = Math.max(
    0,
    shown.findIndex(each => each.place === place),
  )
  const current = shown[at]
  const other = beside === null ? undefined : shown.find(each => each.place === beside)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  if (!current) return null
  const turn = (by: number) => {
    const from = other ? shown.indexOf(other) : at
    let next = (from + by + shown.length) % shown.length
    if (other && next === at) next = (next + by + shown.length) % shown.length
    show(shown[next]?.place ?? place)
  }
  const show = (next: number) => {
    if (other) setBeside(next)
    else go(next)
    announce(words.said(next + 1, draft.params.variants))
  }
  const pressed = (event: React.KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.target instanceof HTMLInputElement) return
    const toEnd = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const toStart = toEnd === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const digit = /^[1-8]$/.test(event.key) ? Number(event.key) - 1 : null
    if (event.key === toEnd) turn(1)
    else if (event.key === toStart) turn(-1)
    else if (event.key === '+' || event.key === '=') frame.current?.by(1.4)
    else if (event.key === '-') frame.current?.by(1 / 1.4)
    else if (digit !== null && shown.some(each => each.place === digit)) show(digit)
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={words.label(round, current.place + 1)}
      onClose={event => event.target === dialog.current && onClose()}
      onKeyDown={pressed}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{words.title(current.place + 1, round)}</h2>
        {shown.length > 1 && (
          <nav className={styles.numbers} aria-label={other ? words.with : t.jam.make.pictures}>
            {shown.map(each => (
              <button
                key={each.place}
                type="button"
                className={styles.number}
                aria-label={words.go(each.place + 1)}
                aria-current={each.place === (other ?? current).place || undefined}
                disabled={other !== undefined && each.place === current.place}
                onClick={() => show(each.place)}
              >
                {t.common.number(each.place + 1)}
              </button>
            ))}
          </nav>
        )}
        <Button look="text" onClick={() => dialog.current?.close()}>
          {t.common.close}
        </Button>
      </header>
      <div className={classes(styles.frames, other && styles.two)}>
        <Frame ref={frame} shown={current} words={draft.text} onSwipe={turn} />
        {other && <Frame shown={other} words={draft.text} onSwipe={turn} />}
      </div>
      <LargeFoot
        pictures={pictures}
        shown={current}
        onGrown={() => dialog.current?.close()}
        start={
          shown.length > 1 && (
            <Button
              {...shortcut('compare')}
              look="text"
              aria-pressed={other !== undefined}
              onClick={() => setBeside(other ? null : (shown[(at + 1) % shown.length]?.place ?? null))}
            >
              {other ? words.one : words.compare}
            </Button>
          )
        }
      />
    </dialog>
  )
}
