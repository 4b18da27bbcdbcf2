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
  /** Real models: OpenAI, or a server that speaks its API; null: the built-in engines alone. */
  openAi: OpenAiConfig | null
  /** Paths of the certificate chain and the key (PEM) that published pictures are signed with; null: they are not. */
  c2pa: Readonly<{ certificates: string; key: string }> | null
  /** What real models may cost in a day (UTC), in millionths of a US dollar; null: no limit. */
  budget: Readonly<{ person: number | null; jam: number | null; day: number | null }>
}>

/** Where real models are asked, and how. */
export type OpenAiConfig = Readonly<{
  /** Empty for a compatible server that wants none. Never logged. */
  apiKey: string
  /** Without a slash at the end. */
  baseUrl: string
  /** Requests side by side, of all jams of this node. */
  atOnce: number
  /** The longest that one request may take from its first byte sent to its last received, ms. */
  timeout: number
  /** Optional fields that this server refuses; none of them is sent. */
  leaveOut: readonly string[]
  /** Null: this server makes no pictures. */
  image: ImageConfig | null
  /** The model that writes texts and is the muse; null: this server's rules do. */
  text: TextConfig | null
  /** The model that looks at words and pictures before they are shown; null: the word rules alone. */
  moderation: string | null
}>

export type ImageConfig = Readonly<{
  model: string
  quality: (typeof QUALITIES)[number]
  background: (typeof BACKGROUNDS)[number]
  /** `any`: each shape has its own size; `three`: square, wide and tall are all that the model knows. */
  sizes: 'any' | 'three'
  /** Previews asked for, 0 to 3. */
  partials: number
  /** US dollars for a million tokens, as published for the default model in November 2026. */
  prices: { textIn: number; imageIn: number; imageOut: number }
}>

export type TextConfig = Readonly<{
  model: string
  /** How long it may think; `default`: nothing is said of it. */
  effort: (typeof EFFORTS)[number]
  /** US dollars for a million tokens. */
  prices: { in: number; out: number }
}>

const EFFORTS = ['default', 'none', 'minimal', 'low', 'medium', 'high'] as const
const QUALITIES = ['auto', 'low', 'medium', 'high', 'xhigh', 'max'] as const
const BACKGROUNDS = ['auto', 'opaque', 'transparent'] as const
const SIZES = ['auto', 'any', 'three'] as const
/** What a request can do without; the rest is what it asks for. */
const OPTIONAL_FIELDS = [
  'background',
  'max_output_tokens',
  'n',
  'output_format',
  'partial_images',
  'quality',
  'reasoning',
  'safety_identifier',
  'size',
  'store',
  'stream',
] as const

export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: string[] }

type Environment = Readonly<Record<string, string | undefined>>

/** Reads one variable; null, with a sentence kept, where its text is no such value. */
type Read = <Value>(
  name: string,
  fallback: string,
  parse: (text: string) => Value | null,
  wants: string,
) => Value | null

/** Variables whose text is never shown. */
const SECRETS = new Set(['OPENAI_API_KEY'])

