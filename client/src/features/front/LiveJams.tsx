import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { LiveCard } from '#shared/protocol/events.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { JamCard } from './JamCard.tsx'
import styles from './LiveJams.module.css'

/** Two rows of four, the last place being the note. */
const SHOWN = 7
const PLACES = ['first', 'second', 'third', 'fourth']

/** The rooms that are on now, each with what happens in it this second. */
export function LiveJams({ live }: { live: UseQueryResult<LiveCard[]> }) {
  const cards = live.data ?? []
  const people = cards.reduce((sum, card) => sum + card.players.length + card.watching, 0)
  return (
    <section className={styles.section} aria-labelledby="live">
      <div className={styles.head}>
        <h2 className={styles.heading} id="live">
          {t.front.liveJams}
        </h2>
        {cards.length > 0 && <p className={styles.count}>{t.front.liveCount(cards.length, people)}</p>}
      </div>
      {cards.length > 0 ? <Rooms cards={cards} /> : <NoRooms live={live} />}
    </section>
  )
}

function Rooms({ cards }: { cards: LiveCard[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? cards : cards.slice(0, SHOWN)
  return (
    <>
      <ul className={styles.row}>
        {shown.map(card => (
          <JamCard key={card.jam} card={card} />
        ))}
        {shown.length % 4 !== 0 && <li className={styles.note}>{t.front.bringFriends}</li>}
      </ul>
      {cards.length > shown.length && (
        <Button className={styles.all} onClick={() => setAll(true)}>
          {t.front.showAll(cards.length)}
        </Button>
      )}
    </>
  )
}

function NoRooms({ live }: { live: UseQueryResult<LiveCard[]> }) {
  if (live.isError)
    return (
      <p className={styles.nobody} role="alert">
        {t.front.liveFailed}
      </p>
    )
  if (live.isSuccess) return <p className={styles.nobody}>{t.front.nobodyOn}</p>
  return (
    <div className={styles.row} aria-busy="true">
      <VisuallyHidden>{t.common.loading}</VisuallyHidden>
      {PLACES.map(place => (
        <Skeleton key={place} shape="picture" className={styles.card} />
      ))}
    </div>
  )
}
