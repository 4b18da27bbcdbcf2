import { describe, expect, it } from 'vitest'
import { FORMS } from '#shared/kinds.ts'
import { TEXT_UNITS } from '#shared/limits.ts'
import { checkWords } from '../../moderation/words.ts'
import type { EngineEvent, EngineJob } from '../../ports/engine.ts'
import { PROMPTS } from '../painter/parse/prompts.ts'
import { write } from './write.ts'
import { createWriter } from './writerEngine.ts'

const LINE_PROMPTS = [
  ...PROMPTS.slice(0, 40),
  'our office printer, which never works',
  '窓の外の雨',
  'x',
  '!!!',
  'Tom',
]
const job = (more: Partial<EngineJob> = {}): EngineJob => ({
  kind: 'text',
  prompt: 'a lighthouse in a storm, a ginger cat on the rail',
  style: 'poem',
  shape: '3:2',
  seed: 7,
  variant: 0,
  ...more,
})

async function said(events: AsyncIterable<EngineEvent>): Promise<EngineEvent[]> {
  const list: EngineEvent[] = []
  for await (const event of events) list.push(event)
  return list
}

describe('the template writer', () => {
  it('G42 four variants of any prompt and form share no line, fit, and say the same for the same job', () => {
    for (const form of FORMS)
      for (const prompt of LINE_PROMPTS)
        for (const seed of [1, 2, 3]) {
          const texts = [0, 1, 2, 3].map(variant => write({ prompt, form, seed, variant }))
          const lines = texts.map(text => new Set(text.split('\n').filter(line => line.trim() !== '')))
          for (const [at, one] of lines.entries())
            for (const other of lines.slice(at + 1))
              expect(
                [...one].filter(line => other.has(line)),
                `${form} ${prompt} ${seed}`,
              ).toEqual([])
          for (const text of texts) {
            expect(text.length, `${form} ${prompt}`).toBeLessThanOrEqual(TEXT_UNITS)
            expect(text, `${form} ${prompt}`).not.toMatch(/undefined|null|\[object| {2}|\bthe the\b|\ba a\b/)
            expect(checkWords(text).ok, text).toBe(true)
          }
          expect(write({ prompt, form, seed, variant: 2 })).toBe(texts[2])
        }
  })

  it('G42 it names what the prompt names', () => {
    for (const form of FORMS) {
      const texts = [0, 1, 2, 3]
        .map(variant => write({ prompt: job().prompt, form, seed: 3, variant }))
        .join('\n')
      expect(texts.toLowerCase(), form).toMatch(/lighthouse/)
    }
  })

  it('G4 it grows word by word and ends in one text; aborted, closed or asked for what it cannot, it fails plainly', async () => {
    const writer = createWriter({ wordTakes: 0 })
    const events = await said(writer.make(job(), new AbortController().signal))
    const last = events.at(-1)
    if (last?.kind !== 'written') throw new Error('nothing was written')
    const frames = events.slice(0, -1)
    expect(frames.length).toBeGreaterThan(5)
    let before = ''
    for (const frame of frames) {
      if (frame.kind !== 'frame') throw new Error('a second end')
      expect(frame.text?.startsWith(before)).toBe(true)
      before = frame.text ?? ''
    }
    expect(last.text.startsWith(before)).toBe(true)
    const failed = (event: EngineEvent | undefined) => (event?.kind === 'failed' ? event.reason : event?.kind)
    expect((await said(writer.make(job(), AbortSignal.abort()))).map(failed)).toEqual(['aborted'])
    expect(
      (await said(writer.make(job({ kind: 'image', style: 'oil' }), new AbortController().signal))).map(
        failed,
      ),
    ).toEqual(['provider'])
    const slow = createWriter({ wordTakes: 50 })
    const running = said(slow.make(job(), new AbortController().signal))
    await slow.close()
    expect(failed((await running).at(-1))).toBe('aborted')
  })
})
