import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import { hidden } from '../../../test/support/plan-town.ts'
import type { Theme } from '../../cycle/help-asked/help-asked.ts'
import type { SortedAsk } from '../../cycle/help-asked/loading.ts'
import { groundItems } from './ground.ts'

describe('a theme of what schools ask for and the authority’s plan', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
    const { town, rows } = { town: plans.place.town, rows: plans.place.rows.bind(plans.place) }
    const to = (person: string, role: string) =>
      rows(
        "insert into duty (authority_id, person_id, unit_id, role, from_on, source) select authority_id, $1, id, $2, '2026-08-01', 'hand' from unit where kind = 'authority'",
        [person, role],
      )
    await to(town.people.admin, 'development_lead')
    await to(town.people.coach, 'head')
    await plans.place.signInAgain()
  })
  after(() => plans.place.program.close())
  beforeEach(async () => {
    await plans.clear()
    await plans.place.rows('delete from help_theme')
  })

  /** A theme of the whole authority, or of a district, under which nothing stands yet; its path. */
  async function theme(title: string, district: string | null = null): Promise<string> {
    const [row] = await plans.place.rows<{ id: string }>(
      "insert into help_theme (authority_id, district_id, title, note, begun_on) values ($1, $2, $3, 'Läses av dem som sorterar', '2026-09-01') returning id",
      [plans.place.town.authority, district, title],
    )
    return `/help-asked/themes/${row?.id}`
  }
  const at = (path: string, who: 'admin' | 'coach' | 'districtHead' = 'admin') => plans.place.as(who).get(path)

  it('becomes a need of the draft in one press, with where it came from and without the sorters’ note; then the theme says where it stands', async () => {
    const path = await theme('Nät och skärmar')
    assert.match((await at(path)).text, /Det finns ingen plan som skrivs just nu[\s\S]*href="\/authority-plans\/new"/)
    const plan = await plans.begin()
    const page = (await at(path)).text
    assert.match(page, /Ingen plan har tagit in det än[\s\S]*Ta in i ”Plan för digitalisering 2027–2029”/)
    const form = page.slice(page.indexOf(`action="${plan}/needs"`))
    const pressed = await plans.admin().post(`${plan}/needs`, hidden(form))
    assert.equal(pressed.status, 303, pressed.text)
    const shown = (await plans.admin().get(plan)).text
    assert.match(shown, /Nät och skärmar[\s\S]*Det skolorna ber om · Skolornas rapporter de senaste två åren · [^<]*: Nät och skärmar/)
    assert.doesNotMatch(shown, /Läses av dem som sorterar/)
    const taken = (await at(path)).text
    assert.match(taken, new RegExp(`Finns som behov i <a href="${plan}"`))
    assert.ok(!taken.includes(`action="${plan}/needs"`), 'once is enough')
    assert.match((await plans.admin().get(`${plan}/sources`)).text, /Intagen i planen/)
    const [need] = await plans.place.rows<{ id: string }>('select id from authority_need')
    await plans.admin().post(`${plan}/needs/${need?.id}?_method=DELETE`)
    assert.match((await at(path)).text, /Ta in i ”Plan/)
  })

  it('says to who reads drafts where it stands, and offers nobody a press who writes no plan', async () => {
    const path = await theme('Tid', plans.place.town.district)
    const plan = await plans.begin()
    const [, id] = /themes\/(.*)/.exec(path) ?? []
    assert.equal((await plans.admin().post(`${plan}/needs`, { text: 'Tid', goal: '', source: `help ${id}` })).status, 303)
    assert.match((await at(path, 'coach')).text, /Finns som behov i/)
    const other = await theme('Annat')
    assert.match((await at(other, 'coach')).text, /Ingen plan har tagit in det än/)
    assert.ok(!(await at(other, 'coach')).text.includes('/needs"'))
    assert.doesNotMatch((await at(path, 'districtHead')).text, /I huvudmannens plan|Plan för digitalisering/, 'a draft that is not shared')
  })

  it('counts the schools of a district’s theme as well, one or two as few, and tells what else belongs to it', () => {
    const district = { ...theming('Nät'), id: 'd', district: 'x', districtName: 'Norr', sources: ['hinder:time' as const] }
    const own = theming('Tid')
    const said = (schools: number, sources: Theme['sources'] = district.sources) => {
      const asks = Array.from({ length: schools }, (_, at) => asking(`s${at}`, { theme: null, below: { ...district, sources } }))
      const help = { themes: [{ ...district, sources }, own], asks, support: [{ kind: 'plan' as const, schools }], hindrances: null }
      return groundItems(
        { answers: [], today: '2026-11-10', result: null, help, factors: [], views: [], notes: [], equipment: [], needs: [] },
        'sv',
      ).map(({ source }) => `${source.name} | ${source.said}`)
    }
    const where = 'Skolornas rapporter de senaste två åren, Norr'
    assert.match(said(3)[0] ?? '', new RegExp(`^${where} \\| Nät: 3 skolor ber om det i sina rapporter\\. Hit hör också .*[Tt]id`))
    assert.equal(said(2, [])[0], `${where} | Nät: färre än tre skolor ber om det i sina rapporter`)
    assert.equal(said(0, [])[0], `${where} | Nät`)
    assert.equal(said(2).length, 2, 'two schools that asked a coach are not told of')
    assert.match(said(3)[2] ?? '', /^Skolornas frågor om stöd det senaste året \| .*: 3 skolor har bett en coach om det$/)
  })
})

function theming(title: string): Theme {
  return { id: title, district: null, districtName: null, title, note: '', revision: 1, begunOn: '2026-09-01', sources: [], said: [] }
}

function asking(school: string, under: Pick<SortedAsk, 'theme' | 'below'>): SortedAsk {
  return {
    report: school,
    key: 'k',
    kind: 'technology',
    text: 'Nät',
    period: { year: 2026, half: 2 },
    school: { id: school, name: school, district: 'x' },
    ...under,
  }
}
