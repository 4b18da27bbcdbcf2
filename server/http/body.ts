import { isUtf8 } from 'node:buffer'
import express, { type Request, type RequestHandler } from 'express'
import type * as z from 'zod/mini'
import { Refusal } from '#shared/reasons.ts'

/** The largest body, bytes. The largest honest one is a name and a colour; 64 kB leaves room and costs nothing to refuse. */
const BODY_BYTES = 65_536
/** Our bodies nest twice; deeper ones are made to hurt. */
const DEPTH_MOST = 16
/** Keys that reach an object's prototype where code is careless; no body of ours has them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

const OPEN = new Set(['{'.charCodeAt(0), '['.charCodeAt(0)])
const CLOSE = new Set(['}'.charCodeAt(0), ']'.charCodeAt(0)])
const QUOTE = '"'.charCodeAt(0)
const ESCAPE = '\\'.charCodeAt(0)

/** Refuses what is no UTF-8 and what nests too deeply, before it is parsed. */
function checkBytes(bytes: Buffer): void {
  if (!isUtf8(bytes)) throw new Refusal('BAD_INPUT')
  let depth = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (quoted) {
      if (byte === ESCAPE) at++
      else if (byte === QUOTE) quoted = false
    } else if (byte === QUOTE) quoted = true
    else if (OPEN.has(byte) && ++depth > DEPTH_MOST) throw new Refusal('BAD_INPUT')
    else if (CLOSE.has(byte)) depth--
  }
}

/** True if a body follows the headers. */
export const hasBody = ({ headers }: Request) =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

/** Reads a JSON body and nothing else: `UNSUPPORTED` for another kind, `TOO_LARGE` beyond 64 kB, `BAD_INPUT` for bad JSON. */
export function jsonBody(): RequestHandler {
  const parse = express.json({
    limit: BODY_BYTES,
    inflate: false,
    verify: (_request, _response, bytes) => checkBytes(bytes),
  })
  return (request, response, next) => {
    if (!hasBody(request)) return next()
    if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? ''))
      throw new Refusal('UNSUPPORTED')
    parse(request, response, fault => next(fault instanceof Refusal ? fault : fault && bodyFault(fault)))
  }
}

/** The parser wraps what `verify` throws. */
function bodyFault(fault: unknown): unknown {
  const { type } = fault as { type?: unknown }
  return type === 'entity.verify.failed' ? new Refusal('BAD_INPUT') : fault
}

function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.keys(value).some(key => FORBIDDEN_KEYS.has(key)) || Object.values(value).some(hasForbiddenKey)
}

type Schema<Value> = { safeParse(value: unknown): z.core.util.SafeParseResult<Value> }

/** The value by its schema; throws `BAD_INPUT` where it does not fit. A missing body counts as an empty object. */
export function parsed<Value>(schema: Schema<Value>, value: unknown): Value {
  const given = value ?? {}
  const result = hasForbiddenKey(given) ? null : schema.safeParse(given)
  if (!result?.success) throw new Refusal('BAD_INPUT')
  return result.data
}
