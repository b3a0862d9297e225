// Long: every filter of one list, on one town of plans.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { type ActionChoice, choiceQuery, dueChoices, noChoice, readChoice, statusChoices } from './finding.ts'

describe('a choice of actions', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10))
  const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}]/gu, '')
      .trim(),
  )
  const choices: fc.Arbitrary<ActionChoice> = fc.record({
    search: words,
    status: fc.constantFrom(...statusChoices),
    owner: fc.oneof(
      fc.constantFrom('', 'me', 'none'),
      fc.uuid({ version: 4 }),
      words.map((role) => `role:${role}`),
    ),
    aspect: words,
    tag: words,
    due: fc.constantFrom('' as const, ...dueChoices),
    before: fc.oneof(fc.constant(''), day),
    school: fc.oneof(fc.constant(''), fc.uuid()),
    unit: fc.oneof(fc.constant(''), fc.uuid()),
    year: fc.oneof(fc.constant(0), fc.integer({ min: 2000, max: 2200 })),
    page: fc.integer({ min: 1, max: 500 }),
  })

  it('comes back from the address as it went in', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const query = new URLSearchParams(choiceQuery(choice))
        assert.deepEqual(
          readChoice((name) => query.get(name) ?? ''),
          { ...choice },
        )
      }),
    )
  })

  it('that makes no sense narrows nothing', () => {
    const odd: Record<string, string> = {
      status: 'borta',
      owner: 'x',
      due: 'igår',
      before: '2026-02-30',
      school: "'; drop",
      unit: '1',
      year: '99',
      page: '-3',
    }
    assert.deepEqual(
      readChoice((name) => odd[name] ?? ''),
      noChoice,
    )
  })
})

