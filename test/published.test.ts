import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { characters } from '../src/face/demo/characters.ts'
import { projectRoot } from '../src/ground/base/root.ts'
import { hearing, type Quantity } from '../src/ground/published/published.ts'
import { signedIn, type Visitor } from './support/browser.ts'
import { openDemo } from './support/demo.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'
import { exceptions, needed, unregistered } from './support/published-numbers.ts'
import { charactersOf, pagesReached } from './support/reached.ts'
import { releaseTown } from './support/released-town.ts'
import { sourcesIn } from './support/sources.ts'

/** Who names what numbers about people are kept in: who writes it, who declares it, and who reads it for the register. */
const readers: Record<string, string[]> = {
  // The mail asks only whether there is anything to read; the simulation counts cells of a made-up authority.
  result_cell: [
    'src/cycle/release/store-mail.ts',
    'src/cycle/release/store-release.ts',
    'src/cycle/release/store-released.ts',
    'src/cycle/release/store-two-rounds.ts',
    'src/cycle/release/tables.ts',
    'src/face/demo/simulation/changes.ts',
    'src/face/demo/simulation/shares.ts',
  ],
  result_participation: [
    'src/cycle/release/store-mail.ts',
    'src/cycle/release/store-release.ts',
    'src/cycle/release/store-released.ts',
    'src/cycle/release/store-standing.ts',
    'src/cycle/release/tables.ts',
  ],
  result_comparison: ['src/cycle/release/store-release.ts', 'src/cycle/release/store-released.ts', 'src/cycle/release/tables.ts'],
  result_change: [
    'src/cycle/release/audit/store.ts',
    'src/cycle/release/store-matched.ts',
    'src/cycle/release/store-two-rounds.ts',
    'src/cycle/release/tables.ts',
    'src/face/demo/simulation/changes.ts',
  ],
  result_instrument: ['src/cycle/release/store-instrument.ts', 'src/cycle/release/tables.ts'],
  action_said: ['src/content/suggestion/store.ts', 'src/content/suggestion/tables.ts'],
  handed_in_total: ['src/cycle/round/store.ts'],
  guide_response: ['src/content/guide/store-responses.ts', 'src/content/guide/tables.ts'],
}

describe('every number about a set of people', () => {
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  it('on a page that somebody in the demo reaches has been through the register', async () => {
    const demo = await openDemo()
    const people = await charactersOf(demo)
    const blind = new Set<string>()
    for (const [index, { key }] of characters.entries()) {
      const as = people[index]
      assert.ok(as)
      for (const each of await look(await signedIn(demo, as.authority, as.person), key)) blind.add(each)
    }
    await demo.close()
    for (const route of ['/group-results/:round/:unit', '/workshops/:unit/picture', '/plans/:id', '/rounds', '/rounds/:id'])
      assert.ok(blind.has(route), `${route}: numbers are looked for there, and would be found had they not been registered`)
  })

  it('of two released rounds and one that waits, likewise, for everyone who may look', async () => {
    const { visitors } = await releaseTown(program)
    const looking = [
      'teacher',
      'teamLead',
      'leader',
      'principal',
      'districtHead',
      'headOfTheAuthority',
      'administrator',
      'askedCoach',
    ] as const
    const blind = new Set<string>()
    for (const name of looking) for (const route of await look(visitors[name], name)) blind.add(route)
    assert.ok(blind.has('/group-results/:round/:unit/change'))
  })

  it('is excused on the page that an exception names, and on no other', () => {
    const looked = (route: string) => unregistered('<main>Minsta grupp 5 svar</main>', route, []).map(({ number }) => number)
    assert.deepEqual([looked('/rounds/:id'), looked('/plans/:id')], [[], ['5']])
  })

  it('is excused on no page where nothing has to be: every exception was needed while all these pages were looked at', () => {
    assert.deepEqual(
      exceptions.flatMap(({ on, why }) => on.map((page) => `${page}: ${why}`)).filter((each) => !needed.has(each)),
      [],
    )
  })

  it('comes from one place: no other file reads released figures, nor counts who has handed in', async () => {
    const reading = new Map<string, string[]>()
    for (const path of await sourcesIn('src')) {
      const text = await readFile(join(projectRoot, path), 'utf8')
      for (const name of Object.keys(readers))
        if (new RegExp(`\\b${name}\\b`).test(text)) reading.set(name, [...(reading.get(name) ?? []), path])
    }
    assert.deepEqual(Object.fromEntries(reading), readers)
  })
})

/** Looks at every page that a visitor reaches, as it is made. Returns the routes where numbers about people would be missed if nothing had been registered. */
async function look(visitor: Visitor, who: string): Promise<Set<string>> {
  const blind = new Set<string>()
  const loose: string[] = []
  const heard = new Map<string, Quantity[]>()
  const pages = await pagesReached(visitor, 2, undefined, async (path) => {
    const { result, said } = await hearing(() => visitor.get(path))
    heard.set(path, said)
    return result
  })
  for (const { path, route, html } of pages) {
    const nothing: Quantity[] = []
    if (unregistered(html, route.path, nothing).length > 0) blind.add(route.path)
    for (const { number, around } of unregistered(html, route.path, heard.get(path) ?? nothing))
      loose.push(`${who}: ${path} shows ${number}: …${around}…`)
  }
  assert.deepEqual(loose, [])
  return blind
}
