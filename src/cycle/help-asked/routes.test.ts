import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { hidden, type PlanTown } from '../../../test/support/plan-town.ts'
import { Reports } from '../../../test/support/reports.ts'

describe('what schools ask for', () => {
  let reports: Reports
  let place: PlanTown
  before(async () => {
    reports = await Reports.open()
    place = reports.place
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.rows('delete from help_theme')
    await reports.clear()
  })

  const head = () => place.as('districtHead')
  async function asks(...texts: string[]): Promise<string> {
    const path = await reports.begin()
    for (const text of texts) await reports.write(path, { kind: 'technology', text, go: 'help' })
    await reports.write(path, { go: 'send' })
    return path
  }
  /** The form of the ask that has a text. */
  async function formOf(text: string): Promise<string> {
    const page = (await head().get('/help-asked')).text
    const at = page.indexOf(text)
    return /action="([^"]+asks[^"]+)"/.exec(page.slice(at))?.[1]?.replaceAll('&amp;', '&') ?? assert.fail(`nothing to sort: ${text}`)
  }
  async function themeAt(): Promise<string> {
    const [row] = await place.rows<{ id: string }>('select id from help_theme')
    return `/help-asked/themes/${row?.id}`
  }

  it('is gathered when a report is sent, with the school and never a person, and sorted under a theme that is made in the same press', async () => {
    assert.match((await head().get('/help-asked')).text, /Ingen skola har bett om något/)
    await asks('Bättre nät i B-huset')
    const { text } = await head().get('/help-asked')
    assert.match(text, /En önskan är inte sorterade än|En önskan är/)
    assert.match(text, /Bättre nät i B-huset[\s\S]*Nät och utrustning[\s\S]*Almskolan, hösten 2026/)
    assert.doesNotMatch(text.slice(text.indexOf('<main')), /Sundström|Helena/)
    assert.equal((await head().post(await formOf('Bättre nät'), { title: 'Nät och skärmar' })).status, 303)
    const sorted = (await head().get('/help-asked')).text
    assert.match(sorted, /Allt som skolorna har bett om är sorterat, i ett tema/)
    assert.match(sorted, /Nät och skärmar[\s\S]*Ny/)
  })

  it('is one thing to sort where a report says it twice in the same words', async () => {
    await asks('Bättre nät i B-huset', 'Bättre nät i B-huset', 'Ett annat')
    const { text } = await head().get('/help-asked')
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(ids, [...new Set(ids)], 'no id stands twice on a page')
    assert.equal(text.match(/<b>Bättre nät i B-huset<\/b>/g)?.length, 1)
  })

  it('is under a theme that two change at once: the first is kept, and shown to the second beside what they wrote', async () => {
    await asks('Bättre nät i B-huset')
    await head().post(await formOf('Bättre nät'), { title: 'Nät och skärmar' })
    const path = await themeAt()
    const { revision = '' } = hidden((await head().get(path)).text)
    const change = (title: string) => head().post(`${path}?_method=PUT`, { title, note: `Not: ${title}`, revision })
    assert.equal((await change('Den förstas namn')).status, 303)
    const second = await change('Den andras namn')
    assert.equal(second.status, 409)
    assert.match(
      second.text,
      /Någon annan, eller du i ett annat fönster, har ändrat[\s\S]*Not: Den förstas namn[\s\S]*Not: Den andras namn/,
    )
    assert.deepEqual(await place.rows('select title, note from help_theme'), [{ title: 'Den förstas namn', note: 'Not: Den förstas namn' }])
  })

  it('of a draft, or of a report that was taken back, is nobody’s to see', async () => {
    const path = await reports.begin()
    await reports.write(path, { kind: 'time', text: 'Inte skickat än', go: 'help' })
    assert.doesNotMatch((await head().get('/help-asked')).text, /Inte skickat än/)
    await reports.write(path, { go: 'send' })
    assert.match((await head().get('/help-asked')).text, /Inte skickat än/)
    await place.as('principal').post(`${path}/sending?_method=DELETE`)
    assert.doesNotMatch((await head().get('/help-asked')).text, /Inte skickat än/)
  })

  it('stays sorted when the report is sent anew with the same words, and is to be sorted when they are others', async () => {
    const path = await asks('Bättre nät', 'En vikarie på tisdagar')
    for (const text of ['Bättre nät', 'En vikarie']) await head().post(await formOf(text), { title: 'Resurser' })
    await place.as('principal').post(`${path}/sending?_method=DELETE`)
    const draft = (await place.as('principal').get(`${path}/draft`)).text
    const gone = [...draft.matchAll(/<h3>([^<]+)<\/h3>[\s\S]*?value="remove ([0-9a-f-]{36})"/g)].find(
      ([, title]) => title === 'En vikarie på tisdagar',
    )?.[2]
    await reports.write(path, { go: `remove ${gone}` })
    await reports.write(path, { kind: 'time', text: 'Två vikarier', go: 'help' })
    await reports.write(path, { go: 'send' })
    const { text } = await head().get(await themeAt())
    assert.match(text, /Bättre nät/)
    assert.doesNotMatch(text, /vikarie/)
    assert.match((await head().get('/help-asked')).text, /Att sortera[\s\S]*Två vikarier/)
  })

  it('is put under one theme at a time, moved, taken out, and unsorted again when its theme goes', async () => {
    await asks('Bättre nät')
    await head().post(await formOf('Bättre nät'), { title: 'Nät' })
    const theme = await themeAt()
    const form = /action="([^"]+asks[^"]+)"/.exec((await head().get(theme)).text)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail()
    await head().post(form, {})
    assert.match((await head().get(theme)).text, /Inget är sorterat hit än/)
    await head().post(form, { title: 'nät' })
    assert.equal((await place.rows('select from help_theme')).length, 1, 'the same name is the same theme')
    assert.match((await head().get(theme)).text, /Bättre nät/)
    await head().post(`${theme}?_method=DELETE`)
    assert.match((await head().get('/help-asked')).text, /Att sortera[\s\S]*Bättre nät/)
  })

  it('gets a note, a state and its history; a no needs its reason', async () => {
    await asks('Bättre nät')
    await head().post(await formOf('Bättre nät'), { title: 'Nät' })
    const theme = await themeAt()
    const no = await head().post(`${theme}/states`, { state: 'declined', reason: '' })
    assert.equal(no.status, 422)
    assert.match(no.text, /Skriv varför svaret är nej/)
    await head().post(`${theme}/states`, { state: 'taken-up', reason: 'Står i planen för 2027' })
    place.program.setNow('2026-09-29T09:00:00Z')
    await head().post(`${theme}/states`, { state: 'answered', reason: 'Nytt nät från augusti' })
    const { text } = await head().get(theme)
    assert.match(
      text,
      /Besvarad[\s\S]*Nytt nät från augusti[\s\S]*Sagt tidigare[\s\S]*Tas med i huvudmannens plan\. Står i planen för 2027/,
    )
    await head().post(`${theme}?_method=PUT`, { title: 'Nät och ström', note: 'B-huset först', sources: 'hinder:tech', revision: '1' })
    assert.match((await head().get(theme)).text, /Nät och ström[\s\S]*B-huset först[\s\S]*Hör också hit: Tekniken/)
    assert.equal((await head().post(`${theme}?_method=PUT`, { title: '', note: 'kvar' })).status, 422)
    assert.match((await head().post(`${theme}?_method=PUT`, { title: '', note: 'kvar' })).text, /kvar/)
    assert.equal((await head().post(`${theme}?_method=PUT`, { title: 'x', sources: 'hinder:everything' })).status >= 400, true)
  })

  it('is sorted by the district and by the authority, each under themes of their own, and neither takes anything from the other', async () => {
    await asks('Bättre nät')
    const { authority, people } = place.town
    await place.rows(
      "insert into duty (authority_id, person_id, unit_id, role, source, from_on) select $1, $2, $1, 'head', 'hand', '2026-08-01'",
      [authority, people.admin],
    )
    try {
      const whole = await signedIn(place.program, authority, people.admin)
      const form = await formOf('Bättre nät')
      await whole.post(form, { title: 'Infrastruktur' })
      assert.match(
        (await head().get('/help-asked')).text,
        /Att sortera[\s\S]*Bättre nät/,
        'what the authority sorts is still the district’s to sort',
      )
      await head().post(await formOf('Bättre nät'), { title: 'Nät i norr' })
      const themes = await place.rows<{ id: string; title: string }>('select id, title from help_theme order by title')
      assert.deepEqual(
        themes.map(({ title }) => title),
        ['Infrastruktur', 'Nät i norr'],
      )
      for (const { id, title } of themes) assert.match((await whole.get(`/help-asked/themes/${id}`)).text, /Bättre nät/, title)
      await whole.post(form, {})
      const list = (await whole.get('/help-asked')).text
      assert.match(
        list,
        /Sorterat av verksamhetsområdena[\s\S]*Nät i norr[\s\S]*Bättre nät|Sorterat av verksamhetsområdena[\s\S]*Bättre nät[\s\S]*Nät i norr/,
      )
      assert.doesNotMatch(list, /id="to-sort"/)
      await whole.post(form, { title: 'Infrastruktur' })
      await head().post(form, {})
      assert.match((await whole.get(`/help-asked/themes/${themes[0]?.id}`)).text, /Bättre nät/)
    } finally {
      await place.rows("delete from duty where person_id = $1 and role = 'head'", [people.admin])
    }
  })

  it('waits on the start page of who sorts it until it is sorted, and is named one by one in the mail', async () => {
    assert.doesNotMatch((await head().get('/')).text, /att sortera/)
    await asks('Bättre nät', 'En vikarie')
    assert.match((await head().get('/')).text, /Två önskningar från skolor att sortera/)
    for (const who of ['principal', 'admin', 'teacher'] as const)
      assert.doesNotMatch((await place.as(who).get('/')).text, /att sortera/, who)
    for (const text of ['Bättre nät', 'En vikarie']) await head().post(await formOf(text), { title: 'Resurser' })
    assert.doesNotMatch((await head().get('/')).text, /att sortera/)
  })

  it('is nobody’s to sort but the district head’s, not even the administrator’s, who reads no reports', async () => {
    await asks('Bättre nät')
    const form = await formOf('Bättre nät')
    for (const who of ['admin', 'principal', 'coach', 'teacher'] as const) {
      assert.equal((await place.as(who).get('/help-asked')).status, 404, who)
      assert.equal((await place.as(who).post(form, { title: 'Mitt' })).status, 404, who)
    }
    assert.equal((await head().post(`/help-asked/asks/${'0'.repeat(8)}?_method=PUT`, { title: 'x' })).status, 404)
  })
})
