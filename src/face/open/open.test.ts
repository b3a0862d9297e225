// Long: one site, its pages and who reads them, in one town that takes its time to make.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import fc from 'fast-check'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import { Visitor } from '../../../test/support/browser.ts'
import { OpenSites } from '../../../test/support/open-sites.ts'
import { unnamed } from './names.ts'
import { addressFrom, freeAddress, isAddress, longest } from './open.ts'

describe('the open site', () => {
  let plans: AuthorityPlans
  let sites: OpenSites
  before(async () => {
    plans = await AuthorityPlans.open()
    sites = new OpenSites(plans)
  })
  after(() => plans.place.program.close())
  beforeEach(() => sites.clear())

  const anybody = () => new Visitor(plans.place.program)

  it('shows a plan in force from the moment that it is published, with its paper as it was made, to anybody and without a cookie', async () => {
    const plan = await sites.planInForce({ title: 'Plan för Björkköping' })
    assert.equal((await anybody().get('/open/bjorkkoping')).status, 404)
    await sites.choose('Björkköping')
    assert.equal((await anybody().get('/open/bjorkkoping')).status, 404)
    await sites.publish(plan)
    const visitor = anybody()
    const home = await visitor.get('/open/bjorkkoping')
    assert.match(home.text, /<h3[^>]*><a href="\/open\/bjorkkoping\/plan-for-bjorkkoping">Plan för Björkköping/)
    const page = await visitor.get('/open/bjorkkoping/plan-for-bjorkkoping')
    assert.match(page.text, /Eleverna granskar källor/)
    assert.match(page.text, /<link rel="canonical" href="[^"]+\/open\/bjorkkoping\/plan-for-bjorkkoping"/)
    assert.match(page.text, /hreflang="en" href="[^"]+\?language=en"/)
    assert.match(page.text, /property="og:image" content="http[^"]+\/open\/bjorkkoping\/plan-for-bjorkkoping\/preview\.png"/)
    assert.match(page.text, /property="og:image:width" content="1200"\/><meta property="og:image:height" content="630"/)
    assert.match(page.text, /property="og:image:alt" content="Plan för Björkköping\. Björkköpings kommun\."/)
    for (const { response } of [home, page]) {
      assert.deepEqual(response.headers.getSetCookie(), [])
      assert.doesNotMatch(response.headers.get('content-security-policy') ?? '', /script|data:/)
      assert.equal(response.headers.get('cache-control'), 'public, no-cache')
    }
    assert.doesNotMatch(page.text, /<script|<form|<iframe/)
    const paper = await visitor.get('/open/bjorkkoping/plan-for-bjorkkoping/document.pdf')
    const bytes = Buffer.from(await paper.response.arrayBuffer())
    const [kept] = await plans.place.rows<{ sha256: Buffer }>('select sha256 from open_paper')
    assert.deepEqual(createHash('sha256').update(bytes).digest(), kept?.sha256)
  })

  it('is the same for who is signed in, and in each language at an address of its own', async () => {
    const { page } = await sites.published()
    const stranger = await anybody().get(page)
    assert.equal((await plans.admin().get(page)).text, stranger.text)
    const english = await new Visitor(plans.place.program, 'en').get(page)
    assert.equal(english.text, stranger.text)
    assert.match((await anybody().get(`${page}?language=en`)).text, /<html lang="en">[\s\S]*Published/)
    assert.equal((await anybody().get(`${page}?language=xx`)).text, stranger.text)
  })

  it('answers with nothing when the reader has the page already, and with all of it when it has changed', async () => {
    const { page, plan } = await sites.published()
    const first = await anybody().get(page)
    const tag = first.response.headers.get('etag') ?? ''
    assert.match(tag, /^"[\w-]+"$/)
    const again = await anybody().get(page, { 'if-none-match': `W/${tag}, "other"` })
    assert.deepEqual([again.status, again.text], [304, ''])
    plans.place.program.setNow('2026-10-02T08:00:00Z')
    await plans.addGoal(plan, { title: 'Ett mål till' })
    await plans.freeze(plan)
    await plans.force(plan, 2, '2026-10-02')
    assert.doesNotMatch((await anybody().get(page)).text, /Ett mål till/, 'what is decided anew is published by somebody')
    await sites.publish(plan)
    const changed = await anybody().get(page, { 'if-none-match': tag })
    assert.equal(changed.status, 200)
    assert.match(changed.text, /Ett mål till/)
  })

  it('asks the database for no page that it keeps', async () => {
    const { page } = await sites.published()
    await anybody().get(page)
    const asked = await sites.counting(async () => {
      for (let turn = 0; turn < 20; turn += 1) assert.equal((await plans.admin().get(page)).status, 200)
    })
    assert.ok(asked <= 2, `${asked} questions for 20 pages`)
  })

  it('says that a page is gone as soon as it is taken back, with its paper, its feed and its place on the first page, and never what it was', async () => {
    const { page, plan } = await sites.published({ title: 'Hemlig rubrik' })
    const other = await sites.planInForce({ title: 'Den andra' })
    await sites.publish(other)
    const paths = ['', '/document.pdf'].map((end) => `${page}${end}`)
    for (const path of [...paths, `${page}?language=en`]) assert.equal((await anybody().get(path)).status, 200, path)
    assert.equal((await sites.takeBack(plan, '')).status, 422)
    assert.equal((await sites.takeBack(plan, 'Fel version')).status, 303)
    for (const path of [...paths, `${page}?language=en`]) {
      const gone = await anybody().get(path, { 'if-none-match': '*' })
      assert.equal(gone.status, 410, path)
      assert.doesNotMatch(gone.text, /Hemlig|Fel version/)
      assert.equal(gone.response.headers.get('cache-control'), 'no-store')
    }
    for (const path of ['/open/bjorkkoping', '/open/bjorkkoping/feed.xml', '/open/bjorkkoping/sitemap.xml'])
      assert.doesNotMatch((await anybody().get(path)).text, /Hemlig|hemlig/, path)
    assert.match((await plans.admin().get(sites.at(plan))).text, /Tillbakatagen[\s\S]*Fel version/)
    await sites.publish(plan)
    assert.equal((await anybody().get(page)).status, 200)
  })

  it('takes back what another process keeps within a second', async () => {
    const { page } = await sites.published()
    assert.equal((await anybody().get(page)).status, 200)
    // As another process would: nothing in this one is told.
    await plans.place.rows("update open_publication set ended_at = now(), ended_by_name = 'Ada', ended_reason = 'Fel'")
    await sites.aSecondLater()
    assert.equal((await anybody().get(page)).status, 410)
  })

  it('loses a plan whose decision is taken back, and tells the one before that it holds no longer', async () => {
    const { page, plan } = await sites.published({ title: 'Den första' })
    const next = await sites.planInForce({ title: 'Den andra' }, plan)
    await sites.publish(next)
    const before = await anybody().get(page)
    assert.match(before.text, /Den här gäller inte längre[\s\S]*<a href="\/open\/bjorkkoping\/den-andra">Den andra/)
    assert.match((await anybody().get('/open/bjorkkoping')).text, /Tidigare planer[\s\S]*Den första/)
    await plans.place.rows(
      "update authority_plan_force set ended_at = now(), ended_by_name = 'Ada', ended_reason = 'Jäv' where replaces_id is not null",
    )
    await sites.aSecondLater()
    assert.equal((await anybody().get('/open/bjorkkoping/den-andra')).status, 410)
    assert.doesNotMatch((await anybody().get(page)).text, /gäller inte längre/)
  })

  it('has nobody’s name beside a duty unless that is chosen, and says which names stand in sentences', async () => {
    const plan = await plans.begin({ title: 'Planen' })
    const [person] = await plans.place.rows<{ name: string }>(
      "select given_name || ' ' || family_name as name from person order by 1 limit 1",
    )
    const name = person?.name ?? ''
    await plans.addGoal(plan, { duty: `Utvecklingschef ${name}`, text: `Det säger ${name} själv.` })
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-09-29')
    await sites.choose('bjorkkoping')
    const shown = (await plans.admin().get(sites.at(plan))).text
    assert.match(shown, new RegExp(`Namn som står i texten[\\s\\S]*<li>${name}</li>`))
    await sites.publish(plan)
    const without = (await anybody().get('/open/bjorkkoping/planen')).text
    assert.ok(!without.includes(`Utvecklingschef ${name}`) && without.includes('Utvecklingschef'))
    assert.doesNotMatch(without, /låst [^<]* av /)
    await sites.publish(plan, 'yes')
    assert.ok((await anybody().get('/open/bjorkkoping/planen')).text.includes(`Utvecklingschef ${name}`))
  })

  it('leads on from every address that it has had, which nobody else can take', async () => {
    await sites.published()
    await sites.choose('Åäö-kommunen')
    const old = await anybody().get('/open/bjorkkoping/planen?language=en')
    assert.deepEqual([old.status, old.location], [301, '/open/aao-kommunen/planen?language=en'])
    for (const typed of ['/open/%C3%85%C3%84%C3%96-Kommunen', '/open/A%CC%8Aa%CC%88o%CC%88-kommunen'])
      assert.deepEqual((await anybody().get(typed)).location, '/open/aao-kommunen', typed)
    const other = await sites.otherAuthority()
    for (const taken of ['bjorkkoping', 'Åäö-kommunen']) {
      const refused = await other.post('/settings/open-site?_method=PUT', { address: taken, title: '', lead: '', shown: '' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Den adressen har någon annan/)
    }
  })

  it('has its head changed in one of two windows, and the other is told before it writes over that', async () => {
    await sites.choose('bjorkkoping')
    const admin = plans.admin()
    const shownIn = (text: string) => /name="shown" value="(\w+)"/.exec(text)?.[1] ?? ''
    const put = (title: string, shown: string) =>
      admin.post('/settings/open-site?_method=PUT', { address: 'bjorkkoping', title, lead: '', shown })
    const both = shownIn((await admin.get('/settings/open-site')).text)
    assert.equal((await put('Vår skola', both)).status, 303)
    const late = await put('En annan rubrik', both)
    assert.equal(late.status, 409)
    assert.match(late.text, /eller du i ett annat fönster[\s\S]*”Vår skola”[\s\S]*value="En annan rubrik"/)
    assert.match((await admin.get('/settings/open-site')).text, /value="Vår skola"/)
    assert.equal((await put('En annan rubrik', shownIn(late.text))).status, 303)
    assert.match((await admin.get('/settings/open-site')).text, /value="En annan rubrik"/)
  })

  it('shows no draft, nothing of another authority, and one and the same page for all that does not exist', async () => {
    const { page } = await sites.published()
    const draft = await plans.begin({ title: 'Utkastet' })
    const unknown = await anybody().get('/open/finns-inte')
    assert.equal(unknown.status, 404)
    for (const path of [
      '/open/bjorkkoping/utkastet',
      '/open/bjorkkoping/..%2f..%2fplans',
      '/open/%00',
      '/open/a%0d%0aset-cookie:%20x=1',
      '/open/finns-inte/planen',
      `/open/finns-inte${page.slice(17)}`,
    ]) {
      const { text, response, location } = await sites.followed(path)
      assert.equal(text, unknown.text, path)
      assert.deepEqual(response.headers.getSetCookie(), [], `${path} ${location}`)
    }
    const other = await sites.otherAuthority()
    for (const path of [sites.at(draft), '/open-pages/plan/00000000-0000-4000-8000-000000000000'])
      assert.equal((await plans.admin().get(path)).status, 404, path)
    assert.equal((await other.get(sites.at(await sites.lastPlan()))).status, 404)
    assert.equal((await plans.admin().post(sites.at(draft), { version: '1' })).status, 404)
  })

  it('says the same of itself and of what a browser may do with it, whether it was made for the reader or stood ready', async () => {
    const { page } = await sites.published()
    for (const path of ['/open/bjorkkoping', page, '/robots.txt']) {
      const [made, ready] = [await anybody().get(path), await anybody().get(path)]
      assert.match(made.response.headers.get('content-security-policy') ?? '', /default-src/, path)
      assert.deepEqual([...ready.response.headers], [...made.response.headers], path)
    }
  })

  it('has a feed and a map of itself that hold whatever somebody writes', async () => {
    await sites.published({ title: '<b>&"\' ]]> Plan' })
    const feed = await anybody().get('/open/bjorkkoping/feed.xml')
    assert.match(feed.response.headers.get('content-type') ?? '', /atom\+xml/)
    assert.match(feed.text, /<title>&lt;b&gt;&amp;&quot;' \]\]&gt; Plan<\/title>/)
    assert.match(feed.text, /<link rel="alternate" type="text\/html" href="http[^"]+\/open\/bjorkkoping\/b-plan"/)
    const map = await anybody().get('/open/bjorkkoping/sitemap.xml')
    assert.equal(map.text.match(/<loc>/g)?.length, 4)
    assert.match((await anybody().get('/robots.txt')).text, /Disallow: \/\nSitemap: http[^\n]+\/open\/bjorkkoping\/sitemap\.xml/)
  })
})

describe('an address of the open site', () => {
  it('is made of any text, and of nothing but letters, digits and single dashes', () => {
    assert.equal(addressFrom('Björkköpings kommun', 40), 'bjorkkopings-kommun')
    assert.equal(addressFrom('  Plan 2027–2029: Æ, Ø & ß!\r\nX: y ', 80), 'plan-2027-2029-ae-o-ss-x-y')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const made = addressFrom(text, longest.page)
        assert.ok(made === '' || isAddress(made), made)
      }),
    )
    assert.ok(isAddress(freeAddress('å'.repeat(100_000), new Set())))
    assert.equal(freeAddress('Plan', new Set(['plan', 'plan-2'])), 'plan-3')
    assert.equal(freeAddress('😀', new Set()), 'sida')
  })

  it('leaves a duty where a name is taken away', () => {
    const names = ['Anna Berg', 'Anna Berg Lund']
    assert.equal(unnamed('Utvecklingschef Anna Berg', names), 'Utvecklingschef')
    assert.equal(unnamed('Anna Berg Lund, utvecklingschef', names), 'utvecklingschef')
    assert.equal(unnamed('Chefen (Anna Berg), Förvaltningen', names), 'Chefen, Förvaltningen')
    assert.equal(unnamed('Bergskolan', names), 'Bergskolan')
  })
})
