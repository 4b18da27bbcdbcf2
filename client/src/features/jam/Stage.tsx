import { ViewTransition } from 'react'
import { useJam } from './jamContext.ts'
import { EveryonesWords } from './party/EveryonesWords.tsx'
import { MakingStage } from './pictures/MakingStage.tsx'
import { RevealStage } from './reveal/RevealStage.tsx'
import { EndBlank } from './rounds/EndBlank.tsx'
import { EndGallery } from './rounds/EndGallery.tsx'
import { livePhase, type Scene } from './scene.ts'
import { VoteStage } from './vote/VoteStage.tsx'
import { WritingStage } from './write/WritingStage.tsx'

/** What the light falls on. One scene follows the other as in a theatre: words shrink to a caption, pictures come up. */
export function Stage({ scene }: { scene: Scene }) {
  const ended = useJam().state.phase.name === 'ended'
  return (
    <>
      <ViewTransition key={scene} update="none">
        <SceneOf />
      </ViewTransition>
      {ended && <EveryonesWords />}
    </>
  )
}

function SceneOf() {
  const { state } = useJam()
  if (state.phase.name === 'ended') return state.history.length > 0 ? <EndGallery /> : <EndBlank />
  const phase = livePhase(state.phase)
  switch (phase.name) {
    case 'writing':
      return <WritingStage phase={phase} />
    case 'locked':
    case 'generating':
      return <MakingStage phase={phase} />
    case 'voting':
    case 'runoff':
      return <VoteStage phase={phase} />
    case 'reveal':
    case 'published':
      return <RevealStage phase={phase} />
  }
}
