import type { Card, Draft } from '#shared/jam/state.ts'
import { ALT_UNITS, TITLE_UNITS } from '#shared/limits.ts'
import { t } from '../../../text/inside.ts'

/** A title takes the first clause, or as many of its words as stay on two lines of a card. */
const TITLE_LENGTH = 60

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

/** The same for a text: named by the jam or its first line, and described by itself. */
export function textCardDraft(title: string, text: string): Card {
  const [first = ''] = text.split('\n').filter(line => /[\p{L}\p{N}]/u.test(line))
  return {
    title: clip(title || lineTitle(first), TITLE_UNITS),
    alt: clip(t.texts.altOf(text), ALT_UNITS),
    showPrompt: true,
    riffs: true,
  }
}

/** A first line as a title: as many of its words as a title takes, without quotation marks and what ends a line. */
function lineTitle(line: string): string {
  const words = line
    .replace(/["“”«»]+/gu, ' ')
    .trim()
    .split(/\s+/)
  let title = ''
  for (const word of words) {
    const longer = title ? `${title} ${word}` : word
    if (title && longer.length > TITLE_LENGTH) break
    title = longer
  }
  return title.replace(/[.,;:!?—-]+$/u, '') || t.jam.publish.untitled
}

function firstWords(words: string): string {
  const clause = words.split(/[.,;:!?。，、！？]/u).find(part => part.trim() !== '') ?? ''
  let title = ''
  for (const word of clause.trim().split(' ')) {
    const longer = title ? `${title} ${word}` : word
    if (title && longer.length > TITLE_LENGTH) break
    title = longer
  }
  return title || t.jam.publish.untitled
}

/** At most `units` UTF-16 units, without cutting a character in half. */
function clip(text: string, units: number): string {
  if (text.length <= units) return text
  const cut = text.slice(0, units - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
