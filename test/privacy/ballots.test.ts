import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { BallotTown } from '../support/ballot-town.ts'
import { openedEvaluation } from '../support/evaluations.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openTestProgram, type TestProgram } from '../support/program.ts'
import { copyOf, leaksOf, leaksOfTogether } from '../support/unjoining.ts'

/** A leak, planted in the database as a careless change would bring it, and what has to be said of it. */
const planted: { name: string; sql: string; found: RegExp }[] = [
  {
    name: 'an event that is written with each answer',
    sql: `create function plant() returns trigger language plpgsql security definer set search_path = public as $$ begin
            insert into event (authority_id, what, about_kind) select authority_id, 'ballot.answered', 'ballot' from ballot where id = new.ballot_id; return new; end $$;
          create trigger plant after update on private.ballot_urn for each row execute function plant();`,
    found: /leaves a row in public\.event/,
  },
  {
    name: 'papers in a table of rows',
    sql: `create table private.ballot_plant (ballot_id uuid, paper bytea);
          create function plant() returns trigger language plpgsql security definer set search_path = public as $$ begin
            insert into private.ballot_plant select new.ballot_id, new.papers[1]; return new; end $$;
          create trigger plant after update on private.ballot_urn for each row execute function plant();`,
    found: /leaves a row in private\.ballot_plant/,
  },
  {
    name: 'the moment of the last answer',
    sql: 'alter table private.ballot_urn add column touched timestamptz default now()',
    found: /touched is a moment/,
  },
  {
    name: 'papers in the order that they came',
    sql: `create function plant() returns trigger language plpgsql as $$ begin
            new.papers := old.papers || (select p from unnest(new.papers) p where p <> all (old.papers)); return new; end $$;
          create trigger plant before update on private.ballot_urn for each row execute function plant();`,
    found: /lie in the order that they came/,
  },
  {
    name: 'a roll that grows shorter',
    sql: `create function plant() returns trigger language plpgsql as $$ begin
            new.mailed := (select coalesce(array_agg(t), '{}') from unnest(new.mailed) t where t = any (old.mailed)); return new; end $$;
          create trigger plant before update on private.ballot_roll for each row execute function plant();`,
    found: /shows by its size who has answered/,
  },
  {
    name: 'a roll that keeps its used tickets',
    sql: `create function plant() returns trigger language plpgsql as $$ begin new.mailed := old.mailed; return new; end $$;
          create trigger plant before update on private.ballot_roll for each row execute function plant();`,
    found: /the roll can be told/,
  },
  {
    name: 'a row that is written later than the other',
    sql: `create function plant() returns trigger language plpgsql as $$ begin return null; end $$;
          create trigger plant before update on private.ballot_urn for each row when (cardinality(new.papers) > 3) execute function plant();`,
    found: /transactions or places of their own/,
  },
  {
    name: 'the urn open to the web',
    sql: 'grant select on private.ballot_urn to stegvis_web; create policy plant on private.ballot_urn for select to stegvis_web using (true)',
    found: /the web's login reads the urn/,
  },
  {
    name: 'the roll open to the worker',
    sql: 'grant select on private.ballot_roll to stegvis_worker; create policy plant on private.ballot_roll for select to stegvis_worker using (true)',
    found: /the worker's login reads the roll/,
  },
  {
    name: 'a column that names who was last',
    sql: 'alter table private.ballot_urn add column last_person uuid',
    found: /last_person names somebody/,
  },
]

describe('an anonymous answer', () => {
  it('is joined to nobody by any means that there is without the key', async () => {
    assert.deepEqual(await withProgram(leaksOf), [])
  })

  it('about a session of training likewise, asked by the same ballots', async () => {
    assert.deepEqual(await withProgram((program, town) => leaksOf(program, town, openedEvaluation)), [])
  })

  it('nor when it is laid in together with others, of its own ballot and of another', async () => {
    assert.deepEqual(await sentTogether(''), [])
  })

  it('would be found joined if what is laid in together were written one after the other', async () => {
    const byItself = `alter function private.ballot_cast(uuid[], date[], bytea, bytea, bytea, integer[]) rename to ballot_cast_all;
      create function private.ballot_cast(b uuid[], d date[], t bytea, p bytea, l bytea, o integer[]) returns text[] language plpgsql security definer as $$
      declare v_told text[] := '{}'; begin
        for i in 1 .. cardinality(b) loop
          v_told := v_told || private.ballot_cast_all(b[i:i], d[i:i], substring(t from 32 * i - 31 for 32), substring(p from 92 * i - 91 for 92), '', '{}');
        end loop;
        return v_told; end $$`
    assert.match((await sentTogether(byItself)).join('; '), /written once for each answer/)
  })

  for (const { name, sql, found } of planted) {
    it(`would be found joined by ${name}`, async () => {
      const leaks = await withProgram(async (program, town) => {
        await program.owner.query(sql)
        return leaksOf(program, town)
      })
      assert.ok(
        leaks.some((leak) => found.test(leak)),
        `${name}: ${leaks.join('; ')}`,
      )
    })
  }
})

