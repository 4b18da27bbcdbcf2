import { classes } from './classes.ts'
import { initials } from './initials.ts'
import styles from './Pebble.module.css'

type Props = {
  name: string
  /** 0 to 9. */
  colour: number
  size?: 'small' | 'medium' | 'large'
  away?: boolean
  /** Leave out where the name stands beside it already. */
  labelled?: boolean
}

/** A person: initials on their colour. */
export function Pebble({ name, colour, size = 'medium', away, labelled }: Props) {
  const look = classes(styles.pebble, styles[size], away && styles.away)
  if (!labelled)
    return <span className={look} data-person={colour} data-initials={initials(name)} aria-hidden="true" />
  return (
    <span
      className={look}
      data-person={colour}
      data-initials={initials(name)}
      role="img"
      aria-label={name}
      title={name}
    />
  )
}
