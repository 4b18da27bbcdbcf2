import { useState } from 'react'
import { personOf } from '#shared/jam/people.ts'
import { t } from '../../../../text/inside.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { useJam } from '../../jamContext.ts'
import { shortcut } from '../../keys/keys.ts'
import { Hands } from './Hands.tsx'
import { Presets } from './Presets.tsx'
import { RoomPeople } from './RoomPeople.tsx'
import { DoorSettings, RoundSettings } from './RoomSettings.tsx'
import styles from './RoomSheet.module.css'

/** The room's one sheet: what the host can do now, how it is played, who comes in, who is here. Others read it. */
export function RoomSheet({ className }: { className?: string | undefined }) {
  const [open, setOpen] = useState(false)
  const words = t.room.sheet
  return (
    <>
      <Button
        {...shortcut('people')}
        look="text"
        className={className}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words.open}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title}>
        <Body close={() => setOpen(false)} />
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
        <h3 className={styles.heading}>{words.preset}</h3>
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
