import type { Welcome } from '#shared/protocol/events.ts'

/** What is said of the engine before it could be asked: the one style in use, by its id. */
export function engineOffline(style: string): Welcome['engine'] {
  return { usualSeconds: 4, atOnce: 2, styles: [{ id: style, label: style }] }
}
