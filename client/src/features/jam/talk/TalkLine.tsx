import { memo, useState } from 'react'
import { personOf } from '#shared/jam/people.ts'
import type { Line } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { Pebble } from '../../../ui/Pebble.tsx'
import { useJam } from '../jamContext.ts'
import { useAsk } from '../useAsk.ts'
import { EditLine } from './EditLine.tsx'
import { LineText } from './LineText.tsx'
import styles from './Talk.module.css'

type Props = { line: Line; together: boolean }

/** One line: who, from where, and the words, or that they are gone. */
export function TalkLine({ line, together }: Props) {
  const { state, me, isHost } = useJam()
  const [editing, setEditing] = useState(false)
  const person = personOf(state, line.by)
  const name = person?.name || t.talk.someone
  const own = line.by === me.id
  return (
    <li className={styles.line} data-together={together || undefined} data-line={line.seq}>
      {!together && (
        <>
          <span className={styles.face}>
            <Pebble name={name} colour={person?.colour ?? 0} size="small" />
          </span>
          <p className={styles.who}>
            <b dir="auto">{name}</b>
            {line.watching && <span className={styles.soft}> {t.talk.watching}</span>}
          </p>
        </>
      )}
      {line.text === null ? (
        <p className={styles.gone}>{line.byHost ? t.talk.takenAway : t.talk.takenBack}</p>
      ) : editing ? (
        <EditLine line={line} text={line.text} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className={styles.text} dir="auto">
            <LineText text={line.text} />
            {line.editedAt !== null && <span className={styles.soft}> {t.talk.changed}</span>}
          </p>
          {(own || isHost) && (
            <Actions seq={line.seq} own={own} {...(own ? { onEdit: () => setEditing(true) } : {})} />
          )}
        </>
      )}
    </li>
  )
}

/** What can be done with a line; it shows when the line is pointed at, pressed, or reached by key. */
const Actions = memo(function Actions(props: { seq: number; own: boolean; onEdit?: () => void }) {
  const { state } = useJam()
  const { send, busy } = useAsk()
  const { own, onEdit } = props
  return (
    <div className={styles.actions}>
      {onEdit && state.phase.name !== 'ended' && (
        <Button look="text" className={styles.action} data-edit onClick={onEdit}>
          {t.talk.change}
        </Button>
      )}
      <Button
        look="text"
        className={styles.action}
        busy={busy}
        onClick={() => void send({ kind: 'removeLine', line: props.seq })}
      >
        {own ? t.talk.takeBack : t.talk.takeAway}
      </Button>
    </div>
  )
})
