import type { Me } from '#shared/protocol/http.ts'
import { sentenceOf } from '../lib/ApiError.ts'
import { useRename } from '../lib/session.ts'
import { t } from '../text/t.ts'
import form from '../ui/Form.module.css'
import { NameForm } from '../ui/NameForm.tsx'
import { toast } from '../ui/toast.ts'

/** Your name and your colour, outside a jam. */
export function YouForm({ me, onDone }: { me: Me; onDone: () => void }) {
  const rename = useRename()
  return (
    <NameForm
      you={me}
      busy={rename.isPending}
      onSave={you =>
        rename.mutate(you, {
          onSuccess: () => {
            toast(t.you.saved)
            onDone()
          },
          onError: error => toast(sentenceOf(error)),
        })
      }
    >
      <p className={form.note}>{t.you.guest}</p>
    </NameForm>
  )
}
