import { players } from '#shared/jam/people.ts'
import type { Visibility } from '#shared/jam/state.ts'
import { SEATS_MAX } from '#shared/limits.ts'
import { t } from '../../../../text/inside.ts'
import { Segments } from '../../../../ui/Segments.tsx'
import { useJam } from '../../jamContext.ts'
import { useAsk } from '../../useAsk.ts'
import styles from './RoomSheet.module.css'
import { Setting } from './Setting.tsx'

const VISIBILITIES: Visibility[] = ['unlisted', 'public', 'private']
const SECOND = 1_000

/** Who finds the jam, who gets a seat, who is heard. */
export function DoorSettings() {
  const { state } = useJam()
  const words = t.room.setting
  const seats = Array.from({ length: SEATS_MAX }, (_, index) => index + 1)
  return (
    <div className={styles.rows}>
      <VisibilityChoice />
      <Setting
        name="ask"
        label={words.ask}
        options={[false, true]}
        say={ask => words.asks[ask ? 'ask' : 'free']}
      />
      <Setting
        name="locked"
        label={words.locked}
        options={[false, true]}
        say={locked => words.lockeds[locked ? 'locked' : 'open']}
      />
      <Setting
        name="seats"
        label={words.seats}
        options={seats.filter(count => count >= players(state).length)}
        say={t.common.number}
      />
      <Setting
        name="talk"
        label={words.talk}
        options={['everyone', 'players']}
        say={who => words.talks[who]}
      />
      <Setting name="bloc" label={words.bloc} options={['third', 'off']} say={bloc => words.blocs[bloc]} />
    </div>
  )
}

/** Who presses Generate, the clocks, and how many rounds. */
export function RoundSettings() {
  const words = t.room.setting
  const timeOr = (none: string) => (ms: number | null) => (ms === null ? none : words.time(ms))
  return (
    <div className={styles.rows}>
      <Setting
        name="whoGenerates"
        label={words.whoGenerates}
        options={['anyone', 'host', 'allReady']}
        say={who => words.whoGenerate[who]}
      />
      <Setting
        name="writingTime"
        label={words.writingTime}
        options={[null, 30 * SECOND, 60 * SECOND, 90 * SECOND, 120 * SECOND, 180 * SECOND, 300 * SECOND]}
        say={timeOr(words.noTime)}
      />
      <Setting
        name="voteTime"
        label={words.voteTime}
        options={[null, 15 * SECOND, 30 * SECOND, 60 * SECOND]}
        say={timeOr(words.voteNone)}
      />
      <Setting
        name="revealTime"
        label={words.revealTime}
        options={[null, 10 * SECOND, 20 * SECOND, 30 * SECOND, 60 * SECOND]}
        say={ms => (ms === null ? words.revealNone : words.revealAfter(words.time(ms)))}
      />
      <Setting
        name="rounds"
        label={words.rounds}
        options={[null, 2, 3, 5, 7, 10]}
        say={rounds => (rounds === null ? words.roundsNone : words.roundsCount(rounds))}
      />
      <Setting
        name="themes"
        label={words.themes}
        options={[true, false]}
        say={on => words.switch[on ? 'on' : 'off']}
      />
    </div>
  )
}

/** The one setting that explains itself: being wrong about it is worse than reading a line. */
function VisibilityChoice() {
  const { state, isHost } = useJam()
  const { send } = useAsk()
  const words = t.room.setting
  return (
    <div className={styles.row}>
      {isHost ? (
        <Segments
          label={words.visibility}
          value={state.visibility}
          options={VISIBILITIES.map(value => ({ value, label: words.visibilities[value] }))}
          onChoose={visibility => void send({ kind: 'setVisibility', visibility })}
        />
      ) : (
        <>
          <span>{words.visibility}</span>
          <b>{words.visibilities[state.visibility]}</b>
        </>
      )}
      <span className={styles.usual}>{words.visibilityLines[state.visibility]}</span>
    </div>
  )
}
