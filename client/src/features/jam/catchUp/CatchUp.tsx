import { t } from '../../../text/inside.ts'
import { Popover } from '../../../ui/Popover.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { headsOf } from '../reveal/heads.ts'
import styles from './CatchUp.module.css'
import { catchUp, lastResult, shorten } from './catchUp.ts'
import { wordsNow } from './wordsNow.ts'

/** Words of the last winner that fit one line beside the stage. */
const LINE = 32

/** The round and what won last, in one line; behind it four sentences for who comes late. */
export function CatchUp() {
  const { state } = useJam()
  return (
    <>
      <p className={styles.line}>{lastLine(state)}</p>
      <CatchUpButton />
    </>
  )
}

/** Four sentences for who comes late. */
export function CatchUpButton() {
  return (
    <Popover
      align="end"
      label={t.catchUp.title}
      button={t.catchUp.open}
      buttonClass={styles.button ?? ''}
      buttonProps={shortcut('catchUp')}
    >
      <FourSentences />
    </Popover>
  )
}

function FourSentences() {
  const jam = useJam()
  const { state, watching, isPlayer } = jam
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t.catchUp.title}</h2>
      {catchUp(state, watching, wordsNow(jam), isPlayer).map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

function lastLine(state: Parameters<typeof lastResult>[0]): string {
  const last = lastResult(state)
  const heads = last && headsOf(last.result)
  if (!last || !heads) return t.catchUp.last(state.round)
  return t.catchUp.lastWon(state.round, shorten(last.draft.text, LINE), heads.won, heads.all)
}
