import type { UserId } from '#shared/ids.ts'
import type { ImageSettings } from '../engine/openai/openAiImages.ts'
import type { TextSettings } from '../engine/openai/writeText.ts'
import type { EngineJob } from '../ports/engine.ts'
import type { MuseJob } from '../ports/muse.ts'

// What the tests of OpenAI's API ask for, whoever answers.

export const ALICE = 'u_aaaaaaaaaaaaaaaa' as UserId

export const IMAGE: ImageSettings = {
  model: 'gpt-image-2',
  quality: 'low',
  background: 'auto',
  sizes: 'any',
  partials: 3,
  prices: { textIn: 5, imageIn: 8, imageOut: 30 },
}
export const TEXT: TextSettings = { model: 'gpt-6.1-terra', effort: 'none', prices: { in: 1, out: 5 } }

export const PICTURE_JOB: EngineJob = {
  kind: 'image',
  prompt: 'a red fox in a meadow',
  style: 'oil',
  shape: '1:1',
  seed: 41,
  variant: 0,
}
export const TEXT_JOB: EngineJob = { ...PICTURE_JOB, kind: 'text', style: 'poem', shape: '3:2' }
export const MUSE_JOB: MuseJob = {
  text: 'a very dark fox, rain',
  wish: 'moodier',
  kind: 'image',
  style: 'oil',
  seed: 1,
}
