import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import fc from 'fast-check'
import { rowsIn } from '../../../test/support/overview.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'
import { Reports } from '../../../test/support/reports.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { formatShortDay } from '../../ground/base/language.ts'
import { nameWords } from '../plan/names.words.ts'
import { reportWords } from '../report/report.words.ts'

type World = {
  today: Day
  plan: 'none' | 'draft' | 'submitted' | 'adopted' | 'closed'
  adoptedDaysAgo: number
  chosen: number | null
  /** The first day of the authority's own days for the year's check, two weeks of them. */
  ofYear: number | null
  check: 'none' | 'together' | 'filled in'
  report: 'none' | 'draft' | 'sent' | 'read' | 'answered'
}

const worlds: fc.Arbitrary<World> = fc.record({
  today: fc.integer({ min: 0, max: 270 }).map((days) => addDays('2026-10-01', days)),
  plan: fc.constantFrom('none', 'draft', 'submitted', 'adopted', 'adopted', 'closed'),
  adoptedDaysAgo: fc.integer({ min: 1, max: 250 }),
  chosen: fc.option(fc.integer({ min: -40, max: 90 })),
  ofYear: fc.option(fc.integer({ min: -60, max: 60 })),
  check: fc.constantFrom('none', 'none', 'together', 'filled in'),
  report: fc.constantFrom('none', 'draft', 'sent', 'read', 'answered'),
})

