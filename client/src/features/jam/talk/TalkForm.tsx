import { useState } from 'react'
import { LINE_UNITS } from '#shared/limits.ts'
import { t } from '../../../text/inside.ts'
import { CheerBar } from '../cheer/CheerBar.tsx'
import { Glyph } from '../cheer/Glyph.tsx'
import { type Jam, useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import styles from './Talk.module.css'
import { useTalk } from './talkContext.ts'

/** From here on the field says how much still fits. */
const NEARLY = 200

/** The field for one line and the way to the reactions; or why this person cannot talk. */
export function TalkForm() {
  const jam = useJam()
  const why = silenceOf(jam)
  return why ? <p className={styles.silence}>{why}</p> : <Field />
}

function Field() {
  const { draft, setDraft, say } = useTalk()
  const [cheers, setCheers] = useState(false)
  const send = () => {
    const words = draft.trim()
    if (words === '') return
    say(words)
    setDraft('')
  }
  return (
    <div className={styles.form}>
      {cheers && <CheerBar />}
      <form
        className={styles.box}
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <input
          className={styles.field}
          {...shortcut('talk')}
          aria-label={t.talk.field}
          placeholder={t.talk.field}
          maxLength={LINE_UNITS}
          enterKeyHint="send"
          autoComplete="off"
          value={draft}
          onChange={event => setDraft(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'ArrowUp' && draft === '') editLast(event.currentTarget)
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        {draft.trim() === '' ? (
          <button
            type="button"
            className={styles.inField}
            aria-label={t.talk.cheerOpen}
            aria-expanded={cheers}
            onClick={() => setCheers(!cheers)}
          >
            <Glyph of="laugh" />
          </button>
        ) : (
          <button type="submit" className={styles.inField} aria-label={t.talk.send}>
            <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
              <path
                d="M12 20V5M5.5 11 12 4.5 18.5 11"
                fill="none"
                stroke="currentColor"
                strokeWidth="2.2"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
          </button>
        )}
      </form>
      {draft.length > NEARLY && (
        <p className={styles.soft} role="status">
          {t.talk.left(LINE_UNITS - draft.length)}
        </p>
      )}
    </div>
  )
}

/** Arrow up in an empty field goes back to what one said last. */
function editLast(field: HTMLElement): void {
  const edits = field.closest('aside')?.querySelectorAll<HTMLElement>('[data-edit]')
  edits?.[edits.length - 1]?.click()
}

function silenceOf({ state, you, isPlayer, status }: Jam): string | null {
  if (status.name === 'blocked') return t.line.blockedAsk
  if (state.phase.name === 'ended') return t.talk.ended
  if (you?.muted) return t.talk.muted
  return state.settings.talk === 'players' && !isPlayer ? t.talk.playersOnly : null
}
