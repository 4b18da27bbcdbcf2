import { longerText, variantGrowth } from '#shared/jam/growth.ts'
import { useStore } from '../../../realtime/react/useStore.ts'
import { t } from '../../../text/inside.ts'
import { TextSheet } from '../../../ui/TextSheet.tsx'
import { useJam } from '../jamContext.ts'

/** A text on its way, word by word. Screen readers hear when it is ready, not each word. */
export function GrowingText({ place, logged }: { place: number; logged: string | undefined }) {
  const { state, growing } = useJam()
  const grown = useStore(growing).get(variantGrowth(state.round, place))
  return (
    <div role="img" aria-label={t.texts.progress(place + 1)} style={{ blockSize: '100%' }}>
      <TextSheet text={longerText(logged, grown)} growing />
    </div>
  )
}
