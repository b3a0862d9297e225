import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type pg from 'pg'
import { giveUpQueue, prepareQueue } from '../../src/ground/base/jobs.ts'
import { holdSearchPath, SchemaInTheWay } from '../../src/ground/base/search-path.ts'
import { askable } from '../../src/tasks.ts'
import { openRoundIn } from '../support/answering.ts'
import { signedIn } from '../support/browser.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openTestProgram, type TestProgram } from '../support/program.ts'

describe('whoever has the worker’s login to the database', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    round = await openRoundIn(program, town)
  })
  after(() => program.close())

  const allowed = `do $$ begin execute format('grant create on database %I to stegvis_worker', current_database()); end $$`

  /** A queue as it was: made by the worker's login, and its own. */
  async function makeOldQueue(): Promise<void> {
    await program.owner.query(`drop schema queue cascade; drop schema jobs cascade; ${allowed}`)
    await prepareQueue(
      new Proxy(program.worker, {
        get: (pool, name) => (name === 'query' ? (text: string) => queryAsOfOld(pool, text) : Reflect.get(pool, name, pool)),
      }),
      askable,
    )
  }
  /** Without what only the owner's queue has: rights of the worker, and jobs of before. */
  async function queryAsOfOld(pool: pg.Pool, text: string): Promise<unknown> {
    return text.includes('job_before') ? undefined : pool.query(text)
  }

  it('may create nothing anywhere once the program has started, and neither may the web’s', async () => {
    await program.owner.query(allowed)
    await program.owner.query('grant create on schema public to public')
    await holdSearchPath(program.owner)
    const { rows } = await program.owner.query(
      `select login, n.nspname from pg_namespace n, unnest(array['stegvis_web', 'stegvis_worker']) as login
        where has_schema_privilege(login, n.oid, 'create') and n.nspname !~ '^pg_(toast_)?temp'
       union all select login, 'the database' from unnest(array['stegvis_web', 'stegvis_worker']) as login
        where has_database_privilege(login, current_database(), 'create')`,
    )
    assert.deepEqual(rows, [])
    for (const pool of [program.web, program.worker])
      for (const schema of ['stegvis_owner', 'stegvis_web', 'anything'])
        await assert.rejects(pool.query(`create schema ${schema}`), /permission denied/)
  })

  it('does not become the owner by a table of migrations in a schema named like it', async () => {
    await program.owner.query(allowed)
    await program.worker.query(`
      create schema stegvis_owner;
      create table stegvis_owner.migration (name text, hash text);
      grant usage on schema stegvis_owner to public;
      grant all on stegvis_owner.migration to public`)
    const seen = await program.owner.query<{ table: string }>("select 'migration'::regclass::oid::regclass::text as table")
    assert.equal(seen.rows[0]?.table, 'migration', 'the owner’s connection looks past it')
    await assert.rejects(holdSearchPath(program.owner), SchemaInTheWay)
    await program.worker.query('drop schema stegvis_owner cascade')
    await holdSearchPath(program.owner)
  })

  it('does not read answers on their way by a function of its own in a schema named like the web’s login', async () => {
    await program.owner.query(allowed)
    await program.worker.query(`
      create schema stegvis_web;
      create table stegvis_web.stolen (statement text, choice smallint);
      create function stegvis_web.save_answer(
        uuid, uuid, bytea, bytea, text, text, uuid, uuid, text, text, smallint, smallint, bytea, boolean, integer, date,
        out outcome text, out revision integer, out choice smallint, out importance smallint, out note bytea)
        language sql security definer as $f$ insert into stegvis_web.stolen values ($9, $11) returning 'saved', 1, $11, $12, null::bytea $f$;
      grant usage on schema stegvis_web to public`)
    const visitor = await signedIn(program, town.authority, town.people.teacher)
    const place = `/assessments/${round}/${town.almskolan}`
    assert.equal((await visitor.post(`${place}/response`)).status, 303)
    const page = await visitor.get(`${place}/statements/1`)
    const statement = /name="statement" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const form = { statement, choice: '3', importance: '2', note: '', revision: '0', go: 'next' }
    assert.equal((await visitor.post(`${place}/statements/1`, form)).status, 303)
    assert.equal((await program.worker.query('select from stegvis_web.stolen')).rowCount, 0)
    assert.equal((await program.owner.query('select from private.answer')).rowCount, 1)
    await assert.rejects(holdSearchPath(program.owner), /schema "stegvis_web"/)
    await program.worker.query('drop schema stegvis_web cascade')
    await holdSearchPath(program.owner)
  })

  it('changes none of the queue’s functions, which run with the owner’s rights', async () => {
    for (const statement of [
      'create or replace function jobs.remove_job(job_key text) returns void language sql as $$ select $$',
      "alter function queue.enqueue(text, json, timestamptz, text) set search_path = 'stegvis_worker'",
      'create function jobs.mine() returns integer language sql as $$ select 1 $$',
      'create table jobs.mine (x integer)',
      'drop schema queue cascade',
    ])
      await assert.rejects(program.worker.query(statement), /permission denied|must be owner/, statement)
  })

  it('loses the queue that was its own to the owner, with every job that waits', async () => {
    await makeOldQueue()
    const owners = () =>
      program.owner.query("select nspowner::regrole::text as owner from pg_namespace where nspname in ('jobs', 'queue') order by nspname")
    assert.deepEqual(
      (await owners()).rows.map(({ owner }) => owner),
      ['stegvis_worker', 'stegvis_worker'],
    )
    await program.worker.query(
      `select queue.enqueue('support-mails', '{"n": 1}', null, 'one'), queue.enqueue('round-release', '{"n": 2}', '2030-01-01', null)`,
    )
    await holdSearchPath(program.owner)
    for (const _ of ['the first start', 'another']) {
      await giveUpQueue(program.worker)
      await prepareQueue(program.owner, askable)
      assert.equal((await owners()).rows.filter(({ owner }) => owner === 'stegvis_owner').length, 2)
      const { rows } = await program.worker.query<{ task: string; payload: object; key: string; later: boolean }>(
        `select t.identifier as task, j.payload, j.key, j.run_at > '2029-01-01' as later
           from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id order by 1`,
      )
      assert.deepEqual(rows, [
        { task: 'round-release', payload: { n: 2 }, key: null, later: true },
        { task: 'support-mails', payload: { n: 1 }, key: 'one', later: false },
      ])
    }
    assert.equal((await program.owner.query('select from job_before')).rowCount, 0)
  })
})