describe('whoever has a login to the database but not the key', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  it('lays in no paper that is counted, and opens no ballot for more people than there are', async () => {
    const { rows } = await program.owner.query<{ id: string }>('select id from person where authority_id = $1 limit 6', [town.authority])
    const client = await program.web.connect()
    try {
      await client.query("select set_config('app.authority', $1, false)", [town.authority])
      const made = await client.query<{ id: string }>(
        "insert into ballot (authority_id, asking, minimum_group, eligible, opened_on, closes_on) values ($1, $2, 5, 6, '2026-09-29', '2026-10-09') returning id",
        [town.authority, JSON.stringify({ questions: [] })],
      )
      const id = made.rows[0]?.id
      const tickets = rows.map((_, index) => Buffer.alloc(32, index))
      await assert.rejects(
        client.query('select private.ballot_open($1, $2, $2, $3)', [id, tickets, Buffer.alloc(32)]),
        /not as many tickets as people/,
      )
      for (const row of rows)
        await client.query('insert into ballot_person (ballot_id, authority_id, person_id) values ($1, $2, $3)', [
          id,
          town.authority,
          row.id,
        ])
      await client.query('select private.ballot_open($1, $2, $2, $3)', [id, tickets, Buffer.alloc(32)])
      await assert.rejects(client.query('select private.ballot_open($1, $2, $2, $3)', [id, tickets, Buffer.alloc(32)]), /duplicate key/)
      const look = (door: Buffer) => client.query("select from private.ballot_look($1, $2, '', '2026-09-29')", [id, door])
      assert.deepEqual([(await look(Buffer.alloc(32))).rowCount, (await look(Buffer.alloc(32, 1))).rowCount], [1, 0])
      assert.equal((await client.query("select from private.ballot_look($1, null, '', '2026-09-29')", [id])).rowCount, 0)
      await assert.rejects(client.query('select from private.ballot_door'), /permission denied/)
      await assert.rejects(client.query('update ballot_code set most = 5000'), /permission denied/)
      const cast = (ticket: Buffer | undefined, paper: Buffer | null, lines: Buffer | null, of: number[] | null, day = '2026-09-29') =>
        client.query<{ outcomes: string[] }>('select private.ballot_cast(array[$1::uuid], array[$2::date], $3, $4, $5, $6) as outcomes', [
          id,
          day,
          ticket,
          paper,
          lines,
          of,
        ])
      const [paper, line, none] = [Buffer.alloc(92), Buffer.alloc(1396), Buffer.alloc(0)]
      const faulty: [Buffer | undefined, Buffer | null, Buffer | null, number[] | null][] = [
        [tickets[0], null, none, []],
        [tickets[0], paper, null, []],
        [tickets[0], paper, none, null],
        [tickets[0], paper, line.subarray(1), [1]],
        [tickets[0], paper, line, [2]],
        [tickets[0], paper, Buffer.concat([line, line, line, line, line]), [1, 1, 1, 1, 1]],
        [tickets[0], paper.subarray(1), none, []],
        [Buffer.concat([Buffer.alloc(32), Buffer.alloc(32)]), paper, none, []],
        [undefined, paper, none, []],
      ]
      for (const [ticket, sent, lines, of] of faulty)
        await assert.rejects(cast(ticket, sent, lines, of), /a paper of another size|lines of no answer/)
      assert.deepEqual((await cast(tickets[0], paper, none, [], '2020-01-01')).rows, [{ outcomes: ['closed'] }])
      for (const ticket of tickets) assert.deepEqual((await cast(ticket, paper, none, [])).rows, [{ outcomes: ['taken'] }])
      await client.query("insert into ballot_closing (ballot_id, authority_id, closed_on) values ($1, $2, '2026-09-29')", [
        id,
        town.authority,
      ])
      await assert.rejects(
        program.runTask('ballot-count', { authority: town.authority, ballot: id ?? '' }),
        /none of a ballot's 6 papers opens/,
      )
      assert.equal((await client.query('select from ballot_result where ballot_id = $1', [id])).rowCount, 0)
      for (const change of [
        'update ballot set eligible = 1',
        'delete from ballot_closing',
        'update ballot_result set outcome = null',
        'delete from ballot',
      ])
        await assert.rejects(client.query(change), /permission denied/, change)
    } finally {
      client.release(true)
    }
  })
})

/** Sends answers to two ballots while the first is held up, so that all others are laid in together, and tells what joins them. @param plant SQL of a leak */
async function sentTogether(plant: string): Promise<string[]> {
  const place = await BallotTown.open()
  const { owner } = place.program
  try {
    if (plant) await owner.query(plant)
    const [one, other] = [await place.opened(12), await place.opened(12)]
    const [first = '', ...rest] = one.links
    const before = await copyOf(owner)
    const { told } = await place.atOnce(one.id, first, async () =>
      [...rest, ...other.links].map((link, index) =>
        place.send(link, { a1: String(1 + (index % 4)), a3: index % 3 === 0 ? 'Ett ord' : '' }),
      ),
    )
    assert.ok(told.every(({ status }) => status === 303))
    return await leaksOfTogether(owner, before, [one.id, other.id])
  } finally {
    await place.program.close()
  }
}

async function withProgram<T>(work: (program: TestProgram, town: Municipality) => Promise<T>): Promise<T> {
  const program = await openTestProgram()
  try {
    return await work(program, await makeMunicipality(program))
  } finally {
    await program.close()
  }
}
