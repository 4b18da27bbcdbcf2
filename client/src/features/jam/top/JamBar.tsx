import { t } from '../../../text/inside.ts'
import { Wordmark } from '../../../ui/Wordmark.tsx'
import { useJam } from '../jamContext.ts'
import { RoundMark } from '../party/RoundMark.tsx'
import type { Scene } from '../scene.ts'
import { AskingLine } from './AskingLine.tsx'
import { Faces } from './Faces.tsx'
import { FollowLine } from './FollowLine.tsx'
import { Invite } from './Invite.tsx'
import styles from './JamBar.module.css'
import { JamTitle } from './JamTitle.tsx'
import { RoomSheet } from './room/RoomSheet.tsx'
import { Steps } from './Steps.tsx'
import { useHostNews } from './useHostNews.ts'
import { VisibilityChip } from './VisibilityChip.tsx'

/** The room's bar: what it is called, where the round stands, who is here, and how to bring more. */
export function JamBar({ scene }: { scene: Scene }) {
  const { state, watching } = useJam()
  useHostNews()
  return (
    <>
      <header className={styles.bar}>
        <div className={styles.start}>
          <Wordmark />
          <JamTitle className={styles.title} />
          <VisibilityChip className={styles.chip} />
        </div>
        <Steps scene={state.phase.name === 'ended' ? null : scene} className={styles.steps} />
        <RoundMark className={styles.round} />
        <div className={styles.end}>
          <p className={styles.watching}>{watching > 0 && t.jam.bar.watching(watching)}</p>
          <RoomSheet className={styles.sheet} />
          <div className={styles.people}>
            <Faces />
            <Invite />
          </div>
        </div>
      </header>
      <AskingLine />
      <FollowLine />
    </>
  )
}
