import covering from './Covering.module.css'
import styles from './Switch.module.css'

type Props = { label: string; note?: string; checked: boolean; onChange: (on: boolean) => void }

/** Something that is on or off, at once. */
export function Switch({ label, note, checked, onChange }: Props) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        className={`${covering.covering} ${styles.input}`}
        checked={checked}
        aria-checked={checked}
        onChange={event => onChange(event.target.checked)}
      />
      <span className={styles.track} aria-hidden="true" />
      <span>
        {label}
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </label>
  )
}
