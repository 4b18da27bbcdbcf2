import { setSense, useSenses } from '../lib/senses.ts'
import { t } from '../text/inside.ts'
import { Switch } from './Switch.tsx'

/** Whether a key alone presses something; off for people who speak to their computer. */
export function SingleKeysSwitch() {
  const { singleKeys } = useSenses()
  return (
    <Switch
      label={t.keys.single}
      note={t.keys.singleNote}
      checked={singleKeys}
      onChange={on => setSense('singleKeys', on)}
    />
  )
}
