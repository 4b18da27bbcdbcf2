import { type ReactNode, useState } from 'react'
import { useJam } from '../jamContext.ts'
import { LargeView } from './LargeView.tsx'
import { type At, LargeContext } from './largeContext.ts'
import { roundPictures } from './roundPictures.ts'
import { useFollow } from './useFollow.ts'

/** The room's one large view: every picture in the room can be opened in it. */
export function Large({ children }: { children: ReactNode }) {
  const { state } = useJam()
  const [at, setAt] = useState<At | null>(null)
  const show = useFollow(at, setAt)
  const pictures = at && roundPictures(state, at.round)
  return (
    <LargeContext value={show}>
      {children}
      {at && pictures && (
        <LargeView
          pictures={pictures}
          place={at.place}
          go={place => show({ ...at, place })}
          onClose={() => show(null)}
        />
      )}
    </LargeContext>
  )
}
