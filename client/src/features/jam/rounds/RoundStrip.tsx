import { useState } from 'react'
import type { PastRound } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { faceOf } from './faceOf.ts'
import { RoundDialog } from './RoundDialog.tsx'
import styles from './Rounds.module.css'

/** The rounds that are over, small and in a row; each opens. Nothing, where there are none. */
export function RoundStrip() {
  const { history } = useJam().state
  const [open, setOpen] = useState<number | null>(null)
  if (history.length === 0) return null
  const words = t.material.rounds
  return (
    <nav className={styles.strip} aria-label={words.heading}>
      <span className={styles.heading}>{words.heading}</span>
      <ol className={styles.row}>
        {history.map((past, index) => (
          <li key={past.round}>
            <button
              {...(index === history.length - 1 && shortcut('rounds'))}
              type="button"
              className={styles.small}
              aria-label={words.open(past.round)}
              onClick={() => setOpen(past.round)}
            >
              <Face past={past} />
              <span aria-hidden="true">{t.common.number(past.round)}</span>
            </button>
          </li>
        ))}
      </ol>
      <RoundDialog past={history.find(({ round }) => round === open) ?? null} onClose={() => setOpen(null)} />
    </nav>
  )
}

function Face({ past }: { past: PastRound }) {
  const picture = faceOf(past)
  return (
    picture && (
      <Picture
        picture={picture.thumb}
        placeholder={picture.placeholder}
        alt=""
        className={styles.face}
        retry={false}
      />
    )
  )
}
