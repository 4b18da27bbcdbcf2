import type { ReactNode } from 'react'
import { t } from '../../text/t.ts'
import { AuthoredText } from '../../ui/AuthoredText.tsx'
import { EXAMPLE_CHOSEN, exampleAuthors, exampleRuns, exampleShares, exampleVariants } from './example.ts'
import styles from './HowItGoes.module.css'
import live from './LiveJams.module.css'

/** What stands where rooms would be while nobody is on: how a jam goes, in its four steps, each with what it looks like. */
export function HowItGoes() {
  const looks: ReactNode[] = [
    <Words key="write" />,
    <Frames key="make" />,
    <Ballot key="vote" />,
    <Chosen key="reveal" />,
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the row scrolls, and nothing in it takes the focus that keys scroll by
    <ol className={live.row} tabIndex={0} aria-label={t.common.round}>
      {t.front.howItGoes.map(({ step, line }, index) => (
        <li key={step} className={live.step}>
          <div className={styles.look} aria-hidden="true">
            {looks[index]}
          </div>
          <h3>{step}</h3>
          <p>{line}</p>
        </li>
      ))}
    </ol>
  )
}

/** The first two parts of the example, with the second still at it. */
function Words() {
  const text = t.front.exampleText.slice(0, 2).join('').trimEnd().replace(/,$/, '')
  return (
    <AuthoredText
      text={text}
      caret={{ at: text.length, by: '1' }}
      runs={exampleRuns.slice(0, 2)}
      authors={exampleAuthors}
      names={false}
      size="card"
    />
  )
}

function Frames() {
  return (
    <div className={styles.four} data-step="make">
      {exampleVariants.map(url => (
        <span key={url}>
          <img src={url} width={252} height={168} alt="" loading="lazy" />
        </span>
      ))}
    </div>
  )
}

function Ballot() {
  return (
    <div className={styles.four}>
      {exampleVariants.map((url, place) => (
        <span key={url} data-chosen={place === EXAMPLE_CHOSEN || undefined}>
          <img src={url} width={252} height={168} alt="" loading="lazy" />
        </span>
      ))}
    </div>
  )
}

function Chosen() {
  return (
    <div className={styles.one}>
      <img src={exampleVariants[EXAMPLE_CHOSEN]} width={252} height={168} alt="" loading="lazy" />
      <span className={styles.ribbon}>
        {exampleShares.map((units, writer) => (
          <i key={units} data-person={writer} style={{ flexGrow: units }} />
        ))}
      </span>
    </div>
  )
}
