import { networkInterfaces } from 'node:os'
import { renderANSI } from 'uqr'
import { type App, createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'

/** What is being closed gets this long; then the process ends anyway, ms. Nothing acknowledged depends on it. */
const CLOSE_WITHIN = 10_000

const read = readConfig(process.env)
if (!read.ok) {
  for (const fault of read.faults) console.error(fault)
  process.exit(2)
}
await start(read.config)

async function start(config: Config): Promise<void> {
  try {
    const app = await createApp(config)
    const port = await app.listen()
    greet(config, port)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(app))
  } catch (fault) {
    console.error(sentenceOf(fault, config))
    process.exit(1)
  }
}

async function stop(app: App): Promise<void> {
  setTimeout(() => process.exit(1), CLOSE_WITHIN).unref()
  await app.close()
  process.exit(0)
}

function greet(config: Config, port: number): void {
  const wide = config.host === '0.0.0.0' || config.host === '::'
  console.log(
    `Riff is on ${config.publicUrl ?? `http://${wide ? 'localhost' : config.host.replace('127.0.0.1', 'localhost')}:${port}`}`,
  )
  const address = wide ? homeAddress() : null
  if (!address) return
  const link = `http://${address}:${port}`
  console.log(`Phones on the same network: ${link}\n${renderANSI(link)}`)
}

/** This machine's address in its own network, or null. */
function homeAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap(list => list ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}

function sentenceOf(fault: unknown, config: Config): string {
  if (!(fault instanceof Error)) return String(fault)
  const { code } = fault as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`
  if (code === 'EACCES')
    return `Port ${config.port} on ${config.host} may not be used. Choose another: PORT=3001 npm start`
  return fault.message
}
