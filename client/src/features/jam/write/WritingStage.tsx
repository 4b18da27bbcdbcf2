import { ViewTransition } from 'react'
import { Link } from 'wouter'
import type { PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { AuthoredText } from '../../../ui/AuthoredText.tsx'
import { authorLooks } from '../authors.ts'
import { useJam } from '../jamContext.ts'
import { BasisChip } from '../material/BasisChip.tsx'
import { MuseOffer } from '../muse/MuseOffer.tsx'
import { ThemeLine } from '../party/ThemeLine.tsx'
import { RoundStrip } from '../rounds/RoundStrip.tsx'
import { GenerateBar } from './GenerateBar.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { ParamChips } from './ParamChips.tsx'
import { PromptEditor } from './PromptEditor.tsx'
import { SeatBar } from './SeatBar.tsx'
import { useGenerate } from './useGenerate.ts'
import { WaitingPosts } from './WaitingPosts.tsx'
import { WriteFoot } from './WriteFoot.tsx'
import styles from './WritingStage.module.css'

/** The prompt, set like a poem, and under it the one next step. */
export function WritingStage({ phase }: { phase: PhaseOf<'writing'> }) {
  const { state, isPlayer, text, words } = useJam()
  const generate = useGenerate()
  return (
    <div className={styles.stage}>
      <div className={styles.words}>
        <div className={styles.start}>
          <ThemeLine />
          <ViewTransition name="words" update="none">
            <div className={styles.poem}>
              {!text && words && (
                <AuthoredText
                  text={words.text}
                  runs={words.runs}
                  authors={authorLooks(state.people)}
                  size="poem"
                />
              )}
              {text && <PromptEditor jamText={text} phase={phase} onGenerate={generate.press} />}
            </div>
          </ViewTransition>
        </div>
        <NoticeLine phase={phase} />
        <WaitingPosts />
        {state.lineage && (
          <p className={styles.lineage}>
            <Link href={`/p/${state.lineage.post}`}>{t.jam.write.riffedFrom(state.lineage.title)}</Link>
          </p>
        )}
        <div className={styles.under}>
          <BasisChip />
          <ParamChips />
          <MuseOffer />
        </div>
      </div>
      <RoundStrip />
      <div className={styles.foot}>
        {isPlayer ? <GenerateBar phase={phase} generate={generate} /> : <SeatBar />}
        <WriteFoot />
      </div>
    </div>
  )
}
