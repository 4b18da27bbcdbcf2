import { useEffect, useRef, useState } from 'react'
import { REACTIONS, type Reaction, type ReactionCounts } from '#shared/protocol/events.ts'
import { t } from '../../../text/inside.ts'
import { useJam } from '../jamContext.ts'
import styles from './Cheer.module.css'
import { Glyph } from './Glyph.tsx'

/** One thing in the air: a reaction, and how many of it came at once. `lane` is where it rises, 0 to 1. */
type Floater = { id: number; reaction: Reaction; count: number; lane: number }

/** Up to so many of one kind rise one by one; more rise as one, with their number. */
const SINGLY = 3
/** More in the air at once would hide the stage; the oldest go. */
const MOST = 18
/** As long as the animation, ms. */
const SHOWN = 2_400

/** What people throw, rising at the edge of the stage; it takes no press and is not read out. */
export function Floaters() {
  const { onReactions } = useJam()
  const [air, setAir] = useState<readonly Floater[]>([])
  const last = useRef(0)
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const undo = onReactions(counts => {
      const come = risingOf(counts).map(one => ({ ...one, id: ++last.current, lane: Math.random() }))
      setAir(before => [...before, ...come].slice(-MOST))
      const ids = new Set(come.map(({ id }) => id))
      const timer = setTimeout(() => {
        timers.delete(timer)
        setAir(before => before.filter(({ id }) => !ids.has(id)))
      }, SHOWN)
      timers.add(timer)
    })
    return () => {
      undo()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [onReactions])
  return (
    <div className={styles.air} aria-hidden="true" data-air>
      {air.map(({ id, reaction, count, lane }) => (
        <span key={id} className={styles.floater} style={{ '--lane': lane } as React.CSSProperties}>
          <Glyph of={reaction} />
          {count > 1 && <span className={styles.times}>{t.talk.times(count)}</span>}
        </span>
      ))}
    </div>
  )
}

function risingOf(counts: ReactionCounts): { reaction: Reaction; count: number }[] {
  return REACTIONS.flatMap(reaction => {
    const count = counts[reaction] ?? 0
    return count > SINGLY
      ? [{ reaction, count }]
      : Array.from({ length: count }, () => ({ reaction, count: 1 }))
  })
}
