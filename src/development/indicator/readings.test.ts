import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addIndicator } from '../../../test/support/indicators.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { releaseTown } from '../../../test/support/released-town.ts'
import type { Content } from '../../cycle/protection/cell.ts'
import { fewWords } from '../../ground/ui/few.words.ts'
import { isWhole } from './hash.ts'
import type { Reading } from './indicator.ts'

type Cell = { key: string; audience: string; content: Content }

describe('what is read of released rounds', () => {
  let program: TestProgram
  let town: Awaited<ReturnType<typeof releaseTown>>
  let plan = ''
  let goal = ''
  const paths: string[] = []
  const rows = async <Row extends object>(text: string, values: unknown[] = []) => (await program.owner.query<Row>(text, values)).rows

  before(async () => {
    program = await openTestProgram()
    town = await releaseTown(program)
    const admin = town.visitors.administrator
    const made = await admin.post('/authority-plans', { template: 'four-parts', title: 'Planen', from: '2026-01-01', to: '2029-12-31' })
    plan = made.location ?? ''
    const added = await admin.post(`${plan}/goals`, { part: 'digital-competence', title: 'Målet' })
    goal = added.location?.split('#g-')[1] ?? ''
    const aspects = await rows<{ aspect: string; audience: string }>(
      "select distinct split_part(key, '.', 1) as aspect, audience from result_cell where round_id = $1 and level = 'authority' and kind = 'statement' order by 1, 2",
      [town.rounds.now],
    )
    const kept = aspects.slice(0, 5)
    for (const { aspect, audience } of kept) {
      const about = { aspect: `digital-skola ${aspect}`, audience, name: `${aspect} ${audience}`, value: '' }
      paths.push(await addIndicator(admin, plan, goal, { ...about, kind: 'share', level: '3' }))
      if (audience === 'staff') paths.push(await addIndicator(admin, plan, goal, { ...about, kind: 'change' }))
    }
    paths.push(await addIndicator(admin, plan, goal, { kind: 'participation', audience: 'staff', name: 'Deltagande', value: '' }))
    paths.push(await addIndicator(admin, plan, goal, { kind: 'school-plans', name: 'Skolor med plan', value: '' }))
    await program.runTask('indicator-readings', { authority: town.town.authority })
  })
  after(() => program.close())

  const readings = () =>
    rows<
      Reading & { kind: string; audience: string; level: number }
    >(`select r.id, r.indicator_id as indicator, r.on_day::text as "onDay", r.state, r.value::float8 as value, r.n, r.count, r.total, r.reason,
      r.occasion, r.statement, r.version, r.series, r.quantity, r.note, r.corrects_id as corrects, r.by_name as "byName", r.at, r.hash, i.kind, i.audience, i.level
      from indicator_reading r join indicator i on i.id = r.indicator_id order by r.on_day, r.id`)

  it('equals the released quantity that it names, or has no figure at all', async () => {
    const all = await readings()
    assert.ok(all.some(({ state, kind }) => state === 'value' && kind === 'share'))
    assert.ok(all.some(({ state }) => state === 'protected'))
    for (const { kind, occasion, statement, audience, level, state, value, count, total, n } of all.filter(
      (each) => each.kind === 'share',
    )) {
      const [cell] = await rows<Cell>(
        "select content from result_cell where round_id = $1 and level = 'authority' and audience = $2 and kind = 'statement' and key = $3",
        [occasion.replace('round:', ''), audience, statement],
      )
      assert.ok(cell)
      const { content } = cell
      const parts = content.kind === 'large' && content.distribution.kind === 'parts' ? content.distribution.parts : []
      const divided = parts.some(({ from }) => from === level)
      assert.equal(state, divided ? 'value' : 'protected', kind)
      const sum = (some: typeof parts) => some.reduce((added, part) => added + part.count, 0)
      const above = sum(parts.filter(({ from }) => from >= level))
      const expected =
        divided && content.kind === 'large'
          ? [Math.round((100 * above) / sum(parts)), above, sum(parts), content.n]
          : [null, null, null, null]
      assert.deepEqual([value, count, total, n], expected)
    }
    const [took] = await rows<{ invited: number; answered: { count: number } }>(
      "select invited, answered from result_participation where round_id = $1 and level = 'authority' and audience = 'staff'",
      [town.rounds.now],
    )
    const participation = all.find(({ kind, occasion }) => kind === 'participation' && occasion === `round:${town.rounds.now}`)
    assert.deepEqual([participation?.count, participation?.total], [took?.answered.count, took?.invited])
  })

  it('is of a change what the page of the change says of the authority, in the same words', async () => {
    const changes = (await readings()).filter(({ kind, state }) => kind === 'change' && state === 'value')
    assert.ok(changes.length > 0)
    assert.ok(
      changes.every(({ occasion }) => occasion === `round:${town.rounds.now}`),
      'the first round has no change',
    )
    const { text } = await town.visitors.headOfTheAuthority.get(`/group-results/${town.rounds.now}/${town.ids.authority}/change`)
    const words = { increase: 'säker ökning', decrease: 'säker minskning', none: 'ingen säker förändring', few: 'för få för att säga' }
    for (const { reason } of changes) {
      const said = Object.entries(words).find(([verdict]) => reason.startsWith(verdict))?.[1] ?? 'missing'
      assert.ok(text.toLocaleLowerCase('sv').includes(said), `${reason}: ${said}`)
    }
  })

  it('is made once, however often it is asked for, and bears a mark that anything changed would break', async () => {
    const before = await readings()
    await program.runTask('indicator-readings', { authority: town.town.authority })
    await program.runTask('indicator-readings-of-all', {})
    assert.deepEqual(await readings(), before)
    for (const { kind: _kind, audience: _audience, level: _level, ...reading } of before) {
      assert.ok(isWhole(reading), reading.id)
      if (reading.value !== null) assert.equal(isWhole({ ...reading, value: reading.value + 1 }), false)
      assert.equal(isWhole({ ...reading, onDay: '2020-01-01' }), false)
    }
  })

  it('is on every page and in every file no value where it is protected', async () => {
    const all = await readings()
    const head = town.visitors.headOfTheAuthority
    for (const path of paths) {
      const own = all.filter(({ indicator }) => path.endsWith(indicator))
      const { status, text } = await head.get(path)
      assert.equal(status, 200)
      const table = text.slice(text.indexOf('id="readings"'))
      const hidden = own.filter(({ state, reason }) => state === 'protected' && reason === 'few').length
      assert.ok(table.split(fewWords.sv.protected).length - 1 >= hidden)
      if (own.every(({ state }) => state !== 'value')) assert.doesNotMatch(table, /\d %|\d av \d/)
    }
  })

  it('counts schools by the overview’s own rule', async () => {
    const [read] = (await readings()).filter(({ kind }) => kind === 'school-plans')
    const [schools] = await rows<{ count: number }>("select count(*)::int as count from unit where kind = 'school' and authority_id = $1", [
      town.town.authority,
    ])
    assert.deepEqual([read?.state, read?.count, read?.total, read?.occasion], ['value', 0, schools?.count, 'start'])
  })
})
