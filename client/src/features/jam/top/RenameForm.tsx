import { useLearnMe } from '../../../lib/session.ts'
import { NameForm } from '../../../ui/NameForm.tsx'
import { useJam } from '../jamContext.ts'
import { useAsk } from '../useAsk.ts'

/** Your name and colour, for this jam and from then on: the jam's order renames you everywhere. */
export function RenameForm({ onDone }: { onDone: () => void }) {
  const { me, you } = useJam()
  const { send, busy } = useAsk()
  const learn = useLearnMe()
  return (
    <NameForm
      you={you?.name ? you : me}
      busy={busy}
      onSave={async ({ name, colour }) => {
        const answer = await send({ kind: 'rename', name, colour })
        if (!answer.ok) return
        learn({ ...me, name, colour })
        onDone()
      }}
    />
  )
}