describe('what the overview says of a school', () => {
  let reports: Reports
  let place: PlanTown
  before(async () => {
    reports = await Reports.open()
    place = reports.place
  })
  after(() => place.program.close())
  beforeEach(() => reports.clear())

  /** Lays a world in: the school's plan, check and report as the rooms keep them. Returns the plan's id. */
  async function layIn({ today, plan, adoptedDaysAgo, chosen, ofYear, check, report }: World): Promise<string | null> {
    await reports.clear()
    place.program.setNow(`${today}T09:00:00Z`)
    await place.signInAgain()
    const { authority, almskolan } = place.town
    const one = async (text: string, values: unknown[]) => (await place.rows<{ id: string }>(`${text} returning id`, values))[0]?.id ?? ''
    if (report !== 'none') {
      const half = Number(today.slice(5, 7)) <= 6 ? 1 : 2
      const id = await one(
        "insert into report (authority_id, school_id, year, half, facts, facts_on, begun_at) values ($1, $2, $3, $4, '[]', $5::date, $5::date)",
        [authority, almskolan, today.slice(0, 4), half, today],
      )
      if (report !== 'draft') {
        const sending = await one(
          `insert into report_sending (authority_id, report_id, number, content, by_name, at, on_day) values ($1, $2, 1, '{"to":[],"facts":[],"words":[],"help":[]}', 'Rektor', $3::date, $3::date)`,
          [authority, id, today],
        )
        if (report !== 'sent') await place.rows("insert into report_reading values ($1, $2, 'Chef', $3)", [sending, authority, today])
        if (report === 'answered')
          await place.rows("insert into report_answer (authority_id, sending_id, text, by_name, at) values ($1, $2, 'Tack', 'Chef', $3)", [
            authority,
            sending,
            today,
          ])
      }
    }
    await place.rows('delete from year_step')
    if (ofYear !== null)
      await place.rows(
        "insert into year_step (authority_id, school_year, step, used, from_on, to_on, earlier, later) values ($1, 2026, 'check', true, $2, $3, 0, 0)",
        [authority, addDays(today, ofYear), addDays(today, ofYear + 14)],
      )
    if (plan === 'none') return null
    const id = await one(
      "insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) select $1, $2, 2026, id, '2026-09-01', '2026-09-01' from framework_version where key = 'digital-skola' limit 1",
      [authority, almskolan],
    )
    if (plan === 'submitted')
      await place.rows('insert into plan_submission (authority_id, plan_id, at) values ($1, $2, $3)', [authority, id, today])
    if (plan === 'adopted' || plan === 'closed')
      await place.rows(
        `insert into plan_adoption (authority_id, plan_id, number, snapshot, by_name, by_role, at) values ($1, $2, 1, '{}', 'Rektor', 'principal', $3)`,
        [authority, id, `${addDays(today, -adoptedDaysAgo)}T10:00:00Z`],
      )
    if (plan === 'closed')
      await place.rows('insert into plan_closing (authority_id, plan_id, at) values ($1, $2, $3)', [authority, id, today])
    if (chosen !== null)
      await place.rows('insert into checkin_day (plan_id, authority_id, on_day) values ($1, $2, $3)', [
        id,
        authority,
        addDays(today, chosen),
      ])
    if (check !== 'none') {
      const held = await one('insert into checkin (authority_id, plan_id, number, opened_on) values ($1, $2, 1, $3)', [
        authority,
        id,
        addDays(today, -3),
      ])
      if (check === 'filled in')
        await place.rows(
          `insert into checkin_together (checkin_id, authority_id, answers, on_day) values ($1, $2, '{"steps":{},"choices":{},"lines":{}}', $3)`,
          [held, authority, addDays(today, -2)],
        )
    }
    return id
  }

  it('is what the school’s own pages say, whatever has been done and whatever day it is', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const plan = await layIn(world)
        const row = rowsIn((await place.as('districtHead').get('/overview')).text).get('Almskolan')
        assert.ok(row)
        const late = row.Sent ?? ''
        const own = (await place.as('principal').get('/plans')).text
        if (world.plan === 'none') assert.equal(row.Plan, 'Inte påbörjad')
        else {
          const state = nameWords.sv.states[world.plan]
          assert.ok(own.includes(state), state)
          const adopted = `Fastställd ${formatShortDay(addDays(world.today, -world.adoptedDaysAgo), 'sv', true)}`
          assert.equal(row.Plan, world.plan === 'adopted' ? adopted : state)
        }
        const list = (await place.as('principal').get('/reports')).text
        const said = row.Rapport ?? ''
        if (world.report !== 'none') assert.equal(said, reportWords.sv.states[world.report])
        const isReportLate = /Försenad sedan/.test(list)
        if (world.report === 'draft' && isReportLate) assert.match(late, /^(Rapporten|Två|Tre)/)
        if (world.report === 'draft' && !isReportLate) assert.doesNotMatch(late, /^Rapporten/)
        if (world.report === 'sent' || world.report === 'read' || world.report === 'answered') {
          assert.ok(list.includes(said), said)
          assert.doesNotMatch(late, /Rapporten/)
        }
        const ofYear = checkIn((await place.as('principal').get('/year')).text)
        if (world.plan !== 'adopted') assert.ok(!ofYear.isLate, 'without a plan in force there is nothing to check')
        if (plan && world.plan === 'adopted') {
          const checks = (await place.as('principal').get(`/plans/${plan}/checkins`)).text
          const home = (await place.as('principal').get('/')).text
          // The last of its days, where there are several.
          const next = /nästa[^.]*?(?:\d{1,2} [a-zåäö]+ 20\d\d – )?(\d{1,2} [a-zåäö]+ 20\d\d)/i.exec(checks)?.[1]
          if (world.check === 'together') assert.equal(row.Temperatur, 'Fylls i tillsammans')
          if (world.check === 'filled in') assert.equal(row.Temperatur, `Klar ${formatShortDay(addDays(world.today, -2), 'sv', true)}`)
          const isLate = checks.includes('Försenad sedan')
          assert.equal(ofYear.isLate, isLate, 'the year is late when the plan is')
          if (isLate) assert.match(late, /Temperaturen|Två|Tre/)
          else assert.doesNotMatch(late, /Temperaturen/)
          if (isLate) assert.ok(home.includes(`/plans/${plan}/checkins/new`), 'and the school’s start page asks for it')
          if (world.check === 'none') {
            assert.ok(next, 'the school’s page says when the next check is')
            const [day = '', month = ''] = next.split(' ')
            assert.match(row.Temperatur ?? '', new RegExp(`^Senast ${day} ${month.slice(0, 3)}`))
            assert.equal(ofYear.lastDay, `${day} ${month.slice(0, 3)}`, 'the year has the same last day')
            assert.ok(isLate || world.chosen === null || world.chosen >= 0, 'a chosen day that has passed is late')
          }
        }
      }),
      { numRuns: 25, seed: 20260929 },
    )
  })
})

/** What a school's year says of its check: the last day, and whether it is late. */
function checkIn(page: string): { lastDay: string | undefined; isLate: boolean } {
  const item = page.split('<li').find((each) => /Temperaturmätningen stänger|Dags för temperaturmätningen/.test(each)) ?? ''
  return { lastDay: />(\d{1,2} [a-zåäö]{3})/.exec(item)?.[1], isLate: item.includes('Försenat') }
}
