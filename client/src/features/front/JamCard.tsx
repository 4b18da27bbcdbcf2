import type { LiveCard } from '#shared/protocol/events.ts'
import { useSecondsLeft } from '../../lib/useSecondsLeft.ts'
import { t } from '../../text/t.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './JamCard.module.css'
import { LiveDot } from './LiveDot.tsx'
import { Scene } from './Scene.tsx'

/** One room: its step, who is there, what it looks like this second, and its door. */
export function JamCard({ card }: { card: LiveCard }) {
  const title = card.title || t.front.untitled
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <LiveDot>
          <Step card={card} />
        </LiveDot>
        <span className={styles.count}>
          <span aria-hidden="true">
            {card.players.length} + {card.watching}
          </span>
          <VisuallyHidden>{t.front.playersAndWatching(card.players.length, card.watching)}</VisuallyHidden>
        </span>
      </div>
      <div className={styles.scene}>
        <Scene card={card} />
      </div>
      <Doors card={card} title={title} />
    </li>
  )
}

function Step({ card }: { card: LiveCard }) {
  const seconds = useSecondsLeft(card.phase === 'voting' || card.phase === 'runoff' ? card.deadline : null)
  const phase = t.front.phases[card.phase]
  return seconds === null ? phase : t.front.phaseSeconds(phase, seconds)
}

function Doors({ card, title }: { card: LiveCard; title: string }) {
  const room = `/j/${card.jam}`
  const votes = card.phase === 'voting' || card.phase === 'runoff'
  const joins = card.phase === 'writing' && card.freeSeats > 0
  return (
    <div className={styles.doors}>
      {joins && (
        <ButtonLink href={`${room}?join`} aria-label={t.front.joinThis(title)}>
          {t.front.join}
        </ButtonLink>
      )}
      <ButtonLink
        look={joins ? 'text' : 'quiet'}
        href={room}
        aria-label={votes ? t.front.voteIn(title) : t.front.watchThis(title)}
      >
        {votes ? t.front.watchAndVote : t.front.watch}
      </ButtonLink>
    </div>
  )
}
