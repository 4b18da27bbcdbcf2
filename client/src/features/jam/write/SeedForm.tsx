import { useState } from 'react'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import form from '../../../ui/Form.module.css'
import { toast } from '../../../ui/toast.ts'
import styles from './ParamChips.module.css'

type Props = { text: string; seed: number | null; onSet: (seed: number | null) => void; close: () => void }

/** The number that the pictures grow from. */
export function SeedForm({ text, seed, onSet, close }: Props) {
  const [draft, setDraft] = useState(seed === null ? '' : String(seed))
  const words = t.jam.params
  const use = () => {
    const value = Number(draft)
    if (!/^\d{1,10}$/.test(draft.trim()) || value > 0xffffffff) return toast(words.seedWrong)
    onSet(value)
    close()
  }
  return (
    <form
      className={styles.seed}
      onSubmit={event => {
        event.preventDefault()
        use()
      }}
    >
      <p>{text}</p>
      <input
        className={form.input}
        inputMode="numeric"
        autoComplete="off"
        aria-label={words.seedLabel}
        placeholder={words.surprise}
        value={draft}
        onChange={event => setDraft(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit">{words.seedUse}</Button>
        {seed !== null && (
          <Button
            look="text"
            onClick={() => {
              onSet(null)
              close()
            }}
          >
            {words.seedClear}
          </Button>
        )}
      </div>
    </form>
  )
}
