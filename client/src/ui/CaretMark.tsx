import { useLayoutEffect, useRef } from 'react'
import styles from './CaretMark.module.css'

type Props = {
  name: string
  colour: number | 'muse'
  /** Nothing follows it: the name has a place beside it, where it covers no word. */
  last: boolean
}

/**
 * Somebody's cursor in shown text, with their name: above it, or at the text's end beside it or, where that is too narrow, below it. Near
 * the end edge the name stands before the cursor, so that nothing cuts it.
 */
export function CaretMark({ name, colour, last }: Props) {
  const flag = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const mark = flag.current
    const text = mark?.closest('p')
    if (!mark || !text) return
    const box = text.getBoundingClientRect()
    const isCut = () => {
      const { left, right } = mark.getBoundingClientRect()
      return right > box.right || left < box.left
    }
    // Below the last line of a text that is cut off to some lines nothing is seen.
    const under = last && getComputedStyle(text).overflow === 'visible' ? 'below' : 'above'
    mark.removeAttribute('data-turned')
    for (const side of last ? ['beside', under] : [under]) {
      mark.dataset.side = side
      if (!isCut()) break
    }
    mark.toggleAttribute('data-turned', isCut())
  })
  return (
    <span className={styles.caret} data-person={colour} aria-hidden="true">
      <span ref={flag} className={styles.flag}>
        {name}
      </span>
    </span>
  )
}
