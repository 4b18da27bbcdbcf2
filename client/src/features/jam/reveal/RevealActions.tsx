import { useState } from 'react'
import { personOf, players } from '#shared/jam/people.ts'
import { isBeingPublished } from '#shared/jam/publishing.ts'
import { isLastRound } from '#shared/jam/rounds.ts'
import type { PhaseOf } from '#shared/jam/state.ts'
import { HOST_HEAD_START } from '#shared/limits.ts'
import { useSecondsLeft } from '../../../lib/useSecondsLeft.ts'
import { t } from '../../../text/inside.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { GrowActions } from '../material/GrowActions.tsx'
import { PublishDialog } from '../publish/PublishDialog.tsx'
import { useAsk } from '../useAsk.ts'
import { NextRound } from './NextRound.tsx'
import styles from './RevealStage.module.css'

type Revealed = PhaseOf<'reveal'> | PhaseOf<'published'>

/** Publish or go on: one yellow step for players, what happens for watchers, the link for everyone once it is out. */
export function RevealActions({ phase }: { phase: Revealed }) {
  return (
    <div className={styles.actions}>
      {phase.name === 'published' ? <Published phase={phase} /> : <Choosing phase={phase} />}
      <NextIn at={phase.nextAt} />
    </div>
  )
}

function Choosing({ phase }: { phase: PhaseOf<'reveal'> }) {
  const { isPlayer } = useJam()
  const wait = useHeadStart(phase)
  const [open, setOpen] = useState(false)
  const words = t.jam.reveal
  if (!isPlayer) return <Watching note={publicationNote(phase) ?? words.watchNote} />
  const busy = isBeingPublished(phase)
  const note = publicationNote(phase)
  const decided = phase.publishing !== null || phase.refused === true
  return (
    <>
      <div className={classes(styles.pills, styles.step)}>
        {(busy || !decided) && (
          <Button
            {...shortcut('publish')}
            look="step"
            busy={busy}
            busyLabel={words.publishing}
            aria-disabled={wait !== null || undefined}
            onClick={() => setOpen(true)}
          >
            {words.publish}
          </Button>
        )}
        {!busy && <NextRound large disabled={wait !== null} />}
      </div>
      <p className={styles.note} role="status">
        {note ?? wait ?? words.cardFirst}
      </p>
      <div className={styles.on}>
        <GrowFromWinner phase={phase} disabled={wait !== null} />
        {!busy && <NextRound empty disabled={wait !== null} />}
      </div>
      <PublishDialog
        made={phase}
        order={card => ({ kind: 'publish', card })}
        open={open && !decided}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

/** What became of the publication that was asked for, while it is not out. */
function publicationNote({ publishing, refused }: PhaseOf<'reveal'>): string | null {
  if (refused) return t.money.publishRefused
  if (!publishing) return null
  return publishing.waits ? t.money.publishWaits : t.jam.reveal.publishing
}

/** On from the one winner; of co-winners each is opened for it. */
function GrowFromWinner({ phase, disabled }: { phase: Revealed; disabled: boolean }) {
  const { state, isPlayer } = useJam()
  const [winner, ...more] = phase.result.winners
  if (winner === undefined) return null
  if (more.length > 0 && phase.draft.params.kind === 'image')
    return isPlayer && <p className={styles.note}>{t.material.grow.each}</p>
  return <GrowActions round={state.round} place={winner} disabled={disabled} />
}

/** For watchers: who decides now, and how to be one of them next time. */
function Watching({ note }: { note: string }) {
  const { state, you } = useJam()
  const { send, busy } = useAsk()
  const words = t.jam.write
  if (you?.asking != null) return <p className={styles.note}>{words.waitingRound}</p>
  const free = players(state).length < state.settings.seats
  const mayAsk = free && !state.settings.locked && you?.muted !== true
  return (
    <>
      {mayAsk && (
        <div className={classes(styles.pills, styles.step)}>
          <Button {...shortcut('join')} look="step" busy={busy} onClick={() => void send({ kind: 'sit' })}>
            {words.joinNext}
          </Button>
        </div>
      )}
      <p className={styles.note}>{note}</p>
    </>
  )
}

function Published({ phase }: { phase: PhaseOf<'published'> }) {
  const { isPlayer } = useJam()
  const words = t.jam.reveal
  const link = `${location.origin}/p/${phase.post}`
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => toast(words.copied),
      () => toast(t.jam.invite.copyFailed),
    )
  return (
    <>
      <p>
        <b>{words.published}.</b> {words.publishedText}
      </p>
      <div className={classes(styles.pills, styles.step)}>
        <ButtonLink {...shortcut('see')} look="step" href={`/p/${phase.post}`}>
          {words.see}
        </ButtonLink>
        <Button {...shortcut('copy')} large onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      {isPlayer && (
        <div className={styles.pills}>
          <NextRound />
          <NextRound empty />
        </div>
      )}
      <div className={styles.on}>
        <GrowFromWinner phase={phase} disabled={false} />
      </div>
    </>
  )
}

function NextIn({ at }: { at: number | null }) {
  const left = useSecondsLeft(at)
  const { state } = useJam()
  if (left === null) return null
  return (
    <p className={styles.note}>{isLastRound(state) ? t.party.galleryIn(left) : t.jam.reveal.nextIn(left)}</p>
  )
}

/** Why you have to wait for the host, or null. */
function useHeadStart(phase: PhaseOf<'reveal'>): string | null {
  const { state, isHost } = useJam()
  const left = useSecondsLeft(phase.since + HOST_HEAD_START) ?? 0
  const host = state.host && personOf(state, state.host)
  if (isHost || !host || !host.here || left === 0) return null
  return t.jam.reveal.headStart(host.name, left)
}
