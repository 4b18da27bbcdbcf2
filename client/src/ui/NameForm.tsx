import { type ReactNode, useId, useState } from 'react'
import { COLOURS, NAME_UNITS } from '#shared/limits.ts'
import { t } from '../text/t.ts'
import { Button } from './Button.tsx'
import covering from './Covering.module.css'
import styles from './Form.module.css'
import { Pebble } from './Pebble.tsx'
import { toast } from './toast.ts'

type You = { name: string; colour: number }
type Props = { you: You; busy: boolean; onSave: (you: You) => void; children?: ReactNode }

/** A name and one of the people colours. What saving means is the page's. */
export function NameForm({ you, busy, onSave, children }: Props) {
  const [name, setName] = useState(you.name)
  const [colour, setColour] = useState(you.colour)
  const group = useId()
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (!name.trim()) toast(t.you.nameNeeded)
        else onSave({ name: name.trim(), colour })
      }}
    >
      <label>
        <span className={styles.label}>{t.you.name}</span>
        <input
          className={styles.input}
          value={name}
          maxLength={NAME_UNITS}
          autoComplete="nickname"
          spellCheck={false}
          onChange={event => setName(event.target.value)}
        />
      </label>
      <fieldset className={styles.fieldset}>
        <legend className={styles.label}>{t.you.colour}</legend>
        <div className={styles.colours}>
          {Array.from({ length: COLOURS }, (_, index) => (
            <label key={t.you.colours[index]} className={styles.colour}>
              <input
                className={covering.covering}
                type="radio"
                name={group}
                aria-label={t.you.colours[index]}
                checked={colour === index}
                onChange={() => setColour(index)}
              />
              <Pebble name={name || you.name} colour={index} />
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" wide busy={busy} busyLabel={t.you.saving}>
        {t.common.save}
      </Button>
      {children}
    </form>
  )
}
