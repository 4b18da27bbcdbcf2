import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { LiveCard } from '#shared/protocol/events.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { HowItGoes } from './HowItGoes.tsx'
import { inTheLight } from './inTheLight.ts'
import { JamCard } from './JamCard.tsx'
import styles from './LiveJams.module.css'

/** One row: three rooms and the note. */
const SHOWN = 3
const PLACES = ['first', 'second', 'third', 'fourth']

/** The rooms that are on now, each with what happens in it this second. */
export function LiveJams({ live }: { live: UseQueryResult<LiveCard[]> }) {
  const [all, setAll] = useState(false)
  const cards = live.data ?? []
  const few = cards.length <= SHOWN
  const light = inTheLight(cards)
  // The room that the page's light is on already need not stand in the row too, when others can.
  const shown = all || few ? cards : cards.filter(card => card !== light).slice(0, SHOWN)
  const people = cards.reduce((sum, card) => sum + card.players.length + card.watching, 0)
  return (
    <section className={styles.section} aria-labelledby="live">
      <div className={styles.head}>
        <h2 className={styles.heading} id="live">
          {t.front.liveJams}
        </h2>
        {live.isSuccess && (
          <p className={styles.count}>
            {cards.length > 0 ? t.front.liveCount(cards.length, people) : t.front.nobodyOn}
          </p>
        )}
        {!few && (
          <Button look="text" className={styles.all} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.front.showFewer : t.front.showAll}
          </Button>
        )}
      </div>
      {cards.length > 0 ? (
        <ul className={styles.row}>
          {shown.map(card => (
            <JamCard key={card.jam} card={card} />
          ))}
          <li className={styles.note}>{t.front.bringFriends}</li>
        </ul>
      ) : (
        <NoRooms live={live} />
      )}
    </section>
  )
}

function NoRooms({ live }: { live: UseQueryResult<LiveCard[]> }) {
  if (live.isError)
    return (
      <p className={styles.nobody} role="alert">
        {t.front.liveFailed}
      </p>
    )
  if (live.isSuccess) return <HowItGoes />
  return (
    <div className={styles.row} aria-busy="true">
      <VisuallyHidden>{t.common.loading}</VisuallyHidden>
      {PLACES.map(place => (
        <Skeleton key={place} shape="picture" className={styles.card} />
      ))}
    </div>
  )
}
