import { useEffect, useMemo, useRef } from 'react'
import type { PhaseOf } from '#shared/jam/state.ts'
import { useStore } from '../../../realtime/react/useStore.ts'
import type { JamText } from '../../../realtime/text/JamText.ts'
import { t } from '../../../text/inside.ts'
import { authorLooks } from '../authors.ts'
import {
  createPromptEditor,
  type PromptEditor as Editor,
  type EditorRoom,
} from '../editor/createPromptEditor.ts'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { useUndoKeys } from '../keys/useUndoKeys.ts'
import { kindWords } from '../kindWords.ts'
import { useMuseCaret } from '../muse/useMuseCaret.ts'
import { onShowCaret } from '../showCaret.ts'
import { useAsk } from '../useAsk.ts'
import { onWordsWish } from '../wordsWish.ts'

type Props = { jamText: JamText; phase: PhaseOf<'writing'>; onGenerate: () => void }

/** The shared prompt on the stage; for watchers the same words, live and not to be changed. */
export function PromptEditor({ jamText, phase, onGenerate }: Props) {
  const { state, me, you, isPlayer } = useJam()
  const { people } = state
  const parent = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const press = useRef(onGenerate)
  press.current = onGenerate
  const { send } = useAsk()
  const ask = useRef((_wish: string) => {})
  ask.current = wish => void send({ kind: 'askMuse', wish })
  const canWrite = isPlayer && you?.muted !== true && state.phase.name === 'writing'
  const looks = useMemo(() => authorLooks(people), [people])
  const blocked = phase.notice?.kind === 'blocked' ? phase.notice.span : null
  // Words that have not come yet are no empty page.
  const isOpening = useStore(jamText.saving).name === 'opening'
  const placeholder = canWrite ? kindWords(state.params.kind).placeholder : t.jam.write.watchPlaceholder
  const room: EditorRoom = {
    me: me.id,
    canWrite,
    label: canWrite ? t.jam.write.label : t.jam.write.watchLabel,
    placeholder: isOpening ? '' : placeholder,
    looks,
    fromOriginal: t.common.fromTheOriginal,
    blocked,
    muse: useMuseCaret(),
  }
  const latest = useRef(room)
  latest.current = room

  useEffect(() => {
    if (!parent.current) return
    const made = createPromptEditor(parent.current, jamText, latest.current, {
      generate: () => press.current(),
      askMuse: wish => ask.current(wish),
    })
    editor.current = made
    const unwish = onWordsWish(made.replace)
    const unshow = onShowCaret(made.show)
    return () => {
      unshow()
      unwish()
      editor.current = null
      made.destroy()
    }
  }, [jamText])

  useEffect(() => editor.current?.update(room))

  useUndoKeys(again => editor.current?.undo(again))

  useEffect(() => {
    if (canWrite) jamText.seated()
  }, [canWrite, jamText])

  return (
    <div
      ref={parent}
      {...shortcut('write')}
      style={{ '--me': `var(--person-${you?.colour ?? me.colour})` } as React.CSSProperties}
    />
  )
}
