import { presentPlayers } from '#shared/jam/people.ts'
import type { PhaseOf } from '#shared/jam/state.ts'
import { useSecondsLeft } from '../../../lib/useSecondsLeft.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { kindWords } from '../kindWords.ts'
import { usualTime } from '../pictures/timeToGo.ts'
import { TalkButton } from '../talk/TalkButton.tsx'
import { useAsk } from '../useAsk.ts'
import { useBudget } from './useBudget.ts'
import type { Generate } from './useGenerate.ts'
import styles from './WritingStage.module.css'

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)

/** Generate, and one soft sentence of who presses it and what it takes; or why not yet. */
export function GenerateBar({ phase, generate }: { phase: PhaseOf<'writing'>; generate: Generate }) {
  const { state, isHost, engine } = useJam()
  const left = useSecondsLeft(phase.deadline)
  const words = t.jam.write
  const { whoGenerates } = state.settings
  const who = whoGenerates === 'host' && isHost ? words.youHost : words.anyone
  const made = kindWords(state.params.kind)
  const takes = made.takes(
    state.params.variants,
    Math.max(1, Math.round(usualTime(state.params.variants, engine) / 1000)),
  )
  const { costs, fault } = useBudget()
  const rule =
    generate.fault ??
    fault ??
    [whoGenerates === 'allReady' ? null : who, takes, costs].filter(Boolean).join(' ')
  return (
    <div className={styles.step}>
      <div className={styles.pills}>
        <Button
          look="step"
          className={styles.pill}
          busy={generate.busy}
          busyLabel={made.generating}
          aria-disabled={generate.fault !== null || undefined}
          aria-describedby="generate-rule"
          {...shortcut('generate')}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={generate.press}
        >
          {words.generate}
          <span className={styles.key} aria-hidden="true">
            {words.key(isMac)}
          </span>
        </Button>
        {whoGenerates === 'allReady' && <ReadyToggle isStep={generate.fault !== null} />}
        <TalkButton large />
      </div>
      <p id="generate-rule" className={styles.rule}>
        {left !== null && `${words.deadline(left)} `}
        {rule}
      </p>
    </div>
  )
}

/** Until Generate can be pressed, being ready is the one next step. */
function ReadyToggle({ isStep }: { isStep: boolean }) {
  const { state, you } = useJam()
  const { send, busy } = useAsk()
  const present = presentPlayers(state)
  const ready = present.filter(person => person.ready).length
  const isReady = you?.ready === true
  return (
    <Button
      look={isStep && !isReady ? 'step' : 'quiet'}
      large
      busy={busy}
      {...shortcut('ready')}
      aria-pressed={isReady}
      title={t.jam.write.readyMark(ready, present.length)}
      onClick={() => void send({ kind: 'setReady', ready: !isReady })}
    >
      {isReady ? t.jam.write.isReady : t.jam.write.ready}
    </Button>
  )
}
