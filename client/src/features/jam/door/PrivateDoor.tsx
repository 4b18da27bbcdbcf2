import { useState } from 'react'
import type { Answer } from '#shared/jam/state.ts'
import type { Me } from '#shared/protocol/events.ts'
import { useSecondsLeft } from '../../../lib/useSecondsLeft.ts'
import type { Status } from '../../../realtime/status.ts'
import { t } from '../../../text/inside.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/toast.ts'
import { sentenceOf } from '../useAsk.ts'
import { DoorFrame } from './DoorFrame.tsx'

type Props = {
  status: Extract<Status, { name: 'atDoor' }>
  me: Me | null
  knock: (asks: boolean) => Promise<Answer>
}

/** The door of a private jam: one may ask, and is told what came of it. The room opens by itself. */
export function PrivateDoor({ status, me, knock }: Props) {
  const [busy, setBusy] = useState(false)
  const wait = useSecondsLeft(status.againAt) ?? 0
  const press = async () => {
    setBusy(true)
    const answer = await knock(!status.asking)
    setBusy(false)
    if (!answer.ok) toast(sentenceOf(answer))
  }
  const words = t.door
  const mayAsk = !status.locked && wait === 0
  return (
    <DoorFrame drawing="door" title={words.privateTitle} text={lineFor(status, wait, me?.name ?? '')}>
      {status.asking ? (
        <Button large busy={busy} onClick={() => void press()}>
          {words.stopAsking}
        </Button>
      ) : (
        mayAsk && (
          <Button look="step" large busy={busy} busyLabel={words.asking} onClick={() => void press()}>
            {words.ask}
          </Button>
        )
      )}
      <ButtonLink large href="/">
        {t.common.toFront}
      </ButtonLink>
    </DoorFrame>
  )
}

function lineFor({ asking, locked }: Props['status'], wait: number, name: string): string {
  const words = t.door
  if (asking) return words.asked
  if (locked) return words.locked
  return wait > 0 ? words.declined(wait) : words.privateText(name)
}
