import type { Command } from '#shared/jam/commands.ts'
import type { Card } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { type Publishable, PublishForm } from './PublishForm.tsx'

type Props = {
  made: Publishable
  order: (card: Card) => Command
  open: boolean
  onClose: () => void
}

/** The exact public card, before anything is public. */
export function PublishDialog({ made, order, open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title={t.jam.publish.title}>
      <PublishForm made={made} order={order} onDone={onClose} />
    </Dialog>
  )
}
