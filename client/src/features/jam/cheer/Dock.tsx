import { CatchUpButton } from '../catchUp/CatchUp.tsx'
import { useJam } from '../jamContext.ts'
import { TalkButton } from '../talk/TalkButton.tsx'
import styles from './Cheer.module.css'
import { CheerBar } from './CheerBar.tsx'

/** What the talk folds to while pictures are on the stage: reactions, the way back to it, and for watchers what they missed. */
export function Dock() {
  const { isPlayer } = useJam()
  return (
    <div className={styles.dock}>
      {!isPlayer && (
        <span className={styles.late}>
          <CatchUpButton />
        </span>
      )}
      <CheerBar />
      <TalkButton />
    </div>
  )
}
