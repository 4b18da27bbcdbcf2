import type { Database } from './Database.ts'
import { indexOldPosts } from './searchCalls.ts'

/** A step that statements cannot say is a function. */
type Step = string | ((db: Database) => void)

/**
 * The numbered steps of the schema: number n leads from version n-1 to version n. A step that was released is never edited;
 * a change is a new step at the end.
 */
const STEPS: readonly Step[] = [
  `
  create table jams (
    jam text primary key,
    epoch text not null,
    due_at integer
  ) strict, without rowid;
  create index jams_due on jams (due_at) where due_at is not null;

  -- One row a batch: a row is written whole or not at all (rule S2).
  create table batches (
    jam text not null,
    stream text not null,
    first integer not null,
    last integer not null,
    at integer not null,
    writer text not null,
    number integer not null,
    bodies blob not null,
    primary key (jam, stream, first)
  ) strict, without rowid;

  create table snapshots (
    jam text not null,
    stream text not null,
    seq integer not null,
    body blob not null,
    primary key (jam, stream)
  ) strict;

  create table users (
    id text primary key,
    name text not null,
    colour integer not null,
    created_at integer not null,
    banned integer not null
  ) strict, without rowid;

  create table sessions (
    hash text primary key,
    user text not null references users (id),
    expires_at integer not null
  ) strict, without rowid;
  create index sessions_expiry on sessions (expires_at);
  create index sessions_user on sessions (user);

  create table posts (
    id text primary key,
    published_at integer not null,
    likes integer not null,
    children integer not null,
    weight real not null,
    hot real not null,
    hidden integer not null,
    record text not null
  ) strict;
  create index posts_hot on posts (hot desc, id desc) where hidden = 0;
  create index posts_new on posts (published_at desc, id desc) where hidden = 0;

  create table likes (
    post text not null references posts (id),
    who text not null,
    weight real not null,
    at integer not null,
    primary key (post, who)
  ) strict, without rowid;

  -- A parent gains once from each person who riffs on it.
  create table riffs (
    parent text not null,
    who text not null,
    primary key (parent, who)
  ) strict, without rowid;

  create table directory (
    jam text primary key,
    listed integer not null,
    players integer not null,
    watching integer not null,
    updated_at integer not null,
    summary text not null
  ) strict, without rowid;
  create index directory_listed on directory (players desc, watching desc, updated_at desc) where listed = 1;
  `,
  `
  create table nodes (
    node text primary key,
    at integer not null,
    here text not null
  ) strict, without rowid;
  `,
  `
  create table spending (
    day text not null,
    account text not null,
    spent integer not null,
    primary key (day, account)
  ) strict, without rowid;

  -- Without a cost the place is not settled.
  create table reservations (
    jam text not null,
    round integer not null,
    lock integer not null,
    place integer not null,
    who text,
    day text not null,
    each integer not null,
    at integer not null,
    cost integer,
    primary key (jam, round, lock, place)
  ) strict, without rowid;
  create index reservations_open on reservations (at) where cost is null;
  create index reservations_at on reservations (at);
  `,
  `
  -- What shows a picture: a post, or a jam. Of posts the jam they came from is kept too.
  create table media_uses (
    hash text not null,
    owner text not null,
    jam text not null,
    hidden integer not null,
    primary key (hash, owner)
  ) strict, without rowid;
  create index media_uses_owner on media_uses (owner);
  insert or ignore into media_uses (hash, owner, jam, hidden)
    select json_extract(picture.value, '$.hash'), posts.id, json_extract(posts.record, '$.jam'), posts.hidden
    from posts, json_each(posts.record, '$.pictures') picture;
  insert or ignore into media_uses (hash, owner, jam, hidden)
    select json_extract(picture.value, '$.thumb.hash'), posts.id, json_extract(posts.record, '$.jam'), posts.hidden
    from posts, json_each(posts.record, '$.pictures') picture;
  `,
  `
  -- Where a person took a seat, and what they have words in.
  create table seated (
    who text not null,
    jam text not null,
    at integer not null,
    primary key (who, jam)
  ) strict, without rowid;
  create index seated_latest on seated (who, at desc, jam desc);

  create table contributions (
    who text not null,
    published_at integer not null,
    post text not null references posts (id),
    primary key (who, published_at desc, post desc)
  ) strict, without rowid;
  insert or ignore into contributions (who, published_at, post)
    select contributor.value ->> 'id', posts.published_at, posts.id
    from posts, json_each(posts.record, '$.contributors') as contributor;
  `,
  db => {
    db.exec(`
      create table post_terms (
        term text not null,
        published_at integer not null,
        post text not null,
        primary key (term, published_at desc, post desc)
      ) strict, without rowid;
    `)
    indexOldPosts(db)
  },
  `
  create table secrets (
    name text primary key,
    value blob not null
  ) strict, without rowid;
  `,
]

/** Brings the schema up to date in one transaction; throws for a file that a newer Riff wrote. */
export function migrate(db: Database): void {
  const version = db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0
  if (version > STEPS.length)
    throw new Error(
      `The data was written by a newer Riff (schema ${version}; this one knows ${STEPS.length}). Start that version, or restore a backup.`,
    )
  if (version === STEPS.length) return
  db.exec('begin exclusive')
  try {
    for (const step of STEPS.slice(version)) typeof step === 'string' ? db.exec(step) : step(db)
    db.exec(`pragma user_version = ${STEPS.length}`)
    db.exec('commit')
  } catch (fault) {
    if (db.inTransaction) db.exec('rollback')
    throw fault
  }
}
