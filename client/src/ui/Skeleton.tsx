import type { CSSProperties } from 'react'
import { classes } from './classes.ts'
import styles from './Skeleton.module.css'

type Props = {
  shape?: 'line' | 'picture' | 'one' | 'pill'
  style?: CSSProperties
  className?: string | undefined
}

/** A place where something will stand. Build the page's own layout out of these; say what is loading in words beside them. */
export function Skeleton({ shape = 'line', style, className }: Props) {
  return (
    <span
      className={classes(styles.block, shape !== 'line' && styles[shape], className)}
      style={style}
      aria-hidden="true"
    />
  )
}
