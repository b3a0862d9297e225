import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { roles } from '../../ground/base/viewer.ts'
import { unitKindsFor } from '../../people/organisation/organisation.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'

const path = '/settings/information-text'

describe('help pages', () => {
  let program: TestProgram
  let here: Municipality
  let there: Municipality

  before(async () => {
    program = await openTestProgram()
    here = await makeMunicipality(program)
  })
  after(() => program.close())

  it('can be read by everyone before signing in, in both languages', async () => {
    const visitor = new Visitor(program)
    const list = await visitor.get('/guides')
    assert.equal(list.status, 200)
    const keys = [...new Set([...list.text.matchAll(/href="\/guides\/([a-z-]+)"/g)].map(([, key = '']) => key))]
    assert.ok(keys.length >= 11)
    for (const key of keys) {
      for (const language of ['sv', 'en']) {
        visitor.cookies.set('language', language)
        const { status, text } = await visitor.get(`/guides/${key}`)
        assert.equal(status, 200, key)
        assert.match(text, new RegExp(`<html lang="${language}"`))
        assert.match(text, new RegExp(`name="next" value="/guides/${key}"`))
      }
    }
    assert.equal((await visitor.get('/guides/finns-inte')).status, 404)
    assert.equal((await visitor.get('/guides/..%2F..%2Fpackage')).status, 404)
  })

  it('show first what is for the reader’s duties', async () => {
    const order = async (person: string) => {
      const visitor = await signedIn(program, here.authority, person)
      const { text } = await visitor.get('/guides')
      return [...text.matchAll(/<a href="\/guides\/([a-z-]+)"/g)].map(([, key = '']) => key)
    }
    assert.equal((await order(here.people.teacher))[0], 'svara-arligt')
    assert.ok((await order(here.people.admin)).indexOf('forsta-veckan') < (await order(here.people.teacher)).indexOf('forsta-veckan'))
    assert.equal((await order(here.people.coach)).length, (await order(here.people.teacher)).length)
  })

  it('lead to each other, and to help from every page', async () => {
    assert.match((await new Visitor(program).get('/sign-in')).text, /<a href="\/guides">Hjälp och stöd<\/a>/)
  })

  it('link each reader to what they may open and to nothing else: to everyone else it is words', async () => {
    const at = { authority: here.authority, from: '2025-08-15' }
    const readers: [string, Visitor][] = [['nobody', new Visitor(program)]]
    for (const role of roles) {
      const person = await inScope(program.db, at, async (tx) => {
        const id = await addPerson(tx, { ...at, givenName: 'Kim', familyName: role }, program.program.secret)
        const units = { authority: here.authority, district: here.district, school: here.almskolan, team: here.teams.f3 }
        const [kind = 'school'] = unitKindsFor(role)
        await addDuty(tx, { ...at, person: id, unit: units[kind], role })
        return id
      })
      readers.push([role, await signedIn(program, here.authority, person)])
    }
    const opened = new Map<string, number>()
    const lost: string[] = []
    const words = new Map<string, Set<string>>()
    for (const [who, reader] of readers) {
      const list = (await reader.get('/guides')).text
      for (const key of new Set([...list.matchAll(/href="\/guides\/([a-z-]+)"/g)].map(([, each = '']) => each))) {
        const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec((await reader.get(`/guides/${key}`)).text) ?? []
        for (const [, href = ''] of main.matchAll(/<a href="(\/[^"]*)"/g)) {
          const asked = `${who} ${href}`
          if (!opened.has(asked)) opened.set(asked, (await reader.get(href)).status)
          if ((opened.get(asked) ?? 404) >= 400) lost.push(`${key} sends ${who} to ${href}`)
          words.set(href, (words.get(href) ?? new Set()).add(who))
        }
      }
    }
    assert.deepEqual(lost, [])
    assert.ok(words.get('/settings')?.has('administrator') && !words.get('/settings')?.has('teacher'))
    assert.ok(words.get('/matters')?.has('registrar') && !words.get('/matters')?.has('nobody'))
  })

  it('are linked to where they are needed', async () => {
    const round = await openRoundIn(program, here, { schools: [here.almskolan] })
    const { rows } = await program.owner.query<{ id: string }>(
      `insert into round (authority_id, name, framework_version_id, opens_on, closes_on, minimum_group, audiences, created_on)
       select authority_id, 'Utkast', framework_version_id, '2026-10-05', '2026-10-20', 5, '{staff}', created_on from round where id = $1 returning id`,
      [round],
    )
    await program.owner.query('insert into round_school (authority_id, round_id, school_id) values ($1, $2, $3)', [
      here.authority,
      rows[0]?.id,
      here.bergskolan,
    ])
    for (const [person, address, guides] of [
      [here.people.admin, '/', ['forsta-veckan']],
      [here.people.principal, '/rounds', ['starta-omgang']],
      [here.people.teacher, `/assessments/${round}/${here.almskolan}`, ['svara-arligt']],
      [here.people.admin, `/rounds/${rows[0]?.id}/preview`, ['infor-en-omgang', 'informationstext']],
    ] as const) {
      const { text } = await (await signedIn(program, here.authority, person)).get(address)
      for (const guide of guides)
        assert.match(text, new RegExp(`<a class="tap" href="/guides/${guide}">\\s*Hjälp: `), `${address}: ${guide}`)
    }
  })

  describe('the information text', () => {
    let admin: Visitor
    const own = { sv: 'Vi frågar er.\n\n## Frågor\n\nRing **Anna** på 08-1.', en: '', revision: '0' }

    before(async () => {
      there = await makeMunicipality(program, 'Grannkommunen')
      admin = await signedIn(program, here.authority, here.people.admin)
    })

    it('begins as the one in the guides, and is looked through before it is saved', async () => {
      const form = await admin.get(path)
      assert.match(form.text, /## Självskattning av digitalt arbete/)
      assert.match(form.text, /Nu visas underlaget/)
      const preview = await admin.post(`${path}/preview`, own)
      assert.equal(preview.status, 200)
      assert.match(preview.text, /Så här blir texten/)
      assert.match(preview.text, /Ring <b>Anna<\/b> på 08-1/)
      assert.match((await admin.get(path)).text, /Nu visas underlaget/)
    })

    it('refuses an empty text, a long one and a link to nowhere, and keeps what was written', async () => {
      for (const [sv, words] of [
        ['', /Skriv en text/],
        ['x'.repeat(20_001), /högst 20 000 tecken/],
        ['Se [här](javascript:alert)', /Länken till ”javascript:alert”/],
      ] as const) {
        const refused = await admin.post(`${path}?_method=PUT`, { ...own, sv, en: 'My English text' })
        assert.equal(refused.status, 422)
        assert.match(refused.text, words)
        assert.match(refused.text, /My English text/)
        assert.match(refused.text, /href="#sv"/)
      }
    })

    it('is shown to the authority’s people and to nobody else’s', async () => {
      assert.equal((await admin.post(`${path}?_method=PUT`, own)).status, 303)
      const mine = await (await signedIn(program, here.authority, here.people.teacher)).get('/guides/informationstext')
      assert.match(mine.text, /Ring <b>Anna<\/b>/)
      assert.match(mine.text, /Björkköpings kommun har skrivit den här texten/)
      for (const other of [await signedIn(program, there.authority, there.people.teacher), new Visitor(program)]) {
        const { text } = await other.get('/guides/informationstext')
        assert.doesNotMatch(text, /Ring <b>Anna/)
        assert.match(text, /Självskattning av digitalt arbete/)
      }
    })

    it('is shown in Swedish, and said to be, to those who read English while there is none', async () => {
      const english = await signedIn(program, here.authority, here.people.teacher)
      english.cookies.set('language', 'en')
      assert.match((await english.get('/guides/informationstext')).text, /<div lang="sv">[\s\S]*Ring <b>Anna/)
    })

    it('that two change at once shows the second both, and loses neither', async () => {
      const first = await admin.post(`${path}?_method=PUT`, { ...own, sv: 'Annas text', revision: '1' })
      assert.equal(first.status, 303)
      const second = await admin.post(`${path}?_method=PUT`, { ...own, sv: 'Karims text', revision: '1' })
      assert.equal(second.status, 409)
      assert.match(second.text, /Någon annan, eller du i ett annat fönster, har sparat före dig/)
      assert.match(second.text, /Annas text/)
      assert.match(second.text, /Karims text/)
      assert.match((await admin.get(path)).text, /Annas text/)
      assert.match(second.text, /name="revision" value="2"/)
      assert.equal((await admin.post(`${path}?_method=PUT`, { ...own, sv: 'Båda texterna', revision: '2' })).status, 303)
    })

    it('can be given up for the one in the guides again', async () => {
      assert.match((await admin.get(`${path}/removal`)).text, /går inte att få tillbaka/)
      assert.equal((await admin.post(`${path}?_method=DELETE`)).status, 303)
      assert.equal((await admin.post(`${path}?_method=DELETE`)).status, 303)
      assert.match((await admin.get(path)).text, /Nu visas underlaget/)
      const { rows } = await program.owner.query("select what from event where what like 'information-text%' order by at")
      assert.equal(rows.length, 4)
    })

    it('is nothing to anyone but administrators', async () => {
      for (const person of [here.people.teacher, here.people.principal, here.people.coach]) {
        const visitor = await signedIn(program, here.authority, person)
        assert.equal((await visitor.get(path)).status, 404)
        assert.equal((await visitor.post(`${path}?_method=PUT`, own)).status, 404)
        assert.doesNotMatch((await visitor.get('/guides/informationstext')).text, /Anpassa texten/)
      }
      assert.match((await admin.get('/guides/informationstext')).text, /Anpassa texten/)
    })
  })

  it('of the only authority are what a visitor who has not signed in reads', async () => {
    const alone = await openTestProgram()
    try {
      const town = await makeMunicipality(alone)
      const admin = await signedIn(alone, town.authority, town.people.admin)
      await admin.post(`${path}?_method=PUT`, { sv: 'Vår egen text', en: '', revision: '0' })
      assert.match((await new Visitor(alone).get('/guides/informationstext')).text, /Vår egen text/)
    } finally {
      await alone.close()
    }
  })
})