/** Reads the environment; an unset or empty variable has its default. All faults are told at once, a sentence each. */
export function readConfig(env: Environment): ConfigResult {
  const faults: string[] = []
  const read: Read = (name, fallback, parse, wants) => {
    const text = env[name]?.trim() || fallback
    const value = parse(text)
    const shown = SECRETS.has(name) ? 'what it is' : `"${text.replace(/\/\/[^/]*@/, '//***@')}"`
    if (value === null) faults.push(`${name} must be ${wants}, not ${shown}.`)
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
  const logLevel = read('LOG_LEVEL', 'info', oneOf(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}`)
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
  const openAi = readOpenAi(env, read)
  const certificates = read('C2PA_CERT', 'none', parseFile, 'the path of a file, or none')
  const c2paKey = read('C2PA_KEY', 'none', parseFile, 'the path of a file, or none')
  if (Boolean(certificates?.path) !== Boolean(c2paKey?.path))
    faults.push('C2PA_CERT and C2PA_KEY belong together: set both, or neither.')
  const perPerson = read('BUDGET_PERSON', '2', parseDollars, DOLLARS)
  const perJam = read('BUDGET_JAM', '5', parseDollars, DOLLARS)
  const perDay = read('BUDGET_DAY', '25', parseDollars, DOLLARS)
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
    metricsPort === null ||
    perPerson === null ||
    perJam === null ||
    perDay === null ||
    openAi === undefined ||
    certificates === null ||
    c2paKey === null
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
    openAi,
    c2pa: certificates.path && c2paKey.path ? { certificates: certificates.path, key: c2paKey.path } : null,
    budget: Object.freeze({ person: perPerson.most, jam: perJam.most, day: perDay.most }),
  })
  return { ok: true, config }
}

/** Real models need a key or an address of their own; undefined where a value is wrong. */
function readOpenAi(env: Environment, read: Read): OpenAiConfig | null | undefined {
  const apiKey = read('OPENAI_API_KEY', 'none', parseKey, 'a key of visible ASCII characters')
  const baseUrl = read(
    'OPENAI_BASE_URL',
    'https://api.openai.com/v1',
    parseBase,
    'an address such as http://localhost:8080/v1, without a question mark',
  )
  const atOnce = read('OPENAI_AT_ONCE', '8', wholeFrom(1, 64), 'a whole number from 1 to 64')
  const timeout = read('OPENAI_TIMEOUT', '110', wholeFrom(5, 110), 'a number of seconds from 5 to 110')
  const leaveOut = read(
    'OPENAI_LEAVE_OUT',
    'none',
    parseFields,
    `none, or some of ${OPTIONAL_FIELDS.join(', ')} with commas between them`,
  )
  const model = read('OPENAI_IMAGE_MODEL', 'gpt-image-2.6-flare', parseModel, 'the name of a model, or none')
  const quality = read('OPENAI_IMAGE_QUALITY', 'medium', oneOf(QUALITIES), `one of ${QUALITIES.join(', ')}`)
  const background = read(
    'OPENAI_IMAGE_BACKGROUND',
    'auto',
    oneOf(BACKGROUNDS),
    `one of ${BACKGROUNDS.join(', ')}`,
  )
  const sizes = read('OPENAI_IMAGE_SIZES', 'auto', oneOf(SIZES), `one of ${SIZES.join(', ')}`)
  const partials = read('OPENAI_IMAGE_PARTIALS', '3', wholeFrom(0, 3), 'a whole number from 0 to 3')
  const prices = read('OPENAI_IMAGE_PRICES', '5/8/30', parsePrices, 'three prices such as 5/8/30')
  const moderation = read(
    'OPENAI_MODERATION_MODEL',
    'omni-moderation-latest',
    parseModel,
    'the name of a model, or none',
  )
  const text = readText(read)
  if (
    text === undefined ||
    moderation === null ||
    apiKey === null ||
    baseUrl === null ||
    atOnce === null ||
    timeout === null ||
    leaveOut === null ||
    model === null ||
    quality === null ||
    background === null ||
    sizes === null ||
    partials === null ||
    prices === null
  )
    return undefined
  if (apiKey === '' && !env.OPENAI_BASE_URL?.trim()) return null
  const known = sizes === 'auto' ? (THREE_SIZES.test(model) ? 'three' : 'any') : sizes
  const image = model === 'none' ? null : { model, quality, background, sizes: known, partials, prices }
  return {
    apiKey,
    baseUrl,
    atOnce,
    timeout: timeout * 1000,
    leaveOut,
    image,
    text,
    moderation: moderation === 'none' ? null : moderation,
  }
}

/** The model of texts; null for `none`, undefined where a value is wrong. */
function readText(read: Read): TextConfig | null | undefined {
  const model = read('OPENAI_TEXT_MODEL', 'gpt-6.1-terra', parseModel, 'the name of a model, or none')
  const effort = read('OPENAI_TEXT_EFFORT', 'none', oneOf(EFFORTS), `one of ${EFFORTS.join(', ')}`)
  const prices = read('OPENAI_TEXT_PRICES', '1/5', parseTextPrices, 'two prices such as 1/5')
  if (model === null || effort === null || prices === null) return undefined
  return model === 'none' ? null : { model, effort, prices }
}

function parseFields(text: string): readonly string[] | null {
  const names = text === 'none' ? [] : text.split(',').map(name => name.trim())
  return names.every(name => (OPTIONAL_FIELDS as readonly string[]).includes(name)) ? names : null
}

const DOLLARS = 'US dollars a day such as 2 or 0.50, or none'

/** `none` stands for no limit. */
function parseDollars(text: string): { most: number | null } | null {
  if (text === 'none') return { most: null }
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? { most: Math.round(Number(text) * 1_000_000) } : null
}

/** Models from before any width and height could be asked for. */
const THREE_SIZES = /^(gpt-image-1(\D|$)|chatgpt-image)/

const parseKey = (text: string) => (text === 'none' ? '' : /^[!-~]{1,500}$/.test(text) ? text : null)

const parseModel = (text: string) => (/^[\w./:@-]{1,100}$/.test(text) ? text : null)

function parsePrices(text: string): ImageConfig['prices'] | null {
  const [textIn, imageIn, imageOut, more] = text.split('/').map(Number)
  const are = [textIn, imageIn, imageOut].every(price => price !== undefined && price >= 0 && price < 10_000)
  return are && more === undefined ? ({ textIn, imageIn, imageOut } as ImageConfig['prices']) : null
}

function parseTextPrices(text: string): TextConfig['prices'] | null {
  const match = /^(\d{1,4}(?:\.\d{1,4})?)\/(\d{1,4}(?:\.\d{1,4})?)$/.exec(text)
  return match ? { in: Number(match[1]), out: Number(match[2]) } : null
}

function parseBase(text: string): string | null {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null
  return url.search || url.hash || url.username || url.password ? null : url.href.replace(/\/+$/, '')
}

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (text: string) =>
    values.find(value => value === text) ?? null

const wholeFrom = (least: number, most: number) => (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null

const wholeUpTo = (most: number) => wholeFrom(0, most)

const parseHost = (text: string) =>
  isIP(text) || (text.length <= 253 && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) ? text : null

const parseFolder = (text: string) => (text.includes('\0') ? null : resolve(text))

const parseFile = (text: string) =>
  text.includes('\0') ? null : { path: text === 'none' ? null : resolve(text) }

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
