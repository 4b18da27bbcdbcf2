// Riff itself: the same createApp as in server/main.ts, on a folder of its own, with rates that let one address bring a crowd.

import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { RATES, type Rates } from '../../server/http/rates.ts'
import { underControl } from './control.ts'

const { DATA_DIR, OPENAI_BASE_URL } = process.env
const read = readConfig({ PORT: '0', DATA_DIR, OPENAI_BASE_URL, LOG_LEVEL: 'error' })
if (!read.ok) throw new Error(read.faults.join('\n'))
const rates = Object.fromEntries(
  Object.keys(RATES).map(name => [name, { points: 1_000_000, seconds: 60 }]),
) as Rates
const app = await createApp(read.config, { rates })
underControl(await app.listen())
process.once('SIGTERM', () => {
  void app.close().then(() => process.exit(0))
})
