import type { PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/t.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { TextPage } from '../../../ui/TextSheet.tsx'
import { kindWords } from '../kindWords.ts'

type Props = {
  phase: PhaseOf<'voting'> | PhaseOf<'runoff'>
  place: number | null
  onClose: () => void
}

/** One picture as large as the screen lets it be. */
export function Large({ phase, place, onClose }: Props) {
  const variant = place === null ? undefined : phase.variants[place]
  const words = kindWords(phase.draft.params.kind)
  return (
    <Dialog open={variant?.state === 'final'} onClose={onClose} title={words.large((place ?? 0) + 1)}>
      {variant?.state === 'final' && variant.text !== undefined && <TextPage text={variant.text} />}
      {variant?.state === 'final' && variant.text === undefined && (
        <Picture
          picture={variant.picture}
          alt={t.jam.make.pictureOf((place ?? 0) + 1, phase.draft.text)}
          eager
        />
      )}
    </Dialog>
  )
}
