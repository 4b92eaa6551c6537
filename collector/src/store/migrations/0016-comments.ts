import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/**
 * What porteurs read: one row a counted vote with something written, and the index in which its words are found.
 * Triggers keep both in step with the votes, whoever writes these: what is withdrawn, erased or past its time leaves
 * them in the same transaction.
 */
export async function comments(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, instant, keyed, flag, from1To } = dialectOf(engine)
  const isSqlite = engine === 'sqlite'

  const comment = db.schema
    .createTable('comment')
    // The second of its receipt times a million, and its place in that second: the order of ids is that of time.
    .addColumn('id', instant, (c) => c.primaryKey().notNull())
    .addColumn('vote', bytes, (c) => c.notNull().unique())
    .addColumn('demarche', 'integer', (c) => c.notNull())
    .addColumn('button', 'integer', (c) => c.notNull())
    .addColumn('satisfaction', 'integer', (c) => c.notNull().check(sql`satisfaction between 1 and 3`))
    .addColumn('seen', 'integer', (c) => c.notNull().defaultTo(0).check(flag('seen')))
    .addColumn('handled', 'integer', (c) => c.notNull().defaultTo(0).check(flag('handled')))
  // With a rowid on SQLite: the index of words knows a comment by it.
  await (isSqlite ? comment.modifyEnd(sql`strict`) : comment).execute()
  // Every filter but that of words is answered by it alone.
  await db.schema
    .createIndex('comment_of_demarche')
    .on('comment')
    .columns(['demarche', 'id', 'satisfaction', 'button', 'seen', 'handled'])
    .execute()

  await keyed(
    db.schema
      .createTable('label')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id >= 1`))
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      .addColumn('name', 'text', (c) => c.notNull().check(from1To('name', 40)))
      .addUniqueConstraint('label_name', ['demarche', 'name']),
  ).execute()
  await keyed(
    db.schema
      .createTable('comment_label')
      .addColumn('label', 'integer', (c) => c.notNull().references('label.id').onDelete('cascade'))
      .addColumn('comment', instant, (c) => c.notNull().references('comment.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('comment_label_key', ['label', 'comment']),
  ).execute()
  await db.schema.createIndex('label_of_comment').on('comment_label').columns(['comment']).execute()

  for (const statement of isSqlite ? SQLITE : POSTGRES) await sql.raw(statement).execute(db)
}

/** What there is already, in the order of its receipt. */
const FILL = (seconds: string) => `
  insert into comment (id, vote, demarche, button, satisfaction)
  select ${seconds} * 1000000 - 1 + row_number() over (partition by ${seconds} order by at, id),
    id, demarche, button, satisfaction
  from vote where state = 0 and exists (select 1 from vote_text where vote_text.vote = vote.id)`

/**
 * The démarche, mark and button of a comment as words of its index, such as nobody writes: a search need not look each
 * hit up to see that it is of another démarche.
 */
const SCOPE = `'qqd' || demarche || ' qqm' || satisfaction || ' qqb' || button || ' '`

/** Brings a comment of SQLite and its words up to its vote. No accents, which the tokenizer takes off; œ and æ it leaves. */
const REFRESH = (vote: string) => `
  delete from comment_words where rowid = (select id from comment where vote = ${vote});
  delete from comment where vote = ${vote} and (
    not exists (select 1 from vote where id = ${vote} and state = 0)
    or not exists (select 1 from vote_text where vote = ${vote}));
  insert into comment (id, vote, demarche, button, satisfaction)
    select
      coalesce((
        select max(c.id) from comment c
        where c.id >= v.at / 1000 * 1000000 and c.id < (v.at / 1000 + 1) * 1000000
      ), v.at / 1000 * 1000000 - 1) + 1,
      v.id, v.demarche, v.button, v.satisfaction
    from vote v where v.id = ${vote} and v.state = 0 and exists (select 1 from vote_text where vote = ${vote})
    on conflict (vote) do update set satisfaction = excluded.satisfaction;
  ${SQLITE_WORDS} where vote = ${vote};`

const SQLITE_WORDS = `
  insert into comment_words (rowid, body)
  select id, ${SCOPE} || (
    select replace(replace(replace(replace(group_concat(body, char(10)), 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE')
    from vote_text where vote_text.vote = comment.vote
  ) from comment`

const SQLITE = [
  `create virtual table comment_words using fts5(
    body, tokenize = 'unicode61 remove_diacritics 2', columnsize = 0)`,
  // What is deleted leaves the index at once: else it would only be marked so, and stay readable in the file.
  `insert into comment_words (comment_words, rank) values ('secure-delete', 1)`,
  FILL('(at / 1000)'),
  SQLITE_WORDS,
  `create trigger comment_written after insert on vote_text begin ${REFRESH('new.vote')} end`,
  `create trigger comment_rewritten after update of body on vote_text when new.body <> old.body
    begin ${REFRESH('new.vote')} end`,
  `create trigger comment_unwritten after delete on vote_text begin ${REFRESH('old.vote')} end`,
  `create trigger comment_voted after update of state, satisfaction on vote
    when new.state <> old.state or new.satisfaction <> old.satisfaction
    begin ${REFRESH('new.id')} end`,
]

/**
 * Words without accents or ligatures, told from what stands between them as on SQLite; what is left to PostgreSQL's
 * own parser would keep an address or a word with a hyphen whole. `simple`: comments come in five languages, and a
 * French stem finds other words than those that were typed.
 */
const FOLD = `
  create function comment_lexemes(body text) returns tsvector language sql immutable as $$
    select to_tsvector('simple', regexp_replace(
      replace(replace(lower(regexp_replace(normalize(body, NFKD), '[\\u0300-\\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'),
      '[^a-z0-9\\u0080-\\uffff]+|[\\u0080-\\u00bf\\u2000-\\u206f]+', ' ', 'g'))
  $$`

const POSTGRES_WORDS = `
  insert into comment_words (id, words)
  select id, comment_lexemes(${SCOPE} || (
    select string_agg(body, E'\\n') from vote_text where vote_text.vote = comment.vote))
  from comment`

const POSTGRES = [
  FOLD,
  // Apart: a comment that is marked as read is not indexed anew.
  `create table comment_words (
    id bigint primary key references comment on delete cascade, words tsvector not null)`,
  FILL('div(at, 1000)::bigint'),
  POSTGRES_WORDS,
  `create index comment_words_words on comment_words using gin (words)`,
  // Where a second begins is by turns: two processes that write at once seldom meet.
  `create sequence comment_place minvalue 0 maxvalue 999999 cycle`,
  `create function refresh_comment(of bytea) returns void language plpgsql as $$
    declare
      v vote;
      place bigint;
    begin
      select * into v from vote where id = of and state = 0 and exists (select 1 from vote_text where vote = of);
      if not found then
        delete from comment where vote = of;
        return;
      end if;
      update comment set satisfaction = v.satisfaction where vote = of;
      while not found loop
        place := nextval('comment_place');
        insert into comment (id, vote, demarche, button, satisfaction)
          values (div(v.at, 1000)::bigint * 1000000 + place, v.id, v.demarche, v.button, v.satisfaction)
          on conflict do nothing;
        if not found then
          update comment set satisfaction = v.satisfaction where vote = of;
        end if;
      end loop;
      ${POSTGRES_WORDS} where vote = of
        on conflict (id) do update set words = excluded.words;
    end $$`,
  `create function comment_follows() returns trigger language plpgsql as $$
    begin
      case
        when TG_TABLE_NAME = 'vote' then perform refresh_comment(new.id);
        when TG_OP = 'DELETE' then perform refresh_comment(old.vote);
        else perform refresh_comment(new.vote);
      end case;
      return null;
    end $$`,
  `create trigger comment_written after insert or delete on vote_text
    for each row execute function comment_follows()`,
  `create trigger comment_rewritten after update of body on vote_text
    for each row when (new.body <> old.body) execute function comment_follows()`,
  `create trigger comment_voted after update of state, satisfaction on vote
    for each row when (new.state <> old.state or new.satisfaction <> old.satisfaction)
    execute function comment_follows()`,
]
