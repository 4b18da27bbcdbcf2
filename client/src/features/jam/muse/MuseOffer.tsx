import { useEffect, useRef } from 'react'
import { museGrowth } from '#shared/jam/growth.ts'
import { isMusing, type MuseAsk, type MuseEdit, type MuseFate } from '#shared/jam/muse.ts'
import { personOf } from '#shared/jam/people.ts'
import { useStore } from '../../../realtime/react/useStore.ts'
import { t } from '../../../text/inside.ts'
import { engineWords } from '../../../text/makingWords.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/toast.ts'
import { undoable } from '../editor/undo.ts'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { useAsk } from '../useAsk.ts'
import styles from './Muse.module.css'

/** What the muse does with the words: reads, proposes, or has nothing to say. Everyone sees it; players accept or not. */
export function MuseOffer() {
  const { state } = useJam()
  const { open } = state.muse
  useMuseAnnouncements(open)
  if (!open || !isShown(open)) return null
  return (
    <section className={styles.offer} data-person="muse" aria-label={t.muse.offer}>
      <p className={styles.head}>
        <b>{t.muse.name}</b>
        <span>
          <AskedBy open={open} />
          {open.label && ` ${engineWords(open.engine ?? '', open.label)}.`}
        </span>
      </p>
      {open.failed ? (
        <Failed open={open} />
      ) : open.edits ? (
        <Offer open={open} edits={open.edits} />
      ) : (
        <Thinking ask={open.ask} />
      )}
    </section>
  )
}

function isShown(open: MuseAsk): boolean {
  return open.edits === null || open.fates.some(fate => fate === 'open' || fate === 'taken')
}

function AskedBy({ open }: { open: MuseAsk }) {
  const { state } = useJam()
  const name = personOf(state, open.by)?.name ?? t.jam.people.host
  return open.wish ? t.muse.askedFor(name, open.wish) : t.muse.asked(name)
}

function Thinking({ ask }: { ask: number }) {
  const { growing } = useJam()
  const text = useStore(growing).get(museGrowth(ask))
  return (
    <p className={styles.preview} aria-hidden="true" data-empty={!text || undefined}>
      {text || t.muse.thinking}
      <span className={styles.caret} />
    </p>
  )
}

function Failed({ open }: { open: MuseAsk }) {
  const { isPlayer } = useJam()
  const { send, busy } = useAsk()
  if (!open.failed) return null
  return (
    <>
      <p role="status">{t.muse.failed[open.failed]}</p>
      {isPlayer && (
        <div className={styles.actions}>
          <Button look="text" busy={busy} onClick={() => void send({ kind: 'dropOffer', ask: open.ask })}>
            {t.muse.close}
          </Button>
        </div>
      )}
    </>
  )
}

function Offer({ open, edits }: { open: MuseAsk; edits: readonly MuseEdit[] }) {
  const { isPlayer, you, text } = useJam()
  const { send, busy } = useAsk()
  const mayTake = isPlayer && you?.muted !== true
  const left = edits.flatMap((_, index) => (open.fates[index] === 'open' ? [index] : []))
  const take = async (which: number[]) => {
    const shared = text?.binding.get()?.text
    const clients = clientsOf(edits, which)
    const accepted = shared && clients.length > 0 ? undoable(shared, clients) : null
    const answer = await send({ kind: 'takeOffer', ask: open.ask, edits: which })
    // Nothing had to change: somebody else was first.
    if (!answer.ok || answer.seq === 0) accepted?.giveUp()
    else if (accepted) toast(t.muse.written, { label: t.muse.takeBack, run: accepted.takeBack })
  }
  return (
    <>
      <ul className={styles.changes}>
        {edits.map((edit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an offer's changes are known by their number
          <li key={index}>
            <Change edit={edit} fate={open.fates[index] ?? 'open'} />
            {mayTake && edits.length > 1 && open.fates[index] === 'open' && (
              <Button aria-label={t.muse.takeOne(sayOf(edit))} busy={busy} onClick={() => void take([index])}>
                {t.muse.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayTake && left.length > 0 && (
        <div className={styles.actions}>
          <Button {...shortcut('take')} busy={busy} busyLabel={t.muse.taking} onClick={() => void take(left)}>
            {edits.length > 1 ? t.muse.takeAll : t.muse.take}
          </Button>
          <Button
            {...shortcut('drop')}
            look="text"
            busy={busy}
            onClick={() => void send({ kind: 'dropOffer', ask: open.ask })}
          >
            {t.muse.drop}
          </Button>
        </div>
      )}
    </>
  )
}

function Change({ edit, fate }: { edit: MuseEdit; fate: MuseFate }) {
  const note =
    fate === 'missed' ? t.muse.missed : fate === 'written' ? t.muse.written : edit.why && t.muse.why[edit.why]
  return (
    <p className={styles.change} data-fate={fate}>
      {edit.old && <del>{edit.old}</del>} <ins>{edit.text.replace(/^[,;]\s*/, '')}</ins>
      {note && <small>{note}</small>}
    </p>
  )
}

const clientsOf = (edits: readonly MuseEdit[], which: readonly number[]) =>
  which.flatMap(index => edits[index]?.client ?? [])

const sayOf = ({ old, text }: MuseEdit) => (old ? t.muse.change(old, text) : t.muse.add(text))

/** Said once when it begins and once when there is something to weigh. */
function useMuseAnnouncements(open: MuseAsk | null): void {
  const said = useRef('')
  const stage = open && isMusing({ asks: 0, recent: [], open }) ? 'thinking' : open?.edits ? 'offer' : ''
  const key = `${open?.ask ?? 0} ${stage}`
  const count = open?.edits?.length ?? 0
  useEffect(() => {
    if (said.current === key) return
    const first = said.current === ''
    said.current = key
    if (stage === 'thinking') announce(t.muse.say.thinking)
    if (stage === 'offer' && !first) announce(t.muse.say.offer(count))
  }, [key, stage, count])
}
