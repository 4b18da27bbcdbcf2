import { useTitle } from '../../lib/useTitle.ts'
import { t } from '../../text/t.ts'
import type { Jam } from './jamContext.ts'
import { JamContext } from './jamContext.ts'
import styles from './Room.module.css'
import { Stage } from './Stage.tsx'
import { StatusLine } from './StatusLine.tsx'
import { sceneOf } from './scene.ts'
import { JamBar } from './top/JamBar.tsx'
import { useAnnouncements } from './useAnnouncements.ts'
import { useJoinFromLink } from './useJoinFromLink.ts'
import { useScene } from './useScene.ts'

/** The room: its bar, what is to say about the line, and the stage. */
export function Room({ jam }: { jam: Jam }) {
  const state = useScene(jam.state)
  useTitle(t.jam.title(jam.state.title))
  useAnnouncements(jam)
  useJoinFromLink(jam)
  const scene = sceneOf(state)
  return (
    <JamContext value={{ ...jam, state }}>
      <div className={styles.room} data-scene={scene}>
        <JamBar scene={scene} />
        <StatusLine />
        <main id="main" tabIndex={-1} className={styles.main}>
          <h1 className={styles.hidden}>{jam.state.title || t.jam.bar.untitled}</h1>
          <Stage scene={scene} />
        </main>
      </div>
    </JamContext>
  )
}
