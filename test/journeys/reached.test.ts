import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { characters } from '../../src/face/demo/characters.ts'
import { assertFits } from '../support/axe.ts'
import { signedIn } from '../support/browser.ts'
import { openDemo } from '../support/demo.ts'
import { LookedAt } from '../support/looked-at.ts'
import { charactersOf, pagesReached, type Reached, routeOf } from '../support/reached.ts'
import { openSite, type Site } from '../support/site.ts'
import { thorough } from '../support/thorough.ts'

/** Longer than a line on a phone: what somebody may write or a municipality may call a team, without a place to break it. */
const longWord = 'Specialpedagogikkompetensutvecklingssamordnarfunktionsbeskrivningsdokumentation'

/** Every text of the demo that people write or name things by, with a long word in it. */
const lengthened = [
  'update unit set name = left($1 || name, 200)',
  'update result_unit set name = left($1 || name, 200)',
  'update person set family_name = left($1 || family_name, 100)',
  'update round set name = left($1 || name, 200), message = $1 || message',
  'update plan set introduction = $1 || introduction',
  'update plan_goal set title = $1 || title, signs = $1 || signs',
  'update plan_action set title = $1 || title, text = $1 || text, why = $1 || why, others = $1, how_we_know = $1 || how_we_know, tags = array[left($1, 40)]',
  'update plan_comment set text = $1 || text',
  'update plan_feedback set text = $1 || text',
  'update action_note set note = $1 || note',
  'update action_evidence set title = left($1 || title, 200), text = $1 || text where removed_at is null',
  'update support_request set text = $1 || text',
  'update agreement set title = left($1 || title, 200), text = $1 || text, owner_name = left($1 || owner_name, 200)',
  'update agreement_note set text = $1 || text',
  'update dialogue_booking set place = left($1 || place, 200), message = $1 || message',
  'update dialogue_question set text = $1 || text',
  'update dialogue_notes set text = $1 || text',
  'update report_words set text = $1 || text',
  'update report_help set text = $1 || text',
]

describe('every page that somebody reaches', () => {
  let site: Site
  const all: Reached[] = []
  const people: { authority: string; person: string }[] = []
  const lookedAt = new LookedAt(thorough)
  before(async () => {
    site = await openSite({}, openDemo)
    for (const statement of lengthened) await site.program.owner.query(statement, [longWord])
    people.push(...(await charactersOf(site.program)))
  })
  after(() => site.close())

  for (const [index, { key }] of characters.entries()) {
    it(`as a ${key} fits in 320 px, however long the words are`, async () => {
      const as = people[index]
      assert.ok(as)
      const reached = await pagesReached(await signedIn(site.program, as.authority, as.person), 1)
      assert.ok(reached.length > 10, `${reached.length} pages`)
      all.push(...reached)
      const page = await site.visitor({ width: 320, script: false, as })
      const wide: string[] = []
      for (const { path, route, html } of reached) {
        if (!lookedAt.isNew(html, route.path)) continue
        await page.goto(path)
        await assertFits(page, route.path).catch((error: Error) => wide.push(`${error.message} (${path})`))
      }
      assert.deepEqual(wide, [])
    })
  }

  it('gives every id once on a page, so that each label belongs to its own field', () => {
    const faults = new Set<string>()
    let labels = 0
    for (const { html, route } of all) {
      const ids = [...html.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/g)].map(([, id = '']) => id)
      for (const [index, id] of ids.entries()) if (ids.indexOf(id) !== index) faults.add(`${route.path}: ${id} twice`)
      for (const [, id = ''] of html.matchAll(/<label\b[^>]*\sfor="([^"]*)"/g)) {
        labels += 1
        if (!new RegExp(`<(?:input|select|textarea|progress|meter|output)\\b[^>]*\\sid="${id}"`).test(html))
          faults.add(`${route.path}: the label of ${id} has no field`)
      }
    }
    assert.ok(labels > 100, `${labels} labels`)
    assert.deepEqual([...faults], [])
  })

  it('tells how long a text may be, beside every field of several lines', () => {
    const untold = new Set<string>()
    let told = 0
    for (const { html, route } of all) {
      for (const [, attributes = ''] of html.matchAll(/<textarea\b([^>]*)>/g)) {
        const [, id = ''] = /\bid="([^"]*)"/.exec(attributes) ?? []
        const has = html.includes(`<char-count data-for="${id}"`) && attributes.includes(`${id}-limit`)
        if (has) told += 1
        // A file's content, pasted: it is refused as a file is.
        else if (!['/local-actions/imports/new', '/equipment/imports/new'].includes(route.path)) untold.add(`${route.path} ${id}`)
      }
    }
    assert.deepEqual([...untold], [])
    assert.ok(told > 10, `${told}`)
  })

  it('sends its forms to routes that are there, and says which showing of the form was sent, so that two presses do one thing', () => {
    const unmarked = new Map<string, string>()
    const marked = new Set<string>()
    for (const { path, html } of all) {
      for (const { action, form } of formsIn(html, path)) {
        const route = routeOf('POST', action)
        assert.ok(route, `${path} has a form to ${action}`)
        // What is deleted or replaced twice is as it was after the first; forms about answers know by themselves what is saved; the public ones have nobody to ask.
        if (route.method !== 'POST' || route.ownTransactions || route.rule === 'public' || form.includes('data-autosave')) continue
        // What is said of a guide is kept without a person, so nothing may remember from whose session it came.
        if (route.path === '/guide-responses') continue
        if (form.includes('name="once"')) marked.add(route.path)
        else unmarked.set(route.path, path)
      }
    }
    assert.deepEqual([...unmarked], [])
    assert.ok(marked.size > 20, [...marked].join(' '))
  })
})

function formsIn(html: string, path: string): { action: string; form: string }[] {
  const forms = [...html.matchAll(/<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form)
  // One without a button sends nothing, such as the order of a list of one, or has its buttons elsewhere on the page.
  return forms
    .filter((form) => form.includes('<button'))
    .map((form) => ({
      form,
      action: (/^<form\b[^>]*\baction="([^"]*)"/.exec(form)?.[1] ?? /\bformaction="([^"]*)"/.exec(form)?.[1] ?? path).replaceAll(
        '&amp;',
        '&',
      ),
    }))
}
