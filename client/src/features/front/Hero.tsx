import type { LiveCard } from '#shared/protocol/events.ts'
import { useStartJam } from '../../app/useStartJam.ts'
import { t } from '../../text/t.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import styles from './Hero.module.css'
import { HeroCard } from './HeroCard.tsx'
import { busiest } from './steady.ts'

/** One sentence, the next step, and beside them a room that is really live. */
export function Hero({ live, failed }: { live: LiveCard[] | undefined; failed: boolean }) {
  const { start, busy } = useStartJam()
  const watched = live && busiest(live)
  return (
    <section className={styles.hero}>
      <div>
        <h1 className={styles.sentence}>
          {t.front.sentence.map(line => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <p className={styles.paragraph}>{t.front.paragraph}</p>
        <div className={styles.steps}>
          <Button look="step" busy={busy} busyLabel={t.common.startingJam} onClick={() => start()}>
            {t.common.startJam}
          </Button>
          {watched && (
            <ButtonLink large href={`/j/${watched.jam}`}>
              {t.front.watchOne}
            </ButtonLink>
          )}
          <span className={styles.note}>{t.front.noAccount}</span>
        </div>
      </div>
      <HeroCard live={live} failed={failed} />
    </section>
  )
}
