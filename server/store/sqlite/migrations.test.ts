import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { post, postId } from '../contract/samples.ts'
import { Database } from './Database.ts'
import { migrate } from './migrations.ts'
import { openSqliteStore } from './openSqliteStore.ts'
import { searchPosts } from './postCalls.ts'
import { indexOldPosts, searchSql } from './searchCalls.ts'

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

/** Posts as a version without words would have written them. */
function putPostsOf(db: Database, count: number): void {
  for (let n = 0; n < count; n++) {
    const one = post(postId('abc'.charAt(n)), 1_000 + n)
    db.run(
      'insert into posts (id, published_at, likes, children, weight, hot, hidden, record) values (?, ?, 0, 0, 0, 0, 0, ?)',
      one.id,
      one.publishedAt,
      JSON.stringify(one),
    )
  }
}

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

test('F6 a search reads along the index of words and sorts nothing; posts from before are found too', () => {
  migrate(db)
  putPostsOf(db, 3)
  indexOldPosts(db)
  for (const after of [null, { key: 2_000, id: postId('z') }])
    expect(searchPosts(db, ['snow', 'fox'], after, 2)).toHaveLength(2)
  for (const sql of [searchSql(1, false), searchSql(3, true)]) {
    const values = Array.from(sql.matchAll(/\?/g), () => 1)
    const plan = db
      .all<{ detail: string }>(`explain query plan ${sql}`, ...values)
      .map(({ detail }) => detail)
    expect(plan.join()).not.toMatch(/SCAN|TEMP B-TREE/)
  }
})

test('a step that fails leaves the file as it was', () => {
  db.exec('create table directory (x)')
  expect(() => migrate(db)).toThrow()
  expect(versionOf()).toBe(0)
  expect(db.all('select name from sqlite_schema')).toHaveLength(1)
})

test('M6 posts from before have their pictures noted', () => {
  migrate(db)
  const later = ['spending', 'reservations', 'media_uses', 'post_terms', 'seated', 'contributions', 'secrets']
  for (const table of later) db.exec(`drop table if exists ${table}`)
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
