import { t } from '../text/t.ts'
import styles from './AuthoredText.module.css'
import { authoredParts } from './authoredParts.ts'
import { classes } from './classes.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type AuthorLook = { name: string; colour: number }

type Props = {
  text: string
  runs: readonly { by: string; length: number }[]
  /** Author id -> name and colour. An id that is missing here (`lineage`) shows soft, as words that came with the piece. */
  authors: Readonly<Record<string, AuthorLook>>
  /** `poem` 46 px, `quote` 26 px, `caption` 22 px, `card` 20 px. */
  size?: 'poem' | 'quote' | 'caption' | 'card'
  /** Names appear on hover and when the text itself has the focus. Off inside links and buttons. */
  names?: boolean
  className?: string
}

/** Words underlined in their authors' colours. */
export function AuthoredText({ text, runs, authors, size = 'caption', names = true, className }: Props) {
  const parts = authoredParts(text, runs)
  const ids = [...new Set(runs.filter(run => run.length > 0).map(run => run.by))]
  const nameOf = (by: string) => authors[by]?.name ?? t.common.fromTheOriginal
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focus is how names are shown without a pointer
    <p className={classes(styles.text, styles[size], className)} tabIndex={names ? 0 : undefined} dir="auto">
      {parts.map(part =>
        part.by === null ? (
          part.text
        ) : (
          <span key={part.at} className={styles.run} data-person={authors[part.by]?.colour ?? 'lineage'}>
            {part.text}
            {names && (
              <span className={styles.flag} aria-hidden="true">
                {nameOf(part.by)}
              </span>
            )}
          </span>
        ),
      )}
      {ids.length > 0 && <VisuallyHidden>{t.common.wordsBy(ids.map(nameOf))}</VisuallyHidden>}
    </p>
  )
}
