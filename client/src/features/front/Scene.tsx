import type { LiveCard } from '#shared/protocol/events.ts'
import { t } from '../../text/t.ts'
import { AuthoredText } from '../../ui/AuthoredText.tsx'
import { Picture } from '../../ui/Picture.tsx'
import styles from './JamCard.module.css'
import { useTypingCaret } from './useTypingCaret.ts'

/** At most two pictures fit a card at a size that says something. */
const SHOWN = 2

/** What a room looks like this second: words while they are written and judged, pictures while they are made and shown. */
export function Scene({ card }: { card: LiveCard }) {
  const caret = useTypingCaret(card.text, card.runs)
  const pictures =
    card.phase === 'generating' || card.phase === 'reveal' || card.phase === 'published' ? card.pictures : []
  if (pictures.length > 0)
    return (
      <div className={styles.frames}>
        {pictures.slice(0, SHOWN).map((picture, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place keeps its element, so that a new frame replaces the old one softly
          <Picture key={place} picture={picture} alt="" retry={false} />
        ))}
      </div>
    )
  if (card.text === '')
    return <p className={styles.empty}>{card.phase === 'writing' ? t.front.emptyPage : t.front.composing}</p>
  return (
    <AuthoredText
      text={card.text}
      runs={card.runs}
      authors={card.authors}
      size="card"
      names={false}
      caret={card.phase === 'writing' ? caret : null}
      className={styles.text}
    />
  )
}
