import { useId } from 'react'
import covering from './Covering.module.css'
import styles from './Segments.module.css'

type Props<Value> = {
  /** What is chosen; read out before the options. */
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** One of a few, all in sight: arrow keys move, a press takes. */
export function Segments<Value extends string | number>({ label, value, options, onChoose }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.segments} aria-label={label}>
      {options.map(option => (
        <label key={option.value} className={styles.segment}>
          <input
            className={covering.covering}
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
