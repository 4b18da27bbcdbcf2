import type { ReactNode } from 'react'
import { mediaUrl } from '../../../lib/media.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { GrowActions } from '../material/GrowActions.tsx'
import { styleLabel } from '../styleLabel.ts'
import { useAsk } from '../useAsk.ts'
import styles from './Large.module.css'
import type { RoundPictures, Shown } from './roundPictures.ts'

type Props = { pictures: RoundPictures; shown: Shown; start: ReactNode; onGrown: () => void }

/** What it was made with, the file itself, your vote, and what may grow from it. */
export function LargeFoot({ pictures, shown, start, onGrown }: Props) {
  const { engines } = useJam()
  const { round, draft } = pictures
  const words = t.material.large
  return (
    <footer className={styles.foot}>
      <p className={styles.made}>
        {draft.params.kind === 'text'
          ? words.madeText(styleLabel(engines, draft.params.style), draft.seed)
          : words.made(styleLabel(engines, draft.params.style), draft.params.shape, draft.seed)}
      </p>
      <div className={styles.tools}>
        {start}
        {shown.final ? (
          <a
            {...shortcut('download')}
            className={styles.download}
            href={mediaUrl(shown.final)}
            download={words.file(round, shown.place + 1, shown.final.ext)}
          >
            {words.download}
          </a>
        ) : (
          <span>{words.stillMade}</span>
        )}
      </div>
      <div className={styles.steps}>
        <Ballot round={round} place={shown.place} />
        {shown.final && <GrowActions round={round} place={shown.place} onGrown={onGrown} />}
      </div>
    </footer>
  )
}

/** The vote, while there is one among these pictures. */
function Ballot({ round, place }: { round: number; place: number }) {
  const { state, ballot } = useJam()
  const { send, busy } = useAsk()
  const { phase } = state
  if (state.round !== round || (phase.name !== 'voting' && phase.name !== 'runoff')) return null
  const words = t.material.large
  const isOpen =
    phase.variants[place]?.state === 'final' && (phase.name === 'voting' || phase.among.includes(place))
  if (!isOpen) return <p>{words.gone}</p>
  const isMine = ballot === place
  return (
    <Button
      {...shortcut('voteFor')}
      large
      busy={busy}
      aria-pressed={isMine}
      onClick={() => void send({ kind: 'vote', place })}
    >
      {isMine ? words.yours : words.vote(place + 1)}
    </Button>
  )
}
