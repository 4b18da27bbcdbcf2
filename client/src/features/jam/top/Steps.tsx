import { t } from '../../../text/inside.ts'
import { classes } from '../../../ui/classes.ts'
import type { Scene } from '../scene.ts'
import styles from './Steps.module.css'

const SCENES: Scene[] = ['write', 'make', 'vote', 'reveal']

/** The four steps; the light stands under the present one, and under none when the jam has ended. */
export function Steps({ scene, className }: { scene: Scene | null; className?: string | undefined }) {
  return (
    <ol className={classes(styles.steps, className)} aria-label={t.common.round}>
      {SCENES.map(each => (
        <li
          key={each}
          className={styles.step}
          aria-current={each === scene ? 'step' : undefined}
          data-past={scene === null || SCENES.indexOf(each) < SCENES.indexOf(scene) || undefined}
        >
          {t.jam.step[each]}
        </li>
      ))}
    </ol>
  )
}
