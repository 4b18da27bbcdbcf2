import { revealedRound } from '#shared/jam/history.ts'
import { isLastRound } from '#shared/jam/rounds.ts'
import type { BasisHow, JamState } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { styleWords } from '../../../text/makingWords.ts'
import { Button } from '../../../ui/Button.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { useAsk } from '../useAsk.ts'
import { unwishWords, wishWords } from '../wordsWish.ts'
import { Choices } from '../write/Choices.tsx'
import styles from './Material.module.css'

type Props = {
  round: number
  place: number
  disabled?: boolean
  /** The round being written starts from it now. */
  onGrown?: () => void
}

/** Vary a little, vary a lot, restyle, use as start: each begins the next round's writing from this picture, or changes what the one being written starts from. */
export function GrowActions({ round, place, disabled = false, onGrown }: Props) {
  const { state, engine, engines, isPlayer, text } = useJam()
  const { send, busy } = useAsk()
  const past = revealedRound(state, round)
  if (!isPlayer || !past || past.draft.params.kind === 'text' || !mayGrow(state)) return null
  const words = t.material.grow
  const own = engines.find(({ id }) => id === past.engine) ?? engine
  const isWriting = state.phase.name === 'writing'
  const grow = async (how: BasisHow, style?: string) => {
    // A new round that varies an earlier picture is about its words; words that people are writing now are theirs.
    const brings = how !== 'start' && !isWriting && round !== state.round
    if (brings) wishWords(past.draft.text)
    const answer = await send({ kind: 'startFrom', of: round, place, how, ...(style ? { style } : {}) })
    if (!answer.ok) {
      if (brings) unwishWords()
      return
    }
    if (isWriting) {
      const its = past.draft.text
      if (text?.words.get() === its) toast(words.begun)
      else toast(words.begun, { label: words.itsWords, run: () => wishWords(its) })
    }
    onGrown?.()
  }
  const off = disabled || busy || undefined
  return (
    <fieldset className={styles.grow} aria-label={words.heading}>
      <div>
        <Button {...shortcut('subtle')} aria-disabled={off} onClick={() => void grow('subtle')}>
          {words.subtle}
        </Button>
        <Button {...shortcut('strong')} aria-disabled={off} onClick={() => void grow('strong')}>
          {words.strong}
        </Button>
      </div>
      <div>
        <Popover
          label={words.styles}
          look="quiet"
          button={words.restyle}
          buttonProps={shortcut('restyle')}
          disabled={disabled}
        >
          {close => (
            <Choices
              label={words.styles}
              value={past.draft.params.style}
              options={own.styles.map(({ id, label }) => ({ value: id, label: styleWords(id, label) }))}
              onChoose={style => {
                close()
                void grow('restyle', style)
              }}
              close={() => {}}
            />
          )}
        </Popover>
        <Button {...shortcut('start')} aria-disabled={off} onClick={() => void grow('start')}>
          {words.start}
        </Button>
      </div>
    </fieldset>
  )
}

/** While writing, and in a reveal that another round follows. */
function mayGrow(state: JamState): boolean {
  const { phase } = state
  if (phase.name === 'writing') return true
  if (phase.name !== 'reveal' && phase.name !== 'published') return false
  return !isLastRound(state) && !(phase.name === 'reveal' && phase.publishing)
}
