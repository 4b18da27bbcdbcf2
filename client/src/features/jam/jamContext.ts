import { createContext, useContext } from 'react'
import type { Command } from '#shared/jam/commands.ts'
import type { Answer, JamState, Person } from '#shared/jam/state.ts'
import type { EngineOffer, Me } from '#shared/protocol/events.ts'
import type { Growths } from '../../realtime/growing.ts'
import type { JamSession } from '../../realtime/JamSession.ts'
import type { Room } from '../../realtime/RoomCopy.ts'
import type { Status } from '../../realtime/status.ts'
import type { Readable } from '../../realtime/store.ts'
import type { JamText } from '../../realtime/text/JamText.ts'

/** The room as its parts see it: always with a state. */
export type Jam = {
  state: JamState
  me: Me
  /** You, as the log knows you; undefined for a watcher who never sat. */
  you: Person | undefined
  isPlayer: boolean
  isHost: boolean
  status: Status
  watching: number
  /** Which turn at the engine is this round's, while all its pictures wait. */
  line: Room['line']
  ballot: number | null
  /** What this server makes pictures with. */
  engines: readonly EngineOffer[]
  /** What asking the muse costs; null for nothing. */
  musePrice: Room['musePrice']
  /** The one of them that makes the round, or will. */
  engine: EngineOffer
  text: JamText | null
  /** What is being written this moment; its own store, since it changes ten times a second. */
  growing: Readable<Growths>
  /** The words where no line brings them, as they were told a moment ago. */
  words: Room['words']
  /** What was asked takes longer than people expect. */
  slow: boolean
  /** The server has a newer version for this page. */
  newer: boolean
  react: JamSession['react']
  onReactions: JamSession['onReactions']
  ask: (command: Command) => Promise<Answer>
}

/** The room of this page; provided by `JamPage`. */
export const JamContext = createContext<Jam | null>(null)

/** The room around this part. */
export function useJam(): Jam {
  const jam = useContext(JamContext)
  if (!jam) throw new Error('useJam needs a JamContext around it.')
  return jam
}
