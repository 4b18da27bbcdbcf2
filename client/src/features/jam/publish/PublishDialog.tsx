import type { PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/t.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { PublishForm } from './PublishForm.tsx'

type Props = { phase: PhaseOf<'reveal'>; open: boolean; onClose: () => void }

/** The exact public card, before anything is public. */
export function PublishDialog({ phase, open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title={t.jam.publish.title}>
      <PublishForm phase={phase} onDone={onClose} />
    </Dialog>
  )
}
