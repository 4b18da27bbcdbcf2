import { isLastRound } from '#shared/jam/rounds.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { useAsk } from '../useAsk.ts'
import { unwishWords, wishWords } from '../wordsWish.ts'

type Props = { empty?: boolean; large?: boolean; disabled?: boolean }

/** On to writing: with the words as they are, or with none. */
export function NextRound({ empty = false, large = false, disabled = false }: Props) {
  const last = isLastRound(useJam().state)
  const { send, busy } = useAsk()
  const press = async () => {
    if (empty) wishWords('')
    const answer = await send({ kind: 'nextRound' })
    if (!answer.ok) unwishWords()
  }
  // After the last of the counted rounds nothing is written any more.
  if (last && empty) return null
  return (
    <Button
      {...shortcut(empty ? 'fresh' : 'another')}
      look={empty ? 'text' : 'quiet'}
      large={large}
      busy={busy}
      aria-disabled={disabled || undefined}
      onClick={() => void press()}
    >
      {empty ? t.jam.reveal.empty : last ? t.room.hands.toGallery : t.jam.reveal.another}
    </Button>
  )
}
