import type { ReactNode } from 'react'
import { personOf } from '#shared/jam/people.ts'
import { type Params, SHAPES } from '#shared/kinds.ts'
import { VARIANTS_MAX } from '#shared/limits.ts'
import { t } from '../../../text/t.ts'
import { Popover } from '../../../ui/Popover.tsx'
import { useJam } from '../jamContext.ts'
import { useAsk } from '../useAsk.ts'
import { Choices } from './Choices.tsx'
import styles from './ParamChips.module.css'
import { SeedForm } from './SeedForm.tsx'
import stage from './WritingStage.module.css'

/** What the pictures are made with, shared by everyone; each chip says who set it last. */
export function ParamChips() {
  const { state, engine, engines } = useJam()
  const { send } = useAsk()
  const { params } = state
  const words = t.jam.params
  const set = (change: Partial<Params>) => void send({ kind: 'setParams', params: change })
  return (
    <section className={stage.chips} aria-label={words.heading}>
      <Chip name="style" label={words.style} value={styleLabel(engine.styles, params.style)}>
        {close => (
          <Choices
            label={words.style}
            value={params.style}
            options={engine.styles.map(({ id, label }) => ({ value: id, label }))}
            onChoose={style => set({ style })}
            close={close}
          />
        )}
      </Chip>
      <Chip name="shape" label={words.shape} value={params.shape}>
        {close => (
          <Choices
            label={words.shape}
            value={params.shape}
            options={SHAPES.map(shape => ({
              value: shape,
              label: words.shapeName(words.shapes[shape], shape),
              ratio: shape,
            }))}
            onChoose={shape => set({ shape })}
            close={close}
          />
        )}
      </Chip>
      <Chip name="variants" label={words.variants} value={t.common.number(params.variants)}>
        {close => (
          <Choices
            label={words.variants}
            value={params.variants}
            options={Array.from({ length: VARIANTS_MAX }, (_, index) => ({
              value: index + 1,
              label: words.picturesCount(index + 1),
            }))}
            onChoose={variants => set({ variants })}
            close={close}
          />
        )}
      </Chip>
      {engine.seeded && (
        <Chip
          name="seed"
          label={words.seed}
          value={params.seed === null ? words.surprise : String(params.seed)}
        >
          {close => <SeedForm seed={params.seed} onSet={seed => set({ seed })} close={close} />}
        </Chip>
      )}
      {engines.length > 1 && (
        <Chip name="engine" label={t.engines.chip} value={engine.name}>
          {close => (
            <Choices
              label={t.engines.choose}
              value={engine.id}
              options={engines.map(({ id, name, label }) => ({
                value: id,
                label: t.engines.option(name, label),
              }))}
              onChoose={id => set({ engine: id })}
              close={close}
            />
          )}
        </Chip>
      )}
    </section>
  )
}

type ChipProps = {
  name: keyof Params
  label: string
  value: string
  children: (close: () => void) => ReactNode
}

function Chip({ name, label, value, children }: ChipProps) {
  const { state, isPlayer } = useJam()
  const by = state.paramsBy[name]
  const setter = by && personOf(state, by)
  const face = (
    <>
      {label} <b>{value}</b>
      {setter && <span className={styles.setter} data-person={setter.colour} aria-hidden="true" />}
    </>
  )
  if (!isPlayer)
    return (
      <span className={styles.chip} title={setter && t.jam.params.changedBy(setter.name)}>
        {face}
      </span>
    )
  return (
    <Popover label={label} buttonClass={styles.chip ?? ''} button={face}>
      {close => (
        <div className={styles.menu}>
          {children(close)}
          {setter && <p className={styles.by}>{t.jam.params.changedBy(setter.name)}</p>}
        </div>
      )}
    </Popover>
  )
}

function styleLabel(styles: readonly { id: string; label: string }[], id: string): string {
  return styles.find(style => style.id === id)?.label ?? id
}
