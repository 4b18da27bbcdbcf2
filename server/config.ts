import { isIP } from 'node:net'
import { resolve } from 'node:path'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** How this process runs; fixed from its first moment to its last. */
export type Config = Readonly<{
  /** 0 lets the system choose a free one. */
  port: number
  host: string
  /** Absolute path of the folder that holds everything durable. */
  dataDir: string
  /** Origin that people see, without a slash at the end; null: taken from each request's Host. */
  publicUrl: string | null
  /** How many proxies in front of this server may be believed about a visitor's address and protocol. */
  trustProxy: number
  logLevel: LogLevel
  /** A replica set that many nodes share; null: SQLite in the data folder. */
  mongodbUrl: string | null
  /** The doorbell between nodes; null: other nodes lag a second. */
  redisUrl: string | null
  /** Where Prometheus asks, on the same host; null: nowhere. */
  metricsPort: number | null
}>

export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: string[] }

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment; an unset or empty variable has its default. All faults are told at once, a sentence each. */
export function readConfig(env: Environment): ConfigResult {
  const faults: string[] = []
  const read = <Value>(
    name: string,
    fallback: string,
    parse: (text: string) => Value | null,
    wants: string,
  ) => {
    const text = env[name]?.trim() || fallback
    const value = parse(text)
    if (value === null)
      faults.push(`${name} must be ${wants}, not "${text.replace(/\/\/[^/]*@/, '//***@')}".`)
    return value
  }
  const port = read('PORT', '3000', wholeUpTo(65_535), 'a whole number from 0 to 65535')
  const host = read('HOST', '127.0.0.1', parseHost, 'an IP address or a host name')
  const dataDir = read('DATA_DIR', './data', parseFolder, 'a path')
  const publicUrl = read(
    'PUBLIC_URL',
    'auto',
    parseOrigin,
    'an address such as https://riff.example.org, without a path',
  )
  const trustProxy = read('TRUST_PROXY', '0', wholeUpTo(10), 'the number of proxies in front, from 0 to 10')
  const logLevel = read('LOG_LEVEL', 'info', parseLevel, `one of ${LOG_LEVELS.join(', ')}`)
  const mongodbUrl = read(
    'MONGODB_URL',
    'none',
    parseUrl('mongodb:', 'mongodb+srv:'),
    'an address such as mongodb://db.example.org:27017/riff?replicaSet=rs0',
  )
  const redisUrl = read(
    'REDIS_URL',
    'none',
    parseUrl('redis:', 'rediss:'),
    'an address such as redis://cache.example.org:6379',
  )
  const metricsPort = read('METRICS_PORT', 'none', parseMetricsPort, 'a whole number from 0 to 65535')
  if (redisUrl?.url && !mongodbUrl?.url)
    faults.push(
      'REDIS_URL is set without MONGODB_URL: Redis only carries news between nodes that share a database. Set both, or neither.',
    )
  if (
    faults.length > 0 ||
    port === null ||
    host === null ||
    dataDir === null ||
    publicUrl === null ||
    trustProxy === null ||
    logLevel === null ||
    mongodbUrl === null ||
    redisUrl === null ||
    metricsPort === null
  )
    return { ok: false, faults }
  const config = Object.freeze({
    port,
    host,
    dataDir,
    publicUrl: publicUrl.origin,
    trustProxy,
    logLevel,
    mongodbUrl: mongodbUrl.url,
    redisUrl: redisUrl.url,
    metricsPort: metricsPort.port,
  })
  return { ok: true, config }
}

const wholeUpTo = (most: number) => (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) <= most ? Number(text) : null

const parseHost = (text: string) =>
  isIP(text) || (text.length <= 253 && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) ? text : null

const parseFolder = (text: string) => (text.includes('\0') ? null : resolve(text))

const parseLevel = (text: string) => LOG_LEVELS.find(level => level === text) ?? null

/** `none` stands for an unset variable. */
function parseMetricsPort(text: string): { port: number | null } | null {
  if (text === 'none') return { port: null }
  const port = wholeUpTo(65_535)(text)
  return port === null ? null : { port }
}

/** The library reads the rest: a list of hosts is no URL that the platform knows. */
const parseUrl =
  (...protocols: string[]) =>
  (text: string): { url: string | null } | null => {
    if (text === 'none') return { url: null }
    const protocol = protocols.find(one => text.startsWith(`${one}//`))
    return protocol && /^[^/\s][^\s]*$/.test(text.slice(protocol.length + 2)) ? { url: text } : null
  }

/** `auto` stands for an unset variable. */
function parseOrigin(text: string): { origin: string | null } | null {
  if (text === 'auto') return { origin: null }
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null
  const plain = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return plain ? { origin: url.origin } : null
}
