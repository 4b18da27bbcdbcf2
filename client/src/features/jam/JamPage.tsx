import type { JamId } from '#shared/ids.ts'
import { SLUG_PATTERN } from '#shared/ids.ts'
import type { JamSession } from '../../realtime/JamSession.ts'
import { useStore } from '../../realtime/react/useStore.ts'
import { ClosedDoor } from './door/ClosedDoor.tsx'
import { PrivateDoor } from './door/PrivateDoor.tsx'
import { jamOf } from './jamOf.ts'
import { Opening } from './Opening.tsx'
import { Room } from './Room.tsx'
import { useJamSession } from './useJamSession.ts'

/** A live room at `/j/<slug>`. */
export function JamPage({ slug }: { slug: string }) {
  if (!SLUG_PATTERN.test(slug)) return <ClosedDoor reason="NOT_FOUND" />
  return <Visit key={slug} jam={slug as JamId} />
}

function Visit({ jam }: { jam: JamId }) {
  const session = useJamSession(jam)
  return session ? <Door session={session} /> : <Opening status={{ name: 'connecting' }} />
}

function Door({ session }: { session: JamSession }) {
  const room = useStore(session.room)
  if (room.status.name === 'refused') return <ClosedDoor reason={room.status.reason} />
  if (room.status.name === 'atDoor')
    return <PrivateDoor status={room.status} me={room.me} knock={session.knock} />
  const jam = jamOf(room, session)
  if (!jam) return <Opening status={room.status} />
  if (jam.state.hidden) return <ClosedDoor reason="JAM_HIDDEN" />
  if (jam.you?.removed) return <ClosedDoor reason="REMOVED" />
  return <Room jam={jam} />
}
