import type { Card, Draft } from '#shared/jam/state.ts'
import { ALT_UNITS, TITLE_UNITS } from '#shared/limits.ts'
import { t } from '../../../text/t.ts'

/** A title takes the first words up to here, so that it stays one line. */
const TITLE_WORDS = 6

/** The card that the dialog starts with: named by the jam or the first words, described by the prompt. */
export function cardDraft(title: string, draft: Draft, style: string): Card {
  const words = draft.text.trim().replace(/\s+/g, ' ')
  return {
    title: clip(title || firstWords(words), TITLE_UNITS),
    alt: clip(
      t.jam.publish.altOf(clip(words.replace(/[.。！？!?]+$/u, ''), ALT_UNITS - 60), style),
      ALT_UNITS,
    ),
    showPrompt: true,
    riffs: true,
  }
}

function firstWords(words: string): string {
  const sentence = words.split(/[.;:!?。！？\n]/u)[0] ?? words
  const first = sentence
    .split(' ')
    .slice(0, TITLE_WORDS)
    .join(' ')
    .replace(/[,，、\s]+$/u, '')
  return first || t.jam.publish.untitled
}

/** At most `units` UTF-16 units, without cutting a character in half. */
function clip(text: string, units: number): string {
  if (text.length <= units) return text
  const cut = text.slice(0, units - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
