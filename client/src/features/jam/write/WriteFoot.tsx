import { PROMPT_UNITS } from '#shared/limits.ts'
import { useStore } from '../../../realtime/react/useStore.ts'
import type { JamText, Saving } from '../../../realtime/text/JamText.ts'
import { t } from '../../../text/inside.ts'
import { useDelayed } from '../../../ui/useDelayed.ts'
import { useJam } from '../jamContext.ts'
import { usePrompt } from './usePrompt.ts'
import styles from './WritingStage.module.css'

/** Whether the words are safe, and how many there are. */
export function WriteFoot() {
  const { isPlayer, text } = useJam()
  const prompt = usePrompt()
  const over = prompt.length > PROMPT_UNITS
  return (
    <p className={styles.saved}>
      {isPlayer && text && <SavedState text={text} />}
      <span className={over ? styles.over : undefined}>
        {t.jam.write.length(prompt.length, PROMPT_UNITS)}
      </span>
    </p>
  )
}

function SavedState({ text }: { text: JamText }) {
  const saving = useStore(text.saving)
  // Each keystroke is on its way for some milliseconds: to say so every time would only flicker.
  const slow = useDelayed(saving.name === 'saving', 400)
  const shown: Saving = saving.name === 'saving' && !slow ? { name: 'saved' } : saving
  return (
    <>
      <span>{sentenceOf(shown)}</span>
      <span aria-hidden="true">·</span>
    </>
  )
}

function sentenceOf(saving: Saving): string {
  const words = t.jam.write
  switch (saving.name) {
    case 'opening':
      return words.opening
    case 'saved':
      return words.saved
    case 'saving':
      return saving.words > 0 ? words.savingWords(saving.words) : words.saving
    case 'offline':
      return saving.words > 0 ? words.offlineWords(saving.words) : words.offline
    case 'refused':
      return words.refused
  }
}
