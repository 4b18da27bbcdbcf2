import { useEffect } from 'react'
import { personOf } from '#shared/jam/people.ts'
import { useStore } from '../../../../realtime/react/useStore.ts'
import { t } from '../../../../text/inside.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { firstFocus } from '../../../../ui/firstFocus.ts'
import { useJam } from '../../jamContext.ts'
import { shortcut } from '../../keys/keys.ts'
import { Hands } from './Hands.tsx'
import { Presets } from './Presets.tsx'
import { RoomPeople } from './RoomPeople.tsx'
import { DoorSettings, RoundSettings } from './RoomSettings.tsx'
import styles from './RoomSheet.module.css'
import { sheetPart } from './sheetPart.ts'

/** The room's one sheet: what the host can do now, how it is played, who comes in, who is here. Others read it. */
export function RoomSheet({ className }: { className?: string | undefined }) {
  const part = useStore(sheetPart)
  useEffect(() => () => sheetPart.set(null), [])
  const close = () => sheetPart.set(null)
  const words = t.room.sheet
  return (
    <>
      <Button
        {...shortcut('people')}
        look="text"
        className={className}
        aria-haspopup="dialog"
        onClick={() => sheetPart.set('people')}
      >
        {words.open}
      </Button>
      <Dialog open={part !== null} onClose={close} title={words.title}>
        <Body close={close} />
      </Dialog>
    </>
  )
}

function Body({ close }: { close: () => void }) {
  const { state, isHost } = useJam()
  const words = t.room.sheet
  const host = state.host && personOf(state, state.host)
  const ended = state.phase.name === 'ended'
  return (
    <div className={styles.body}>
      {!isHost && <p className={styles.note}>{host ? words.note(host.name) : words.noteNobody}</p>}
      {isHost && !ended && <Hands close={close} />}
      <section className={styles.part}>
        <h3 className={styles.heading}>{words.seatsHeading}</h3>
        <RoomPeople />
      </section>
      <section className={styles.part}>
        <h3 ref={sheetPart.get() === 'settings' ? firstFocus : null} tabIndex={-1} className={styles.heading}>
          {words.preset}
        </h3>
        <Presets />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{words.doors}</h3>
        <DoorSettings />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{words.rules}</h3>
        <RoundSettings />
      </section>
    </div>
  )
}
