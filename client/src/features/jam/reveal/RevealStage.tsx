import { ViewTransition } from 'react'
import type { PhaseOf } from '#shared/jam/state.ts'
import { SHAPE_SIZES } from '#shared/kinds.ts'
import { t } from '../../../text/inside.ts'
import { AuthoredText } from '../../../ui/AuthoredText.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { Ribbon } from '../../../ui/Ribbon.tsx'
import { TextPage } from '../../../ui/TextSheet.tsx'
import { authorLooks, ribbonShares } from '../authors.ts'
import { Dock } from '../cheer/Dock.tsx'
import { useJam } from '../jamContext.ts'
import { useLarge } from '../large/largeContext.ts'
import { BasisNote } from '../material/BasisNote.tsx'
import { RoundStrip } from '../rounds/RoundStrip.tsx'
import { AddedWords } from './AddedWords.tsx'
import { KnownWords } from './KnownWords.tsx'
import { Others } from './Others.tsx'
import { Outcome } from './Outcome.tsx'
import { RevealActions } from './RevealActions.tsx'
import styles from './RevealStage.module.css'

/** How wide a text may stand against the height of the stage. */
const TEXT_RATIO = 1.4
/** Words beside the picture that are set smaller, so that the next step stays in sight. */
const LONG = 220

/** The one picture, what the jam chose it with, and whose words made it. */
export function RevealStage({ phase }: { phase: PhaseOf<'reveal'> | PhaseOf<'published'> }) {
  const { state } = useJam()
  const large = useLarge()
  const { draft, result, variants } = phase
  const shape = SHAPE_SIZES[draft.params.shape]
  const one = draft.params.kind === 'text' ? TEXT_RATIO : shape.width / shape.height
  const ratio = one * result.winners.length
  const others = variants.filter(({ state }) => state === 'final').length - result.winners.length
  // One or two others are not drawn larger than three would be; cards of texts are tall.
  const columns = Math.max(draft.params.kind === 'text' ? 6 : 3, others)
  return (
    <div
      className={styles.stage}
      data-alone={others === 0 || undefined}
      style={{ '--ratio': ratio, '--columns': columns } as React.CSSProperties}
    >
      <div className={styles.pictures}>
        <div className={styles.winners}>
          {result.winners.map(place => {
            const variant = variants[place]
            return variant?.state === 'final' ? (
              <ViewTransition key={place} name={`picture-${place}`} update="none">
                <button
                  type="button"
                  className={styles.winner}
                  title={t.material.large.open(place + 1)}
                  onClick={() => large({ round: state.round, place })}
                >
                  {variant.text === undefined ? (
                    <Picture
                      one
                      eager
                      picture={variant.picture}
                      thumb={variant.picture.thumb}
                      placeholder={variant.picture.placeholder}
                      sizes="60vw"
                      alt={t.jam.make.pictureOf(place + 1, draft.text)}
                      retry={false}
                    />
                  ) : (
                    <TextPage text={variant.text} />
                  )}
                </button>
              </ViewTransition>
            ) : null
          })}
        </div>
        <Others phase={phase} />
      </div>
      <div className={styles.side}>
        <Outcome phase={phase} />
        <ViewTransition name="words" update="none">
          <div className={styles.words} data-long={draft.text.length > LONG || undefined}>
            <AuthoredText
              text={draft.text.trimEnd()}
              runs={draft.runs}
              authors={authorLooks(state.people)}
              size="caption"
            />
          </div>
        </ViewTransition>
        <Ribbon shares={ribbonShares(state, draft.shares)} />
        {draft.basis && <BasisNote basis={draft.basis} />}
        <RevealActions phase={phase} />
        <AddedWords variant={variants[result.winners[0] ?? -1]} />
        {phase.engine === 'painter' && <KnownWords variant={variants[result.winners[0] ?? -1]} />}
        <RoundStrip />
        <Dock />
      </div>
    </div>
  )
}
