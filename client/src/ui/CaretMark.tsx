import { useLayoutEffect, useRef } from 'react'
import styles from './CaretMark.module.css'

/** Somebody's cursor in shown text, with their name; near the text's end edge the name stands before the cursor, so that nothing cuts it. */
export function CaretMark({ name, colour }: { name: string; colour: number | 'muse' }) {
  const flag = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const mark = flag.current
    const box = mark?.closest('p')?.getBoundingClientRect()
    if (!mark || !box) return
    delete mark.dataset.turned
    const { left, right } = mark.getBoundingClientRect()
    if (right > box.right || left < box.left) mark.dataset.turned = ''
  })
  return (
    <span className={styles.caret} data-person={colour} aria-hidden="true">
      <span ref={flag} className={styles.flag}>
        {name}
      </span>
    </span>
  )
}
