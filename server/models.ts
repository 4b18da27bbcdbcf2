import type { Config } from './config.ts'
import { createRuleMuse } from './engine/muse/ruleMuse.ts'
import { createAskerNames } from './engine/openai/askerNames.ts'
import type { Engine } from './ports/engine.ts'
import type { Muse } from './ports/muse.ts'
import type { Screener } from './ports/screener.ts'
import type { Store } from './ports/store.ts'

/** Whose secret makes the names of people at a provider. */
type Secrets = Pick<Store, 'secret'>
const namesFrom = async (store: Secrets) => createAskerNames(await store.secret('askers'))

/** The real models that the configuration names. Their package is large, and loaded only where it is used. */
export async function openModels({ openAi }: Config, store: Secrets): Promise<Engine[]> {
  if (!openAi) return []
  const access = { ...openAi, nameOf: await namesFrom(store) }
  const engines: Engine[] = []
  if (openAi.image) {
    const { createOpenAiImages } = await import('./engine/openai/openAiImages.ts')
    engines.push(createOpenAiImages({ ...access, image: openAi.image }))
  }
  if (openAi.text) {
    const { createOpenAiWriter } = await import('./engine/openai/openAiWriter.ts')
    engines.push(createOpenAiWriter({ ...access, text: openAi.text }))
  }
  return engines
}

/** The co-writer: by a model where one is configured, else by rules. */
export async function openMuse({ openAi }: Config, store: Secrets): Promise<Muse> {
  if (!openAi?.text) return createRuleMuse()
  const { createOpenAiMuse } = await import('./engine/openai/openAiMuse.ts')
  return createOpenAiMuse({ ...openAi, text: openAi.text, nameOf: await namesFrom(store) })
}

/** Who looks at words and pictures besides the word rules; null where none is configured. */
export async function openScreener({ openAi }: Config): Promise<Screener | null> {
  if (!openAi?.moderation) return null
  const { createOpenAiScreener } = await import('./engine/openai/openAiScreener.ts')
  return createOpenAiScreener({ ...openAi, model: openAi.moderation })
}
