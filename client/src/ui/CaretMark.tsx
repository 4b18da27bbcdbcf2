import styles from './CaretMark.module.css'

/** Somebody's cursor in shown text, with their name. */
export function CaretMark({ name, colour }: { name: string; colour: number }) {
  return (
    <span className={styles.caret} data-person={colour} aria-hidden="true">
      <span className={styles.flag}>{name}</span>
    </span>
  )
}
