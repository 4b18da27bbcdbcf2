import { useEffect } from 'react'
import { REACTIONS, type Reaction } from '#shared/protocol/events.ts'
import { hasSense } from '../../../lib/senses.ts'
import { isSomethingOpen, isTyping } from '../../../lib/typing.ts'
import { t } from '../../../text/inside.ts'
import { useJam } from '../jamContext.ts'
import styles from './Cheer.module.css'
import { Glyph } from './Glyph.tsx'

/** The reactions, one press each; Shift with a number throws one too. */
export function CheerBar() {
  const { status, you, react } = useJam()
  const able = status.name === 'live' && you?.muted !== true
  return (
    <fieldset className={styles.bar} aria-label={t.talk.cheer}>
      {REACTIONS.map((reaction, index) => (
        <button
          key={reaction}
          type="button"
          className={styles.button}
          aria-label={t.talk.reactions[reaction]}
          aria-keyshortcuts={`Shift+${index + 1}`}
          title={t.talk.reactions[reaction]}
          disabled={!able}
          onClick={() => react(reaction)}
        >
          <Glyph of={reaction} />
        </button>
      ))}
    </fieldset>
  )
}

/** Shift with 1 to 6, wherever the bar stands or folds; by the key's place, since what Shift types there differs by keyboard. */
export function useCheerKeys(react: (reaction: Reaction) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const place = /^Digit([1-6])$/.exec(event.code)?.[1]
      if (!place || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
      if (!hasSense('singleKeys') || isTyping(event.target) || isSomethingOpen()) return
      const reaction = REACTIONS[Number(place) - 1]
      if (!reaction) return
      event.preventDefault()
      react(reaction)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [react])
}
