import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { post, postId } from '../contract/samples.ts'
import { Database } from './Database.ts'
import { migrate } from './migrations.ts'
import { openSqliteStore } from './openSqliteStore.ts'

let folder: string
let db: Database
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riff-migrate-'))
  db = new Database(join(folder, 'riff.db'))
})
afterEach(async () => {
  db.close()
  await rm(folder, { recursive: true })
})

const versionOf = () => db.get<{ user_version: number }>('pragma user_version')?.user_version

test('an empty file gets the whole schema, and a second run changes nothing', () => {
  expect(versionOf()).toBe(0)
  migrate(db)
  const version = versionOf()
  expect(version).toBeGreaterThan(0)
  const schema = () =>
    db.all<{ sql: string }>('select sql from sqlite_schema order by name').map(({ sql }) => sql)
  const before = schema()
  migrate(db)
  expect(versionOf()).toBe(version)
  expect(schema()).toEqual(before)
  // Every table checks its types.
  for (const sql of before.filter(one => one?.startsWith('CREATE TABLE')))
    expect(sql.toLowerCase()).toContain('strict')
})

test('a step that fails leaves the file as it was', () => {
  db.exec('create table directory (x)')
  expect(() => migrate(db)).toThrow()
  expect(versionOf()).toBe(0)
  expect(db.all('select name from sqlite_schema')).toHaveLength(1)
})

test('M6 posts from before have their pictures noted', () => {
  migrate(db)
  for (const table of ['spending', 'reservations', 'media_uses']) db.exec(`drop table ${table}`)
  db.exec('pragma user_version = 2')
  const record = post(postId('a'), 1)
  db.run('insert into posts values (?, 1, 0, 0, 0, 0, 1, ?)', record.id, JSON.stringify(record))
  migrate(db)
  const noted = { hash: record.pictures[0]?.hash, owner: record.id, jam: record.jam, hidden: 1 }
  expect(db.all('select * from media_uses')).toEqual([noted])
})

test('a file of a newer version is refused with a sentence, and the folder is free again', async () => {
  db.exec('pragma user_version = 999')
  await expect(openSqliteStore({ folder })).rejects.toThrow(/written by a newer Riff \(schema 999;/)
  db.exec('pragma user_version = 0')
  await (await openSqliteStore({ folder })).close()
})

test('values that SQLite would misread are refused', () => {
  migrate(db)
  const put = (value: unknown) =>
    db.run('insert into users values (?, ?, ?, ?, ?)', 'u', 'n', 1, value as string, 0)
  for (const bad of [new Date(), { a: 1 }, ['x'], undefined, true, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => put(bad)).toThrow(TypeError)
  // A text in a column of numbers, and a fraction, are refused by the table.
  for (const bad of ['soon', 1.5]) expect(() => put(bad)).toThrow()
  put(Number.MAX_SAFE_INTEGER)
  expect(db.get<{ created_at: number }>('select created_at from users')?.created_at).toBe(
    Number.MAX_SAFE_INTEGER,
  )
})
