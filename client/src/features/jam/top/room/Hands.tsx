import { useState } from 'react'
import type { Command } from '#shared/jam/commands.ts'
import { isLastRound } from '#shared/jam/rounds.ts'
import type { JamState } from '#shared/jam/state.ts'
import { t } from '../../../../text/t.ts'
import { Button } from '../../../../ui/Button.tsx'
import { useJam } from '../../jamContext.ts'
import { useAsk } from '../../useAsk.ts'
import styles from './RoomSheet.module.css'

/** What the host can do at this moment of the round. */
export function Hands({ close }: { close: () => void }) {
  const { state } = useJam()
  const { send, busy } = useAsk()
  const [sure, setSure] = useState(false)
  const words = t.room.hands
  const act = (command: Command) => void send(command).then(answer => answer.ok && close())
  if (sure)
    return (
      <section className={styles.part}>
        <p>{words.endSure}</p>
        <div className={styles.pills}>
          <Button busy={busy} onClick={() => act({ kind: 'end' })}>
            {words.endYes}
          </Button>
          <Button look="text" onClick={() => setSure(false)}>
            {words.endNo}
          </Button>
        </div>
      </section>
    )
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t.room.sheet.now}</h3>
      <div className={styles.pills}>
        {handsOf(state).map(({ label, command }) => (
          <Button key={command.kind} busy={busy} onClick={() => act(command)}>
            {label}
          </Button>
        ))}
        <Button onClick={() => setSure(true)}>{words.end}</Button>
      </div>
    </section>
  )
}

/** The presses that the phase has: the same as the rules take (J21, J22). */
function handsOf(state: JamState): { label: string; command: Command }[] {
  const { phase } = state
  const words = t.room.hands
  const pause = { label: words.pause, command: { kind: 'pause' } } as const
  const skip = (label: string) => ({ label, command: { kind: 'skip' } }) as const
  switch (phase.name) {
    case 'paused':
      return [{ label: words.resume, command: { kind: 'resume' } }]
    case 'writing':
      return [
        skip(words.skip.writing),
        ...(phase.deadline === null ? [] : [{ label: words.more, command: { kind: 'extend' } } as const]),
        ...(state.theme === null ? [] : [{ label: words.theme, command: { kind: 'drawTheme' } } as const]),
        pause,
      ]
    case 'generating':
      return phase.variants.some(variant => variant.state === 'final') ? [skip(words.skip.generating)] : []
    case 'voting':
    case 'runoff':
      return [skip(words.skip[phase.name]), pause]
    case 'reveal':
    case 'published':
      return [skip(isLastRound(state) ? words.toGallery : words.skip[phase.name]), pause]
    case 'locked':
    case 'ended':
      return []
  }
}
