import { useId } from 'react'
import { PRESETS } from '#shared/jam/presets.ts'
import type { Preset } from '#shared/jam/state.ts'
import { entriesOf } from '#shared/records.ts'
import { t } from '../../../../text/inside.ts'
import covering from '../../../../ui/Covering.module.css'
import { useJam } from '../../jamContext.ts'
import { useAsk } from '../../useAsk.ts'
import styles from './RoomSheet.module.css'

/** The three ways to play, each in one line. Choosing one sets everything below it. */
export function Presets() {
  const { state, isHost } = useJam()
  const { send } = useAsk()
  const group = useId()
  const words = t.room.sheet
  const { settings } = state
  const changed = entriesOf(PRESETS[settings.preset]).some(([name, value]) => settings[name] !== value)
  const lines = (preset: Preset) => (
    <>
      <b>{words.presets[preset]}</b>
      <span>
        {words.presetLines[preset]} {changed && preset === settings.preset && words.changed}
      </span>
    </>
  )
  if (!isHost) return <div className={styles.preset}>{lines(settings.preset)}</div>
  return (
    <fieldset className={styles.presets} aria-label={words.preset}>
      {entriesOf(PRESETS).map(([preset]) => (
        <label key={preset} className={styles.preset}>
          <input
            className={covering.covering}
            type="radio"
            name={group}
            checked={preset === settings.preset}
            onChange={() => void send({ kind: 'setPreset', preset })}
          />
          {lines(preset)}
        </label>
      ))}
    </fieldset>
  )
}
