import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Line } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { useJam } from '../jamContext.ts'
import { PendingLine } from './PendingLine.tsx'
import styles from './Talk.module.css'
import { TalkLine } from './TalkLine.tsx'
import { useTalk } from './talkContext.ts'

/** Lines of one person within this time stand under one name, ms. */
const TOGETHER = 120_000
/** So near to the end counts as at the end, px. */
const NEAR = 48

/** The lines, newest at the foot; who reads further up stays there and is told what is new. */
export function TalkLines() {
  const { state } = useJam()
  const { pending } = useTalk()
  const list = useRef<HTMLOListElement>(null)
  const atEnd = useRef(true)
  const [missed, setMissed] = useState(0)
  const count = state.talk.length + pending.length
  const last = state.talk.at(-1)?.seq ?? 0
  const before = useRef({ last, pending: pending.length })

  useLayoutEffect(() => {
    const own = pending.length > before.current.pending
    const grew = last > before.current.last
    before.current = { last, pending: pending.length }
    if (atEnd.current || own) toEnd(list.current)
    else if (grew) setMissed(missed => missed + 1)
  }, [last, pending.length])
  useEffect(() => {
    // The window, a keyboard or a scene changes the height: the end stays in sight.
    const element = list.current
    if (!element) return
    const observer = new ResizeObserver(() => atEnd.current && toEnd(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <div className={styles.scroll}>
      <ol
        ref={list}
        className={styles.lines}
        aria-label={t.talk.lines}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          atEnd.current = distance(currentTarget) < NEAR
          if (atEnd.current) setMissed(0)
        }}
      >
        {count === 0 && <li className={styles.empty}>{t.talk.empty}</li>}
        {state.talk.map((line, index) => (
          <TalkLine key={line.seq} line={line} together={isTogether(state.talk[index - 1], line)} />
        ))}
        {pending.map(one => (
          <PendingLine key={one.id} pending={one} />
        ))}
      </ol>
      {missed > 0 && (
        <Button className={styles.missed} onClick={() => toEnd(list.current)}>
          {t.talk.newLines(missed)}
        </Button>
      )}
    </div>
  )
}

function isTogether(before: Line | undefined, line: Line): boolean {
  return before?.by === line.by && before.watching === line.watching && line.at - before.at < TOGETHER
}

const distance = ({ scrollHeight, scrollTop, clientHeight }: Element) =>
  scrollHeight - scrollTop - clientHeight

function toEnd(list: Element | null): void {
  if (list) list.scrollTop = list.scrollHeight
}
