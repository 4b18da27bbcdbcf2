import { useEffect, useState } from 'react'
import type { AwarenessState } from '#shared/protocol/collab.ts'
import { type JamText, TYPING_FOR } from '../text/JamText.ts'

/** Who types, who looks elsewhere and whose cursor stands in the text, by person. */
export type Activity = {
  typing: ReadonlySet<string>
  away: ReadonlySet<string>
  cursors: ReadonlySet<string>
  /** The picture somebody sees large. */
  looks: ReadonlyMap<string, Look>
}

type Look = NonNullable<AwarenessState['look']>

const NOBODY: Activity = { typing: new Set(), away: new Set(), cursors: new Set(), looks: new Map() }

/** What cursors tell of people: typing until two seconds after a keystroke, away while all their pages are hidden. */
export function useActive(jamText: JamText | null): Activity {
  const [active, setActive] = useState(NOBODY)
  useEffect(() => {
    if (!jamText) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      clearTimeout(timer)
      const now = Date.now()
      const { claims } = jamText.credits.get()
      const binding = jamText.binding.get()
      const typing = new Set<string>()
      for (const [client, at] of jamText.typing.get()) {
        const who = claims.get(client)
        if (who && client !== binding?.doc.clientID && now - at < TYPING_FOR) typing.add(who)
      }
      const here = new Map<string, boolean>()
      const cursors = new Set<string>()
      const looks = new Map<string, Look>()
      for (const [client, state] of binding?.awareness.getStates() ?? []) {
        const who = claims.get(client)
        const away = (state as Partial<AwarenessState>).away === true
        if (who && (state as Partial<AwarenessState>).cursor) cursors.add(who)
        const look = lookIn(state)
        if (who && look) looks.set(who, look)
        if (who) here.set(who, (here.get(who) ?? true) && away)
      }
      const away = new Set([...here].filter(([, is]) => is).map(([who]) => who))
      setActive(before =>
        same(before.typing, typing) &&
        same(before.away, away) &&
        same(before.cursors, cursors) &&
        sameLooks(before.looks, looks)
          ? before
          : { typing, away, cursors, looks },
      )
      if (typing.size > 0) timer = setTimeout(read, 500)
    }
    const soon = () => queueMicrotask(read)
    let awareness = jamText.binding.get()?.awareness
    awareness?.on('change', soon)
    const undos = [
      jamText.typing.subscribe(soon),
      jamText.credits.subscribe(soon),
      jamText.binding.subscribe(() => {
        awareness?.off('change', soon)
        awareness = jamText.binding.get()?.awareness
        awareness?.on('change', soon)
      }),
    ]
    read()
    return () => {
      clearTimeout(timer)
      awareness?.off('change', soon)
      for (const undo of undos) undo()
    }
  }, [jamText])
  return active
}

/** What others' pages say is read with care: it comes from them. */
function lookIn(state: Partial<AwarenessState>): Look | null {
  const { look } = state
  return Number.isInteger(look?.round) && Number.isInteger(look?.place) ? (look ?? null) : null
}

function sameLooks(one: Activity['looks'], other: Activity['looks']): boolean {
  return (
    one.size === other.size &&
    [...one].every(([who, { round, place }]) => {
      const look = other.get(who)
      return look?.round === round && look.place === place
    })
  )
}

function same(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every(each => other.has(each))
}
