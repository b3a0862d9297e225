import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { characters } from '../../src/face/demo/characters.ts'
import { smallBody } from '../../src/face/web/body.ts'
import { assertFits } from '../support/axe.ts'
import { doubledIds, signedIn } from '../support/browser.ts'
import { openDemo } from '../support/demo.ts'
import { LookedAt } from '../support/looked-at.ts'
import { charactersOf, pagesReached, type Reached, routeOf } from '../support/reached.ts'
import { show } from '../support/shown.ts'
import { openSite, type Site } from '../support/site.ts'
import { thorough } from '../support/thorough.ts'

/** Longer than a line on a phone: what somebody may write or a municipality may call a team, without a place to break it. */
const longWord = 'Specialpedagogikkompetensutvecklingssamordnarfunktionsbeskrivningsdokumentation'

/** Texts of the demo that people write or name things by, by table: each gets the long word in front, within what the column takes. */
const lengthened: Record<string, string> = {
  unit: 'name',
  result_unit: 'name',
  person: 'family_name',
  round: 'name message',
  plan: 'introduction',
  plan_goal: 'title signs',
  plan_action: 'title text why how_we_know',
  plan_comment: 'text',
  plan_feedback: 'text',
  plan_submission: 'message',
  action_note: 'note',
  support_request: 'text',
  support_acceptance: 'note',
  agreement: 'title text owner_name',
  agreement_note: 'text',
  dialogue_booking: 'place message',
  dialogue_question: 'text',
  dialogue_notes: 'text',
  report_words: 'text',
  report_help: 'text',
  report_answer: 'text',
  authority_plan: 'title summary responsible applies_to review',
  authority_plan_part: 'title text responsible',
  authority_plan_goal: 'title text sign owner_duty',
  authority_need: 'text source_said',
  authority_measure: 'what owner_duty',
  authority_plan_remark: 'text by_duty',
  authority_plan_consultation: 'with_whom text',
  frame_answer: 'text',
  frame_remark: 'text',
  indicator: 'name definition source',
  goal_judgement: 'causes next',
  outlook_note: 'what means source',
  equipment_count: 'what',
  programme: 'title purpose partners',
  course: 'title audience about',
  course_session: 'title place',
  matter: 'title',
  matter_document: 'title',
  register_entry: 'party subject',
  dispatch: 'recipient note',
  statement: 'title department',
  statement_section: 'heading text',
  delegation_point: 'text',
  board_meeting: 'board',
  external_view: 'title made_by summary',
  external_judgement: 'judgement text',
  visit: 'look_at',
  visit_notes: 'text',
  visit_reply: 'text',
  help_theme: 'title note',
  success_factor: 'title',
  success_factor_mark: 'text',
  history_round: 'name',
  history_unit: 'name',
  school_break: 'name',
  wave: 'name',
}
describe('every page that somebody reaches', () => {
  let site: Site
  const all: Reached[] = []
  const people: { authority: string; person: string }[] = []
  const lookedAt = new LookedAt(thorough, true)
  before(async () => {
    site = await openSite({}, openDemo)
    await lengthen()
    people.push(...(await charactersOf(site.program)))
  })
  after(() => site.close())

  async function lengthen(): Promise<void> {
    const { owner } = site.program
    const { rows } = await owner.query<{ table: string; rule: string }>(
      "select conrelid::regclass::text as table, pg_get_constraintdef(oid) as rule from pg_constraint where contype = 'c'",
    )
    /** Characters that a column takes. */
    const mostIn = (table: string, column: string) => {
      const told = new RegExp(`char_length\\(${column}\\) <= (\\d+)`)
      return Math.min(2000, ...rows.flatMap((row) => (row.table === table ? Number(told.exec(row.rule)?.[1] ?? 2000) : [])))
    }
    for (const [table, columns] of Object.entries(lengthened))
      for (const column of columns.split(' '))
        await owner.query(`update ${table} set ${column} = left($1 || ${column}, $2) where ${column} <> ''`, [
          longWord,
          mostIn(table, column),
        ])
    await owner.query('update plan_action set others = $1, tags = array[left($1, 40)]', [longWord])
    await owner.query('update action_evidence set title = left($1 || title, 200), text = $1 || text where removed_at is null', [longWord])
  }

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
        await show(page, path, html)
        await assertFits(page, route.path).catch((error: Error) => wide.push(`${error.message} (${path})`))
      }
      assert.deepEqual(wide, [])
    })
  }

  it('gives every id once on a page, so that each label belongs to its own field', () => {
    const faults = new Set<string>()
    let labels = 0
    for (const { html, route } of all) {
      for (const id of doubledIds(html)) faults.add(`${route.path}: ${id} twice`)
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

  it('reads of a form as much as all its fields may be filled with, in whatever letters', () => {
    const small = new Map<string, number>()
    let most = 0
    for (const { path, html } of all) {
      for (const { action, form } of formsIn(html, path)) {
        const route = routeOf('POST', action)
        const [needs, reads] = [bytesIn(form), route?.bodyLimit ?? smallBody]
        most = Math.max(most, needs)
        if (route && needs > reads) small.set(`${route.method} ${route.path}`, needs)
      }
    }
    assert.deepEqual(Object.fromEntries(small), {})
    assert.ok(most > smallBody, `${most}`)
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

/** Bytes of a form when every field of text is as full as it says that it may be and every box is ticked: of a letter nine at most, as a form encodes it (%E2%80%93), and of a file none. */
function bytesIn(form: string): number {
  const texts = [...form.matchAll(/\bdata-limit="(\d+)"|<input\b[^>]*\bmaxlength="(\d+)"/g)].map(([, limit, length]) =>
    Number(limit ?? length),
  )
  const boxes = [...form.matchAll(/<input\b[^>]*\btype="(?:checkbox|hidden)"[^>]*>/g)].map(([box]) => {
    const of = (attribute: string) => new RegExp(`\\b${attribute}="([^"]*)"`).exec(box)?.[1]?.length ?? 0
    return of('name') + of('value') + 2
  })
  return texts.reduce((sum, length) => sum + 9 * length, 0) + boxes.reduce((sum, length) => sum + length, 0)
}

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