describe('the list of actions', () => {
  let program: TestProgram
  let town: Municipality
  let planning: Planning
  const as = (person: keyof Municipality['people']) => signedIn(program, town.authority, town.people[person])

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    planning = new Planning(program, town)
    const { fourSix, f3 } = town.teams
    const { teacher, colleague } = town.people
    await planning.action(fourSix, {
      title: 'Läsa källor',
      dueOn: '2026-09-20',
      ownerPerson: teacher,
      aspect: 'elevkompetens',
      tags: ['källkritik', 'NO'],
    })
    await planning.action(fourSix, {
      title: 'Åka på besök',
      dueOn: '2026-09-30',
      ownerPerson: colleague,
      aspect: 'kollegium',
      status: 'under way',
    })
    await planning.action(fourSix, { title: 'Övning gör mästare', dueOn: '2026-12-01', ownerRole: 'Ämneslagen', tags: ['NO'] })
    await planning.action(fourSix, { title: 'Fixa 100 % av allt_', text: 'Något om pärmar' })
    await planning.action(fourSix, { title: 'Färdig sak', dueOn: '2026-09-01', status: 'done', ownerPerson: teacher })
    await planning.action(fourSix, { title: 'Pausad sak', dueOn: '2026-09-02', status: 'paused', ownerPerson: teacher })
    await planning.action(fourSix, { title: 'Avbruten sak', status: 'dropped' })
    await planning.action(f3, { title: 'I F–3', dueOn: '2026-10-10' })
    await planning.action(town.almskolan, { title: 'Skolans sak', dueOn: '2026-10-20', ownerPerson: teacher })
    const other = await makeMunicipality(program, 'Granköpings kommun')
    await new Planning(program, other).action(other.teams.fourSix, { title: 'Hos grannen' })
  })
  after(() => program.close())

  const all = [
    'Läsa källor',
    'Åka på besök',
    'Övning gör mästare',
    'Fixa 100 % av allt_',
    'Färdig sak',
    'Pausad sak',
    'Avbruten sak',
    'I F–3',
    'Skolans sak',
    'Hos grannen',
  ]
  async function titles(who: keyof Municipality['people'], query = 'status=all'): Promise<string[]> {
    const { text, status } = await (await as(who)).get(`/actions?${query}`)
    assert.equal(status, 200)
    const table = /<tbody[^>]*>(.*)<\/tbody>/s.exec(text)?.[1] ?? ''
    return [...table.matchAll(/<a class="tap"[^>]*>([^<]*)<\/a>/g)]
      .map(([, title = '']) => title.replaceAll('&amp;', '&'))
      .filter((title) => all.includes(title))
  }

  it('has what one sees: a team’s for its people, a school’s for its leaders, nothing for others', async () => {
    const team = ['Färdig sak', 'Pausad sak', 'Läsa källor', 'Åka på besök', 'Övning gör mästare', 'Avbruten sak', 'Fixa 100 % av allt_']
    assert.deepEqual(await titles('colleague'), team)
    assert.equal((await titles('principal')).length, 9)
    assert.deepEqual(await titles('atTwoSchools'), ['I F–3'])
    for (const who of ['otherPrincipal', 'adultTeacher', 'admin', 'districtHead', 'coach', 'staff'] as const)
      assert.deepEqual(await titles(who), [], who)
    assert.match((await (await as('staff')).get('/actions')).text, /Åtgärder läggs till i arbetslagens och skolans planer/)
  })

  it('has what is left to do first of all, by last day, and what has none last', async () => {
    assert.deepEqual(await titles('colleague', ''), [
      'Pausad sak',
      'Läsa källor',
      'Åka på besök',
      'Övning gör mästare',
      'Fixa 100 % av allt_',
    ])
  })

  it('is narrowed by status, owner, aspect, tag, last day and words, and all of these at once', async () => {
    const { teacher } = town.people
    const cases: [string, string[]][] = [
      ['status=done', ['Färdig sak']],
      ['status=under way', ['Åka på besök']],
      ['owner=none', ['Fixa 100 % av allt_']],
      ['owner=me', ['Åka på besök']],
      [`owner=${teacher}`, ['Pausad sak', 'Läsa källor']],
      ['owner=role:Ämneslagen', ['Övning gör mästare']],
      ['aspect=kollegium', ['Åka på besök']],
      ['tag=NO', ['Läsa källor', 'Övning gör mästare']],
      ['due=late', ['Läsa källor']],
      ['due=month', ['Pausad sak', 'Läsa källor', 'Åka på besök']],
      ['due=none', ['Fixa 100 % av allt_']],
      ['before=2026-09-20', ['Pausad sak', 'Läsa källor']],
      ['search=SARA källor', ['Läsa källor']],
      ['search=övning', ['Övning gör mästare']],
      ['search=ÖVNING', ['Övning gör mästare']],
      ['search=O\u0308vning', ['Övning gör mästare']],
      ['search=ovning', []],
      ['search=pärmar', ['Fixa 100 % av allt_']],
      ['search=100 %25', ['Fixa 100 % av allt_']],
      ['search=allt_', ['Fixa 100 % av allt_']],
      ['search=_', ['Fixa 100 % av allt_']],
      ['tag=NO&due=month', ['Läsa källor']],
      ['tag=NO&due=month&status=done', []],
      [`owner=${teacher}&status=all&search=sak&before=2026-09-01`, ['Färdig sak']],
    ]
    for (const [query, wanted] of cases) assert.deepEqual(await titles('colleague', query), wanted, query)
  })

  it('keeps the choice in its form and leads back to all', async () => {
    const { text } = await (await as('colleague')).get('/actions?status=planned&search=k%C3%A4llor&tag=NO&due=late&before=2026-10-01')
    for (const kept of [
      'value="källor"',
      '<option value="planned" selected>',
      '<option value="NO" selected>',
      '<option value="late" selected>',
      'value="2026-10-01"',
    ])
      assert.ok(text.includes(kept), kept)
    assert.match(text, /href="\/actions">\s*Visa alla/)
    assert.match(text, /href="\/actions\.xlsx\?search=/)
  })

  it('has an action of a school’s plan for others once it is decided on, as it was decided, in the plan', async () => {
    assert.deepEqual(await titles('districtHead'), [])
    assert.deepEqual(await titles('teacher', 'owner=me'), ['Pausad sak', 'Läsa källor'])
    const plan = await planning.adopt(town.almskolan)
    assert.deepEqual(await titles('teacher', 'owner=me'), ['Pausad sak', 'Läsa källor', 'Skolans sak'], 'who answers for it opens it')
    const { rows } = await program.owner.query<{ id: string }>(
      `update plan_action set title = 'Ändrad sedan dess', due_on = '2026-10-25' where title = 'Skolans sak' returning id`,
    )
    const id = rows[0]?.id ?? ''
    const head = await (await as('districtHead')).get('/actions')
    assert.match(head.text, new RegExp(`href="/plans/${plan}#a-${id}">Skolans sak<`))
    assert.match(head.text, /20 okt/)
    assert.match(head.text, /som de fastställdes/)
    assert.ok(!head.text.includes('Ändrad sedan dess'))
    assert.match((await (await as('colleague')).get('/actions')).text, />Skolans sak</, 'the school’s staff read it too')
    assert.match((await (await as('teacher')).get('/actions')).text, />Ändrad sedan dess</, 'who answers for it has it as it is')
    await planning.work((tx) =>
      tx
        .insertInto('action_note')
        .values({
          authority_id: town.authority,
          action_id: id,
          kind: 'status',
          status: 'done',
          person_id: null,
          at: program.program.clock(),
        })
        .execute(),
    )
    assert.match((await (await as('districtHead')).get('/actions?status=done')).text, /Skolans sak/, 'how it goes is told as it is')
    await program.owner.query(`update plan_action set title = 'Skolans sak' where id = $1`, [id])
  })

  it('has an action once, in its home, however many plans take it up, and what goes on in a later plan there alone', async () => {
    const { rows } = await program.owner.query<{ id: string }>(`select id from plan_action where title = 'I F–3'`)
    const id = rows[0]?.id ?? ''
    const plan = await planning.plan(town.almskolan)
    await program.owner.query(
      'insert into plan_action_reference (authority_id, plan_id, action_id, position, at) values ($1, $2, $3, 9, now())',
      [town.authority, plan, id],
    )
    assert.equal((await titles('principal')).filter((title) => title === 'I F–3').length, 1)
    const next = await planning.action(town.teams.f3, { title: 'Färdig sak' }, id, 2027)
    assert.ok(!(await titles('leader')).includes('I F–3'))
    await program.owner.query('delete from plan_action where id = $1', [next])
    await program.owner.query('delete from plan_action_reference where action_id = $1', [id])
  })

  it('comes fifty at a time, each action on one page, whatever they share', async () => {
    await planning.work(async (tx) => {
      const plan = await tx.selectFrom('plan').select('id').where('unit_id', '=', town.teams.fourSix).executeTakeFirstOrThrow()
      for (let index = 0; index < 130; index += 1) {
        const [now, position] = [planning.actor.now, 100 + index]
        await tx
          .insertInto('plan_action')
          .values({
            authority_id: town.authority,
            plan_id: plan.id,
            goal_id: null,
            aspect: null,
            origin: 'own',
            framework: null,
            action: null,
            carried_from: null,
            title: 'Samma',
            owner_id: null,
            start_on: null,
            due_on: '2026-12-12',
            hours: null,
            money: null,
            position,
            created_by: null,
            created_at: now,
            changed_at: now,
            changed_by: null,
            removed_at: null,
            removed_by: null,
          })
          .execute()
      }
    })
    const colleague = await as('colleague')
    const ids = new Set<string>()
    for (const page of [1, 2, 3]) {
      const { text } = await colleague.get(`/actions?search=samma&page=${page}`)
      const found = [...text.matchAll(/href="\/actions\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
      assert.equal(found.length, page === 3 ? 30 : 50)
      for (const id of found) ids.add(id)
      assert.match(text, /130 åtgärder stämmer med ditt urval/)
      assert.match(text, /href="\/actions\?search=samma&amp;page=2"|href="\/actions\?search=samma&page=2"|aria-current="page"/)
    }
    assert.equal(ids.size, 130)
    assert.equal((await colleague.get('/actions?search=samma&page=400')).status, 200)
  })

  it('is given as a workbook with the same choice, and nothing anybody wrote becomes a formula', async () => {
    await planning.action(town.teams.fourSix, { title: '=1+1', tags: ['formel'], dueOn: '2026-11-30' })
    const { response, status } = await (await as('colleague')).get('/actions.xlsx?tag=formel')
    assert.equal(status, 200)
    assert.match(response.headers.get('content-disposition') ?? '', /attachment; filename=".*\.xlsx"/)
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()))
    assert.deepEqual(rows[0]?.slice(0, 4), ['Skola', 'Arbetslag eller skola', 'Läsår', 'Åtgärd'])
    assert.equal(rows.length, 2)
    assert.deepEqual(rows[1]?.slice(0, 4), ['Almskolan', '4–6', '2026/27', '=1+1'])
    assert.ok(rows[1]?.[6] instanceof Date)
  })
})
