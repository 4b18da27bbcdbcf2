import { useCallback, useState } from 'react'
import { useTitle } from '../../lib/useTitle.ts'
import { t } from '../../text/inside.ts'
import { useCheerKeys } from './cheer/CheerBar.tsx'
import { Floaters } from './cheer/Floaters.tsx'
import type { Jam } from './jamContext.ts'
import { JamContext } from './jamContext.ts'

import { KeysDialog } from './keys/KeysDialog.tsx'
import { useKeys } from './keys/useKeys.ts'
import { useRoomKeys } from './keys/useRoomKeys.ts'
import { Large } from './large/Large.tsx'
import { useFreshWords } from './party/useFreshWords.ts'
import styles from './Room.module.css'
import { Stage } from './Stage.tsx'
import { StatusLine } from './StatusLine.tsx'
import { sceneOf } from './scene.ts'
import { TalkPanel } from './talk/TalkPanel.tsx'
import { TalkContext } from './talk/talkContext.ts'
import { useTalkBox } from './talk/useTalkBox.ts'
import { JamBar } from './top/JamBar.tsx'
import { useAnnouncements } from './useAnnouncements.ts'
import { useJoinFromLink } from './useJoinFromLink.ts'
import { useScene } from './useScene.ts'
import { useSceneSenses } from './useSceneSenses.ts'

/** The room: its bar, what is to say about the line, and the stage. */
export function Room({ jam }: { jam: Jam }) {
  const state = useScene(jam.state)
  useTitle(t.jam.title(jam.state.title))
  useAnnouncements(jam)
  useJoinFromLink(jam)
  useFreshWords(jam)
  const scene = sceneOf(state)
  const [keysShown, setKeysShown] = useState(false)
  const showKeys = useCallback(() => setKeysShown(true), [])
  const talk = useTalkBox(jam, scene, showKeys)
  useKeys(showKeys)
  const hands = useRoomKeys(jam)
  useCheerKeys(jam.react)
  useSceneSenses(scene)
  return (
    <JamContext value={{ ...jam, state }}>
      <TalkContext value={talk}>
        <div className={styles.room} data-scene={scene}>
          <JamBar scene={scene} />
          <StatusLine />
          <div className={styles.body}>
            <main id="main" tabIndex={-1} className={styles.main}>
              <h1 className={styles.hidden}>{jam.state.title || t.jam.bar.untitled}</h1>
              <Large>
                <Stage scene={scene} />
              </Large>
            </main>
            <TalkPanel scene={scene} />
          </div>
          <Floaters />
          <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} hands={hands} />
        </div>
      </TalkContext>
    </JamContext>
  )
}
