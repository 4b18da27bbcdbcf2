import type { Picture } from '../ports/engine.ts'
import type { Screener } from '../ports/screener.ts'
import { clausesOf } from './clauses.ts'
import { checkWords } from './words.ts'

/** UTF-16 units of the text as it was given. */
export type Span = { from: number; to: number }

/** What is known of something made: `unknown` while the configured service does not answer. */
export type Checked = 'clear' | 'blocked' | 'unknown'

/** Judges what people ask for and what engines make: word rules here, and a service where one is configured. */
export type Screening = {
  /** False where the word rules judge alone: then nothing waits for a judgement, and nobody looks at pictures. */
  readonly hasService: boolean
  /** The span that may not be made, or null. `before` are the jam's recent prompts, so that what is harmful only together is found. */
  prompt(text: string, before: readonly string[]): Promise<Span | null>
  /**
   * Words that an engine or the muse made, or that are about to be published, each text for itself; one that may not be shown blocks them
   * all. `byAll`: false where the word rules are enough. Never rejects.
   */
  text(texts: readonly string[], byAll: boolean): Promise<Checked>
  picture(picture: Pick<Picture, 'bytes' | 'mime'>): Promise<Checked>
}

export type ScreeningDeps = {
  /** Null without a service. */
  screener: Screener | null
  /** Told of a service that fails; nothing of what was judged. */
  warn(message: string, fault: unknown): void
}

/** Screening by local rules and, where there is one, a service. A service that fails leaves the prompt to the local rules (rule M3). */
export function createScreening({ screener, warn }: ScreeningDeps): Screening {
  let hasService = screener !== null

  async function asked(ask: (service: Screener) => Promise<{ ok: boolean } | null>): Promise<Checked> {
    if (!screener) return 'clear'
    try {
      const verdict = await ask(screener)
      hasService = verdict !== null
      return verdict?.ok === false ? 'blocked' : 'clear'
    } catch (fault) {
      warn('the screening service failed', fault)
      return 'unknown'
    }
  }

  return {
    get hasService() {
      return hasService
    },
    async prompt(text, before) {
      const words = localSpan(text, before)
      if (words) return words
      const clauses = clausesOf(text)
      const parts = [text, ...clauses.map(({ from, to }) => text.slice(from, to))]
      const together = before.length > 0 ? [[...before, text].join('\n')] : []
      let span: Span | null = null
      const found = await asked(async service => {
        const verdict = await service.texts([...parts, ...together])
        if (verdict?.ok === false) span = spanOf(text, clauses, verdict.parts)
        return verdict
      })
      return found === 'blocked' ? span : null
    },
    async text(texts, byAll) {
      if (!texts.every(text => checkWords(text).ok)) return 'blocked'
      if (!byAll) return 'clear'
      return await asked(service => service.texts(texts))
    },
    picture: picture => asked(service => service.picture(picture)),
  }
}

/** The first clause that is harmful alone, or the whole text where only the whole is. `parts`: 0 is the text, then its clauses. */
function spanOf(text: string, clauses: readonly Span[], parts: readonly number[]): Span {
  const clause = clauses.find((_, index) => parts.includes(index + 1))
  return clause ?? { from: 0, to: text.length }
}

/** What the word rules refuse, alone or after the prompts before it; then the part of the span that lies in this text. */
function localSpan(text: string, before: readonly string[]): Span | null {
  const alone = checkWords(text)
  if (!alone.ok) return alone.span
  if (before.length === 0) return null
  const start = before.reduce((sum, one) => sum + one.length + 1, 0)
  const all = checkWords([...before, text].join('\n'))
  if (all.ok || all.span.to <= start) return null
  const from = Math.max(0, all.span.from - start)
  return { from, to: all.span.to - start }
}
