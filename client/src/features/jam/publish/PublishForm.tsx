import { type CSSProperties, useState } from 'react'
import type { Command } from '#shared/jam/commands.ts'
import type { Card, Draft, Result, Variant } from '#shared/jam/state.ts'
import { SHAPE_SIZES } from '#shared/kinds.ts'
import { ALT_UNITS, TITLE_UNITS } from '#shared/limits.ts'
import { t } from '../../../text/inside.ts'
import { AuthoredText } from '../../../ui/AuthoredText.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { Ribbon } from '../../../ui/Ribbon.tsx'
import { TextPage } from '../../../ui/TextSheet.tsx'
import { toast } from '../../../ui/toast.ts'
import { authorLooks, ribbonShares } from '../authors.ts'
import { useJam } from '../jamContext.ts'
import { styleLabel } from '../styleLabel.ts'
import { useAsk } from '../useAsk.ts'
import { cardDraft, textCardDraft } from './cardDraft.ts'
import styles from './PublishForm.module.css'

/** What is published: the round of a reveal, or an earlier one. */
export type Publishable = { draft: Draft; result: Result; variants: Variant[] }

type Props = { made: Publishable; order: (card: Card) => Command; onDone: () => void }

/** The card as it will be, every part of it to be changed. */
export function PublishForm({ made, order, onDone }: Props) {
  const { state, engines } = useJam()
  const { send, busy } = useAsk()
  const { draft, result, variants } = made
  const [card, setCard] = useState(() => {
    const style = styleLabel(engines, draft.params.style)
    const winner = variants[result.winners[0] ?? -1]
    const text = winner?.state === 'final' ? winner.text : undefined
    return text === undefined ? cardDraft(state.title, draft, style) : textCardDraft(state.title, text)
  })
  const words = t.jam.publish
  const isText = draft.params.kind === 'text'
  const ratio = SHAPE_SIZES[draft.params.shape].width / SHAPE_SIZES[draft.params.shape].height
  const publish = async () => {
    if (!card.title.trim()) return toast(words.needTitle)
    if (!card.alt.trim()) return toast(words.needAlt)
    const answer = await send(order({ ...card, title: card.title.trim(), alt: card.alt.trim() }))
    if (answer.ok) onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (!busy) void publish()
      }}
    >
      <div className={styles.pictures}>
        {result.winners.map(place => {
          const variant = variants[place]
          return variant?.state === 'final' ? (
            variant.text !== undefined ? (
              <TextPage key={place} text={variant.text} className={styles.text} />
            ) : (
              <div key={place} className={styles.picture} style={{ '--ratio': ratio } as CSSProperties}>
                <Picture
                  picture={variant.picture}
                  thumb={variant.picture.thumb}
                  placeholder={variant.picture.placeholder}
                  sizes="480px"
                  alt={card.alt}
                  eager
                />
              </div>
            )
          ) : null
        })}
      </div>
      <label className={styles.field}>
        <span>{words.name}</span>
        <input
          value={card.title}
          maxLength={TITLE_UNITS}
          required
          onChange={event => setCard({ ...card, title: event.target.value })}
        />
      </label>
      {!isText && (
        <label className={styles.field}>
          <span>{words.alt}</span>
          <textarea
            rows={3}
            value={card.alt}
            maxLength={ALT_UNITS}
            required
            aria-describedby="alt-hint"
            onChange={event => setCard({ ...card, alt: event.target.value })}
          />
          <small id="alt-hint">{words.altHint}</small>
        </label>
      )}
      <section className={styles.credits} aria-label={words.credits}>
        {card.showPrompt && (
          <AuthoredText
            text={draft.text.trimEnd()}
            runs={draft.runs}
            authors={authorLooks(state.people)}
            size="card"
          />
        )}
        <Ribbon shares={ribbonShares(state, draft.shares)} />
      </section>
      <Switch
        label={words.showPrompt}
        note={words.showPromptNote}
        on={card.showPrompt}
        onChange={showPrompt => setCard({ ...card, showPrompt })}
      />
      <Switch
        label={words.riffs}
        note={words.riffsNote}
        on={card.riffs}
        onChange={riffs => setCard({ ...card, riffs })}
      />
      <div className={styles.end}>
        <Button type="submit" look="step" wide busy={busy} busyLabel={words.confirming}>
          {words.confirm}
        </Button>
        <p className={styles.note}>{words.note}</p>
      </div>
    </form>
  )
}

type SwitchProps = { label: string; note: string; on: boolean; onChange: (on: boolean) => void }

function Switch({ label, note, on, onChange }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={on} onChange={event => onChange(event.target.checked)} />
      <span>
        <b>{label}</b>
        <small>{note}</small>
      </span>
    </label>
  )
}
