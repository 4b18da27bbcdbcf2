import { t } from '../text/t.ts'
import styles from './AuthoredText.module.css'
import { type AuthoredPart, authoredParts } from './authoredParts.ts'
import { CaretMark } from './CaretMark.tsx'
import { classes } from './classes.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** `colour`: an index into people's colours, or the muse's own. */
export type AuthorLook = { name: string; colour: number | 'muse' }

type Props = {
  text: string
  runs: readonly { by: string; length: number }[]
  /** Author id -> name and colour. An id that is missing here (`lineage`) shows soft, as words that came with the piece. */
  authors: Readonly<Record<string, AuthorLook>>
  /** `poem` 46 px, `quote` 26 px, `caption` 22 px, `card` 20 px. */
  size?: 'poem' | 'quote' | 'caption' | 'card'
  /** Names appear on hover and when the text itself has the focus. Off inside links and buttons. */
  names?: boolean
  /** Behind which character somebody is typing just now, and who. */
  caret?: { at: number; by: string } | null
  className?: string | undefined
}

/** Words underlined in their authors' colours. */
export function AuthoredText(props: Props) {
  const { text, runs, authors, size = 'caption', names = true, caret, className } = props
  const ids = [...new Set(runs.filter(run => run.length > 0).map(run => run.by))]
  const nameOf = (by: string) => authors[by]?.name ?? t.common.fromTheOriginal
  const words = (part: AuthoredPart) => {
    const typist = caret && authors[caret.by]
    const cut = typist ? caret.at - part.at : 0
    if (!typist || cut <= 0 || cut > part.text.length) return part.text
    return (
      <>
        {part.text.slice(0, cut)}
        <CaretMark {...typist} last={text.slice(caret.at).trim() === ''} />
        {part.text.slice(cut)}
      </>
    )
  }
  return (
    <p className={classes(styles.text, styles[size], className)} tabIndex={names ? 0 : undefined} dir="auto">
      {authoredParts(text, runs).map(part =>
        part.by === null ? (
          <span key={part.at}>{words(part)}</span>
        ) : (
          <span key={part.at} className={styles.run} data-person={authors[part.by]?.colour ?? 'lineage'}>
            {words(part)}
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
