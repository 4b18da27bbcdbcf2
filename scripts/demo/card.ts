import type { Card, Draft } from '#shared/jam/state.ts'
import { ALT_UNITS, TITLE_UNITS } from '#shared/limits.ts'

/** How a picture of each style is called. */
const CALLED: Record<string, string> = {
  oil: 'An oil painting',
  watercolour: 'A watercolour',
  woodblock: 'A woodblock print',
  neon: 'A drawing in neon light',
  'stained-glass': 'A stained-glass window',
  risograph: 'A risograph print',
  'paper-cut': 'A paper cut',
  ink: 'An ink drawing',
  pixel: 'A pixel picture',
  blueprint: 'A blueprint',
  illustration: 'An illustration',
}

/** The public card of a piece: its title, and what is to be seen for who cannot see it. */
export function cardOf(title: string, { text, params }: Draft): Card {
  return {
    title: title.slice(0, TITLE_UNITS),
    alt: `${CALLED[params.style] ?? 'A picture'}: ${text}.`.slice(0, ALT_UNITS),
    showPrompt: true,
    riffs: true,
  }
}
