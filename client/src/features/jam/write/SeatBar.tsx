import { players } from '#shared/jam/people.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { TalkButton } from '../talk/TalkButton.tsx'
import { RenameForm } from '../top/RenameForm.tsx'
import { useAsk } from '../useAsk.ts'
import styles from './WritingStage.module.css'

/** For watchers, while others write: the way to a seat, and who they will be in it. */
export function SeatBar() {
  const { me, you } = useJam()
  const { send, busy } = useAsk()
  const seat = useSeat()
  return (
    <div className={styles.step}>
      <div className={styles.pills}>
        {seat.press && (
          <Button
            {...shortcut('join')}
            look={seat.free ? 'step' : 'quiet'}
            large
            className={styles.pill}
            busy={busy}
            busyLabel={t.jam.write.joining}
            onClick={() => void send({ kind: 'sit' })}
          >
            {seat.press}
          </Button>
        )}
        <TalkButton large />
      </div>
      <div className={styles.rule}>
        <p>
          {seat.note} {t.jam.write.youAre(you?.name || me.name)}
        </p>
        <Popover
          label={t.you.you}
          buttonClass={styles.link ?? ''}
          button={t.jam.write.rename}
          buttonLabel={t.jam.people.edit}
        >
          {close => <RenameForm onDone={close} />}
        </Popover>
        {seat.asking && (
          <Button look="text" className={styles.link} onClick={() => void send({ kind: 'stand' })}>
            {t.jam.write.stopAsking}
          </Button>
        )}
      </div>
    </div>
  )
}

type Seat = { press: string | null; note: string; free: boolean; asking: boolean }

/** What a watcher can do about a seat now. */
function useSeat(): Seat {
  const { state, you, status } = useJam()
  const words = t.jam.write
  const free = Math.max(0, state.settings.seats - players(state).length)
  const nothing = (note: string, asking = false): Seat => ({ press: null, note, free: false, asking })
  if (status.name === 'blocked') return nothing(t.line.blockedAsk)
  if (you?.muted) return nothing(words.muted)
  if (you?.asking != null) return nothing(state.settings.ask ? words.asking : words.waiting, true)
  if (state.settings.locked) return nothing(words.closed)
  if (state.settings.ask) return { press: words.ask, note: words.joinAsk, free: free > 0, asking: false }
  if (free === 0) return nothing(words.full)
  return { press: words.join, note: words.joinNote(free), free: true, asking: false }
}
