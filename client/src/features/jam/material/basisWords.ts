import { personOf } from '#shared/jam/people.ts'
import type { Basis, JamState } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'

/** What a round starts from, in a sentence. */
export function basisWords(state: JamState, { how, from }: Basis): string {
  const words = t.material.basis
  if ('upload' in from) return words.upload(personOf(state, from.upload)?.name ?? words.somebody)
  return words[how](from.place + 1, from.round)
}
