import type { ReactNode } from 'react'
import { personOf } from '#shared/jam/people.ts'
import { KINDS, type Params, SHAPES } from '#shared/kinds.ts'
import { VARIANTS_MAX } from '#shared/limits.ts'
import { t } from '../../../text/inside.ts'
import { engineWords, styleWords } from '../../../text/makingWords.ts'
import { classes } from '../../../ui/classes.ts'
import { Popover } from '../../../ui/Popover.tsx'
import { useJam } from '../jamContext.ts'
import { type Action, shortcut } from '../keys/keys.ts'
import { kindWords } from '../kindWords.ts'
import { BringPicture } from '../material/BringPicture.tsx'
import { useBring } from '../material/useBring.ts'
import { AskMuse } from '../muse/AskMuse.tsx'
import { styleLabel } from '../styleLabel.ts'
import { useAsk } from '../useAsk.ts'
import { Choices } from './Choices.tsx'
import styles from './ParamChips.module.css'
import { SeedForm } from './SeedForm.tsx'
import stage from './WritingStage.module.css'

/** What the pictures are made with, shared by everyone; each chip says who set it last. */
export function ParamChips() {
  const { state, engine, engines, isPlayer, you } = useJam()
  const bring = useBring()
  const { send } = useAsk()
  const { params } = state
  const words = t.jam.params
  const kinds = KINDS.filter(kind => engines.some(each => each.kind === kind))
  const makers = engines.filter(({ kind }) => kind === params.kind)
  const isText = params.kind === 'text'
  const made = kindWords(params.kind)
  const set = (change: Partial<Params>) => void send({ kind: 'setParams', params: change })
  return (
    // Who only looks has nothing in it to focus, and scrolls it by keys all the same.
    <section className={stage.chips} aria-label={words.heading} {...(!isPlayer && { tabIndex: 0 })}>
      {kinds.length > 1 && (
        <Chip name="kind" label={t.texts.kind} value={t.texts.kinds[params.kind]}>
          {close => (
            <Choices
              label={t.texts.kind}
              value={params.kind}
              options={kinds.map(kind => ({ value: kind, label: t.texts.kinds[kind] }))}
              onChoose={kind => set({ kind })}
              close={close}
            />
          )}
        </Chip>
      )}
      <Chip
        name="style"
        label={isText ? t.texts.form : words.style}
        value={styleLabel([engine], params.style)}
      >
        {close => (
          <Choices
            label={isText ? t.texts.form : words.style}
            value={params.style}
            options={engine.styles.map(({ id, label }) => ({ value: id, label: styleWords(id, label) }))}
            onChoose={style => set({ style })}
            close={close}
          />
        )}
      </Chip>
      {!isText && (
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
      )}
      <Chip name="variants" label={words.variants} value={t.common.number(params.variants)}>
        {close => (
          <Choices
            label={words.variants}
            value={params.variants}
            options={Array.from({ length: VARIANTS_MAX }, (_, index) => ({
              value: index + 1,
              label: made.count(index + 1),
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
          {close => (
            <SeedForm text={made.seedText} seed={params.seed} onSet={seed => set({ seed })} close={close} />
          )}
        </Chip>
      )}
      {makers.length > 1 && (
        <Chip name="engine" label={t.engines.chip} value={engine.name}>
          {close => (
            <Choices
              label={t.engines.choose}
              value={engine.id}
              options={makers.map(({ id, name, label }) => ({
                value: id,
                label: t.engines.option(name, engineWords(id, label)),
              }))}
              onChoose={id => set({ engine: id })}
              close={close}
            />
          )}
        </Chip>
      )}
      {isPlayer && you?.muted !== true && params.kind === 'image' && (
        <BringPicture {...bring} className={classes(styles.chip, stage.help)} />
      )}
      {isPlayer && you?.muted !== true && <AskMuse />}
    </section>
  )
}

type ChipProps = {
  name: Extract<Action, keyof Params>
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
    <Popover label={label} buttonClass={styles.chip ?? ''} button={face} buttonProps={shortcut(name)}>
      {close => (
        <div className={styles.menu}>
          {children(close)}
          {setter && <p className={styles.by}>{t.jam.params.changedBy(setter.name)}</p>}
        </div>
      )}
    </Popover>
  )
}
