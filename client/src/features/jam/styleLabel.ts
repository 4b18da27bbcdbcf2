import type { EngineOffer } from '#shared/protocol/events.ts'
import { styleWords } from '../../text/makingWords.ts'

/** A style's name, whichever of the server's engines has it. */
export function styleLabel(engines: readonly EngineOffer[], id: string): string {
  return styleWords(id, engines.flatMap(({ styles }) => styles).find(style => style.id === id)?.label)
}
