import { useState } from 'react'
import type { PastRound } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import { PublishDialog } from '../publish/PublishDialog.tsx'
import { wishWords } from '../wordsWish.ts'
import styles from './Rounds.module.css'

/** Publish an earlier winner, see it where it is out already, and write on with its words. */
export function RoundSteps({ past, onDone }: { past: PastRound; onDone: () => void }) {
  const { state, isPlayer, you } = useJam()
  const [open, setOpen] = useState(false)
  const { round, result, post, publishing, refused, draft, variants } = past
  const words = t.material.rounds
  const isOver = state.phase.name === 'ended'
  const canWrite = isPlayer && you?.muted !== true && state.phase.name === 'writing'
  return (
    <div className={styles.steps}>
      {post && (
        <ButtonLink large href={`/p/${post}`}>
          {words.see}
        </ButtonLink>
      )}
      {refused && <p>{t.money.publishRefused}</p>}
      {publishing?.waits && <p>{t.money.publishWaits}</p>}
      {!post && !refused && result && isPlayer && !isOver && (
        <>
          <Button
            large
            busy={publishing !== null && !publishing.waits}
            busyLabel={words.publishing}
            onClick={() => setOpen(true)}
          >
            {words.publish}
          </Button>
          <PublishDialog
            made={{ draft, variants, result }}
            order={card => ({ kind: 'publishPast', of: round, card })}
            open={open && !publishing}
            onClose={() => setOpen(false)}
          />
        </>
      )}
      {canWrite && (
        <Button
          look="text"
          onClick={() => {
            onDone()
            wishWords(draft.text)
            toast(words.wordsBack)
          }}
        >
          {words.words}
        </Button>
      )}
    </div>
  )
}
