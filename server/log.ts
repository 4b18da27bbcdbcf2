import { pino } from 'pino'
import type { LogLevel } from './config.ts'
import type { Logger } from './ports/logger.ts'

/** Structured lines on standard output, one JSON object each. */
export function createLog(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
