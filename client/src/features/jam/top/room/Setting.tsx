import { useId } from 'react'
import { PRESETS } from '#shared/jam/presets.ts'
import type { Settings } from '#shared/jam/state.ts'
import { t } from '../../../../text/inside.ts'
import { useJam } from '../../jamContext.ts'
import { useAsk } from '../../useAsk.ts'
import styles from './RoomSheet.module.css'

type Props<Name extends keyof Settings> = {
  name: Name
  label: string
  options: readonly Settings[Name][]
  /** A value in words. */
  say: (value: Settings[Name]) => string
}

/** One setting: chosen by the host, read by others, with what the preset would have where it differs. */
export function Setting<Name extends keyof Settings>({ name, label, options, say }: Props<Name>) {
  const { state, isHost } = useJam()
  const { send } = useAsk()
  const id = useId()
  const { settings } = state
  const value = settings[name]
  const usual = PRESETS[settings.preset][name]
  // A value that is none of ours (set another way) is shown all the same.
  const all = options.includes(value) ? options : [...options, value]
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      {isHost ? (
        <select
          id={id}
          className={styles.select}
          value={all.indexOf(value)}
          onChange={event =>
            void send({ kind: 'setSettings', settings: { [name]: all[Number(event.target.value)] } })
          }
        >
          {all.map((option, index) => (
            <option key={String(option)} value={index}>
              {say(option)}
            </option>
          ))}
        </select>
      ) : (
        <b id={id}>{say(value)}</b>
      )}
      {value !== usual && (
        <span className={styles.usual}>
          {t.room.sheet.usual(t.room.sheet.presets[settings.preset], say(usual))}
        </span>
      )}
    </div>
  )
}
