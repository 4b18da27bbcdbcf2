import { useState } from 'react'
import { COLOURS, NAME_UNITS } from '#shared/limits.ts'
import type { Me } from '#shared/protocol/http.ts'
import { sentenceOf } from '../lib/ApiError.ts'
import { useRename } from '../lib/session.ts'
import { t } from '../text/t.ts'
import { Button } from '../ui/Button.tsx'
import { Pebble } from '../ui/Pebble.tsx'
import { toast } from '../ui/toast.ts'
import styles from './YouMenu.module.css'

/** Your name and your colour. */
export function YouForm({ me, onDone }: { me: Me; onDone: () => void }) {
  const [name, setName] = useState(me.name)
  const [colour, setColour] = useState(me.colour)
  const rename = useRename()
  const save = () => {
    if (!name.trim()) return toast(t.you.nameNeeded)
    rename.mutate(
      { name: name.trim(), colour },
      {
        onSuccess: () => {
          toast(t.you.saved)
          onDone()
        },
        onError: error => toast(sentenceOf(error)),
      },
    )
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        save()
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
      <fieldset>
        <legend>{t.you.colour}</legend>
        <div className={styles.colours}>
          {Array.from({ length: COLOURS }, (_, index) => (
            <label key={t.you.colours[index]} className={styles.colour}>
              <input
                type="radio"
                name="colour"
                aria-label={t.you.colours[index]}
                checked={colour === index}
                onChange={() => setColour(index)}
              />
              <Pebble name={name || me.name} colour={index} />
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" wide busy={rename.isPending} busyLabel={t.you.saving}>
        {t.common.save}
      </Button>
      <p className={styles.note}>{t.you.guest}</p>
    </form>
  )
}
