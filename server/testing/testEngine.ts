import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import type { Engine, Picture } from '../ports/engine.ts'

/** How long a picture takes whose words say that it is quick, ms. */
const QUICK = 50

/**
 * An engine for tests of everything around it: a grey picture after `takes` ms, with one frame on the way. Words with "quick" in them are
 * quick at every node, whichever makes the round.
 */
export async function createTestEngine({ takes }: { takes: number }): Promise<Engine> {
  const create = { width: 48, height: 32, channels: 3 as const, background: '#808080' }
  const bytes = await sharp({ create }).webp().toBuffer()
  const picture: Picture = { bytes, mime: 'image/webp', width: 48, height: 32 }
  return {
    describe: () => ({
      id: 'painter',
      name: 'Painter',
      label: 'For tests',
      kind: 'image',
      styles: [{ id: 'oil', label: 'Oil' }],
      by: 'rules',
      free: true,
      seeded: true,
      atOnce: 4,
      usualSeconds: 1,
    }),
    async *make({ prompt }, signal) {
      try {
        yield { kind: 'frame', step: 'composing', share: 0.5, picture }
        await pause(prompt.includes('quick') ? QUICK : takes, undefined, { signal })
        yield { kind: 'final', picture }
      } catch {
        yield { kind: 'failed', reason: 'aborted', message: 'stopped' }
      }
    },
    close: async () => {},
  }
}
