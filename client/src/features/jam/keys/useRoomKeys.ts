import { useEffect, useEffectEvent } from 'react'
import { hasSense } from '../../../lib/senses.ts'
import { isSomethingOpen, isTyping } from '../../../lib/typing.ts'
import { t } from '../../../text/inside.ts'
import { toast } from '../../../ui/toast.ts'
import type { Jam } from '../jamContext.ts'
import { handsOf } from '../top/room/handsOf.ts'
import { sheetPart } from '../top/room/sheetPart.ts'
import { sentenceOf } from '../useAsk.ts'
import { type Action, actionsOf } from './keys.ts'

/** What a key does although its button stands in the room's sheet: settings for everyone, the rest for the host. */
type Hold = { action: Action; run: () => void }

/** The room's sheet by key, and the host's hands without it; returns which of these keys do something now. */
export function useRoomKeys(jam: Jam): readonly Action[] {
  const holds = holdsOf(jam)
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.isComposing) return
    if (!hasSense('singleKeys') || isTyping(event.target) || isSomethingOpen()) return
    const actions = actionsOf(event.key)
    const hold = holds.find(({ action }) => actions.includes(action))
    if (!hold) return
    event.preventDefault()
    hold.run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return holds.map(({ action }) => action)
}

function holdsOf({ state, isHost, ask }: Jam): Hold[] {
  const settings: Hold = { action: 'settings', run: () => sheetPart.set('settings') }
  if (!isHost || state.phase.name === 'ended') return [settings]
  const say = async (command: Parameters<typeof ask>[0], done?: string) => {
    const answer = await ask(command)
    if (!answer.ok) toast(sentenceOf(answer))
    else if (done) toast(done)
  }
  const { locked } = state.settings
  return [
    settings,
    ...handsOf(state).map(({ action, command }) => ({ action, run: () => void say(command) })),
    {
      action: 'lock',
      run: () =>
        void say(
          { kind: 'setSettings', settings: { locked: !locked } },
          locked ? t.roomKeys.unlocked : t.roomKeys.locked,
        ),
    },
    { action: 'end', run: () => sheetPart.set('end') },
  ]
}
