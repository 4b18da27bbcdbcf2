import { useMemo } from 'react'
import { encode } from 'uqr'
import { t } from '../../../text/inside.ts'
import { classes } from '../../../ui/classes.ts'
import styles from './Invite.module.css'

/** A link as a code that phones read; always dark on white, since some readers know nothing else. */
export function QrCode({ text, className }: { text: string; className?: string | undefined }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { border: 2 })
    const cells = code.data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
    )
    return { size: code.size, path: cells.join('') }
  }, [text])
  return (
    <svg
      className={classes(styles.code, className)}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t.jam.invite.qr}
    >
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
