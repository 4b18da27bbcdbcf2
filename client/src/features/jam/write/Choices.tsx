import { useId } from 'react'
import type { Shape } from '#shared/kinds.ts'
import { SHAPE_SIZES } from '#shared/kinds.ts'
import { classes } from '../../../ui/classes.ts'
import styles from './ParamChips.module.css'

type Option<Value> = { value: Value; label: string; ratio?: Shape }

type Props<Value> = {
  label: string
  value: Value
  options: readonly Option<Value>[]
  onChoose: (value: Value) => void
  close: () => void
}

/** More options than this stand in two columns, so that the menu stays on the screen. */
const COLUMN = 8

/** One of several: arrow keys move, a press or Enter takes it and closes. */
export function Choices<Value extends string | number>(props: Props<Value>) {
  const { label, value, options, onChoose, close } = props
  const name = useId()
  return (
    <fieldset className={classes(styles.choices, options.length > COLUMN && styles.long)} aria-label={label}>
      {options.map(option => (
        <label key={option.value} className={styles.choice} onPointerUp={() => setTimeout(close, 60)}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            onKeyDown={event => {
              if (event.key !== 'Enter') return
              // The focus goes back to the chip, which the same key would press again.
              event.preventDefault()
              close()
            }}
          />
          {option.ratio && <Ratio shape={option.ratio} />}
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

function Ratio({ shape }: { shape: Shape }) {
  const { width, height } = SHAPE_SIZES[shape]
  const scale = 22 / Math.max(width, height)
  return (
    <span className={styles.ratio} aria-hidden="true">
      <span style={{ inlineSize: width * scale, blockSize: height * scale }} />
    </span>
  )
}
