import type { Reason } from '#shared/reasons.ts'
import { useStartJam } from '../../../app/useStartJam.ts'
import { t } from '../../../text/inside.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { DoorFrame } from './DoorFrame.tsx'

/** A jam that this person cannot enter: why, and where to go. */
export function ClosedDoor({ reason }: { reason: Reason }) {
  const { start, busy } = useStartJam()
  return (
    <DoorFrame
      drawing={reason === 'NOT_FOUND' || reason === 'BAD_INPUT' ? 'gone' : 'door'}
      {...wordsFor(reason)}
    >
      <Button look="step" large busy={busy} busyLabel={t.common.startingJam} onClick={() => start()}>
        {t.door.own}
      </Button>
      <ButtonLink large href="/">
        {t.common.toFront}
      </ButtonLink>
    </DoorFrame>
  )
}

function wordsFor(reason: Reason): { title: string; text: string } {
  const { status } = t.jam
  if (reason === 'NOT_FOUND' || reason === 'BAD_INPUT')
    return { title: status.notFoundTitle, text: status.notFoundText }
  if (reason === 'JAM_HIDDEN') return { title: status.hiddenTitle, text: status.hiddenText }
  if (reason === 'SIGNED_OUT') return { title: t.mine.leftTitle, text: t.mine.leftText }
  if (reason === 'REMOVED') return { title: status.removedTitle, text: status.removedText }
  return { title: status.refusedTitle, text: t.reasons[reason] }
}
