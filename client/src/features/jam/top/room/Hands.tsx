import { useState } from 'react'
import type { Command } from '#shared/jam/commands.ts'
import { t } from '../../../../text/inside.ts'
import { Button } from '../../../../ui/Button.tsx'
import { firstFocus } from '../../../../ui/firstFocus.ts'
import { useJam } from '../../jamContext.ts'
import { shortcut } from '../../keys/keys.ts'
import { useAsk } from '../../useAsk.ts'
import { handsOf } from './handsOf.ts'
import styles from './RoomSheet.module.css'
import { sheetPart } from './sheetPart.ts'

/** What the host can do at this moment of the round. */
export function Hands({ close }: { close: () => void }) {
  const { state } = useJam()
  const { send, busy } = useAsk()
  const [sure, setSure] = useState(sheetPart.get() === 'end')
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
          <Button look="text" ref={firstFocus} onClick={() => setSure(false)}>
            {words.endNo}
          </Button>
        </div>
      </section>
    )
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t.room.sheet.now}</h3>
      <div className={styles.pills}>
        {handsOf(state).map(({ action, label, command }) => (
          <Button key={command.kind} {...shortcut(action)} busy={busy} onClick={() => act(command)}>
            {label}
          </Button>
        ))}
        <Button {...shortcut('end')} onClick={() => setSure(true)}>
          {words.end}
        </Button>
      </div>
    </section>
  )
}
