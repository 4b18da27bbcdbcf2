import { type CSSProperties, useState } from 'react'
import type { PastRound } from '#shared/jam/state.ts'
import { useStartJam } from '../../../app/useStartJam.ts'
import { t } from '../../../text/inside.ts'
import { AuthoredText } from '../../../ui/AuthoredText.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { authorLooks } from '../authors.ts'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { faceOf } from './faceOf.ts'
import { RoundDialog } from './RoundDialog.tsx'
import styles from './Rounds.module.css'

/** What a jam leaves behind: its rounds as a gallery, each to be opened. */
export function EndGallery() {
  const { history, settings } = useJam().state
  const { start, busy } = useStartJam()
  const [open, setOpen] = useState<number | null>(null)
  return (
    <div className={styles.gallery}>
      <header>
        <h2 className={styles.galleryTitle}>{t.material.gallery.title(history.length)}</h2>
        <p className={styles.outcome}>{t.material.gallery.ended}</p>
      </header>
      <ol className={styles.works}>
        {history.map(past => (
          <Work key={past.round} past={past} onOpen={() => setOpen(past.round)} />
        ))}
      </ol>
      <div className={styles.again}>
        <Button
          {...shortcut('anew')}
          look="step"
          busy={busy}
          busyLabel={t.common.startingJam}
          onClick={() => start({ preset: settings.preset })}
        >
          {t.material.gallery.again}
        </Button>
        <ButtonLink large href="/">
          {t.common.toFront}
        </ButtonLink>
      </div>
      <RoundDialog past={history.find(({ round }) => round === open) ?? null} onClose={() => setOpen(null)} />
    </div>
  )
}

function Work({ past, onOpen }: { past: PastRound; onOpen: () => void }) {
  const { people } = useJam().state
  const picture = faceOf(past)
  if (!picture) return null
  const words = t.material.rounds
  return (
    <li className={styles.work} style={{ '--ratio': picture.width / picture.height } as CSSProperties}>
      <button
        type="button"
        className={styles.button}
        aria-label={t.material.gallery.open(past.round)}
        onClick={onOpen}
      >
        <Picture
          picture={picture}
          thumb={picture.thumb}
          placeholder={picture.placeholder}
          sizes="(max-width: 700px) 100vw, 50vw"
          alt={t.jam.make.pictureOf((past.result?.winners[0] ?? 0) + 1, past.draft.text)}
          retry={false}
        />
      </button>
      <h3 className={styles.workTitle}>
        {words.title(past.round)}
        {past.post && <span>{words.published}</span>}
      </h3>
      <AuthoredText
        text={past.draft.text.trimEnd()}
        runs={past.draft.runs}
        authors={authorLooks(people)}
        size="card"
      />
    </li>
  )
}
