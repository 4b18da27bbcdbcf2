import type { Variant } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import styles from './KnownWords.module.css'

/** More than this would stand before the next step; the rest is counted. */
const SHOWN = 6

/** What the engine made of the prompt's words: those it does not know yet, and those it drew. Nothing for an engine that does not say. */
export function KnownWords({ variant }: { variant: Variant | undefined }) {
  if (variant?.state !== 'final') return null
  return (
    <>
      <Words label={t.jam.reveal.unknownWords} words={variant.ignored} unknown />
      <Words label={t.jam.reveal.knownWords} words={variant.understood} />
    </>
  )
}

function Words({
  label,
  words,
  unknown = false,
}: {
  label: string
  words: readonly string[]
  unknown?: boolean
}) {
  if (words.length === 0) return null
  const more = words.length - SHOWN
  return (
    <div className={styles.row}>
      <span>{label}</span>{' '}
      <ul className={styles.words} aria-label={label}>
        {words.slice(0, SHOWN).map(word => (
          <li key={word}>
            <span className={styles.word} data-unknown={unknown || undefined}>
              {word}
            </span>
          </li>
        ))}
        {more > 0 && <li>{t.jam.bar.more(more)}</li>}
      </ul>
    </div>
  )
}
