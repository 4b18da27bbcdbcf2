import { useStartJam } from '../../../app/useStartJam.ts'
import { t } from '../../../text/inside.ts'
import { AuthoredText } from '../../../ui/AuthoredText.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { authorLooks } from '../authors.ts'
import { wordsNow } from '../catchUp/wordsNow.ts'
import { useJam } from '../jamContext.ts'
import { usePrompt } from '../write/usePrompt.ts'
import styles from './Rounds.module.css'

/** A jam that ended before it made anything: its words, and the way to a new one. */
export function EndBlank() {
  const jam = useJam()
  const { start, busy } = useStartJam()
  const isBlank = usePrompt().trim() === ''
  const { text, runs } = wordsNow(jam)
  return (
    <div className={styles.gallery}>
      <Notice drawing="curtain" title={t.jam.status.ended} text={t.jam.status.endedText}>
        <Button look="step" busy={busy} busyLabel={t.common.startingJam} onClick={() => start()}>
          {t.material.gallery.again}
        </Button>
        <ButtonLink large href="/">
          {t.common.toFront}
        </ButtonLink>
      </Notice>
      {!isBlank && (
        <AuthoredText
          text={text.trimEnd()}
          runs={runs}
          authors={authorLooks(jam.state.people)}
          size="quote"
        />
      )}
    </div>
  )
}
