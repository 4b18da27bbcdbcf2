import { useEffect, useRef } from 'react'
import type { PastRound } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useJam } from '../jamContext.ts'
import { RoundView } from './RoundView.tsx'

type Props = { past: PastRound | null; onClose: () => void }

/** A round that is over, opened again. It closes when the jam goes on from one of its pictures. */
export function RoundDialog({ past, onClose }: Props) {
  const { basis } = useJam().state
  const known = useRef(basis)
  useEffect(() => {
    if (known.current !== basis && basis) onClose()
    known.current = basis
  }, [basis, onClose])
  return (
    <Dialog open={past !== null} onClose={onClose} title={t.material.rounds.title(past?.round ?? 0)} wide>
      {past && <RoundView past={past} onDone={onClose} />}
    </Dialog>
  )
}
