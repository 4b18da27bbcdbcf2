import type { JamId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Picture } from '../ports/engine.ts'
import type { PictureKeeper } from '../ports/media.ts'
import { admissionFault } from './admission.ts'
import { referenceFault } from './decide/basis.ts'
import type { Asker } from './decide/context.ts'
import type { Lease } from './Jams.ts'

export type BringDeps = {
  open(jam: JamId): Promise<Lease>
  /** A stranger's file as a picture of ours; throws a `Refusal`. */
  clean(bytes: Uint8Array): Promise<Picture>
  keep: PictureKeeper
}

/**
 * Somebody's file becomes what the round starts from (rules J45, J46). Whether they may is asked before a byte of it is read, and again
 * when it is decided. Throws a `Refusal`; durable when it resolves.
 */
export async function bringPicture(
  { open, clean, keep }: BringDeps,
  jam: JamId,
  by: Asker,
  receive: () => Promise<Uint8Array>,
): Promise<void> {
  const { live, release } = await open(jam)
  try {
    const closed = admissionFault(live.state, by.id)
    if (closed) throw new Refusal(closed)
    const fault = referenceFault(live.state, by)
    if (fault) throw new Refusal(fault.refused)
    const picture = await clean(await receive())
    const answer = await live.bring(await keep.final(picture), by)
    if (!answer.ok) throw new Refusal(answer.reason)
  } finally {
    release()
  }
}
