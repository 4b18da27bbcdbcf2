import { ViewTransition } from 'react'
import type { Draft } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { AuthoredText } from '../../../ui/AuthoredText.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { authorLooks } from '../authors.ts'
import { useJam } from '../jamContext.ts'
import { BasisNote } from '../material/BasisNote.tsx'
import styles from './PictureStage.module.css'

/** Longer prompts are cut after two lines; the whole of them is one press away. */
const LONG = 150

/** The locked prompt over its pictures, in its authors' colours. */
export function Caption({ draft }: { draft: Draft }) {
  const { state } = useJam()
  const authors = authorLooks(state.people)
  return (
    <div className={styles.caption}>
      <ViewTransition name="words" update="none">
        <div className={styles.words}>
          <AuthoredText
            text={draft.text.trimEnd()}
            runs={draft.runs}
            authors={authors}
            className={styles.text}
          />
        </div>
      </ViewTransition>
      {draft.basis && (
        <div className={styles.basis}>
          <BasisNote basis={draft.basis} />
        </div>
      )}
      {draft.text.length > LONG && (
        <Popover
          label={t.jam.make.words}
          buttonClass={styles.all ?? ''}
          button={t.jam.make.allWords}
          align="end"
        >
          <div className={styles.whole}>
            <AuthoredText text={draft.text} runs={draft.runs} authors={authors} size="card" />
          </div>
        </Popover>
      )}
    </div>
  )
}
