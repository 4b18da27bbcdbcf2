import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { useLarge } from '../large/largeContext.ts'
import { useAsk } from '../useAsk.ts'
import { BasisNote } from './BasisNote.tsx'
import styles from './Material.module.css'

/** What the round being written starts from besides its words; players can let it go. */
export function BasisChip() {
  const { state, isPlayer } = useJam()
  const { send, busy } = useAsk()
  const large = useLarge()
  const { basis } = state
  if (!basis) return null
  const words = t.material.basis
  const { from } = basis
  return (
    <section className={styles.basis} aria-label={words.label}>
      {'round' in from ? (
        <button type="button" className={styles.open} onClick={() => large(from)}>
          <BasisNote basis={basis} />
        </button>
      ) : (
        <BasisNote basis={basis} />
      )}
      {isPlayer && (
        <Button
          {...shortcut('letGo')}
          look="text"
          busy={busy}
          onClick={() => void send({ kind: 'clearBasis' })}
        >
          {words.remove}
        </Button>
      )}
    </section>
  )
}
