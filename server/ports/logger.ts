/** Structured log lines. Never given prompt text, tokens or cookies (rule of the house: logs hold ids, numbers and reasons). */
export interface Logger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
