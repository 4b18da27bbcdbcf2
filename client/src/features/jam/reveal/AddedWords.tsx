import type { Variant } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import styles from './KnownWords.module.css'

/** What the engine put after everybody's words, so that no prompt is rewritten silently (rule G36). Nothing where it added nothing. */
export function AddedWords({ variant }: { variant: Variant | undefined }) {
  if (variant?.state !== 'final' || !variant.added) return null
  return (
    <p className={styles.row}>
      <span>{t.engines.added}</span> <q className={styles.added}>{variant.added}</q>
    </p>
  )
}
