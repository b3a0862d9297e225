import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { characters } from '../src/face/demo/characters.ts'
import { signedIn } from './support/browser.ts'
import { openDemo } from './support/demo.ts'
import type { TestProgram } from './support/program.ts'
import { charactersOf, pagesReached } from './support/reached.ts'
import { samples } from './support/thorough.ts'

const names = {
  1: { sv: 'Nivånamnet ett' },
  2: { sv: 'Nivånamnet två' },
  3: { sv: 'Nivånamnet tre' },
  4: { sv: 'Nivånamnet fyra' },
  5: { sv: 'Nivånamnet fem' },
}

/** How many pages of a route are looked at. */
const ofEach = samples(1, 2)

/** Pages that name the levels: each must have been looked at, or the walk has proved little. */
const naming = [
  '/results/:round/:school',
  '/group-results/:round/:unit',
  '/group-results/:round/:unit/change',
  '/workshops/:unit/picture',
  '/workshops/:unit/talk',
  '/authority-questions',
  '/overview/board',
  '/overview/rounds',
  '/settings/level-names',
]

describe('an authority’s own names for the levels', () => {
  let program: TestProgram
  before(async () => {
    program = await openDemo()
    // Pages that have been shown before stand ready: they are not to be shown with the names from before.
    const principal = (await charactersOf(program))[characters.findIndex(({ key }) => key === 'principal')]
    assert.ok(principal)
    await pagesReached(await signedIn(program, principal.authority, principal.person), ofEach)
    await program.owner.query(
      "insert into level_naming (authority_id, framework, names, changed_on) select distinct a.id, f.key, $1::jsonb, date '2026-11-09' from authority a, framework_version f",
      [names],
    )
  })
  after(() => program.close())

  it('stand on every page that somebody reaches, and the framework’s on none', async () => {
    const told = new Set<string>()
    const left: string[] = []
    for (const { authority, person } of await charactersOf(program)) {
      const visitor = await signedIn(program, authority, person)
      for (const { path, route, html } of await pagesReached(visitor, ofEach)) {
        if (html.includes('Nivånamnet')) told.add(route.path)
        // The form says what the framework calls them; the guide on answering explains the words that ours has.
        if (/\bUpptäcker\b|\bSprider\b/.test(html) && !/^\/(guides|settings\/level-names\/:framework)/.test(route.path))
          left.push(`${route.path} ${path}`)
      }
    }
    assert.deepEqual(left, [])
    assert.deepEqual(
      naming.filter((path) => !told.has(path)),
      [],
      [...told].join(' '),
    )
  })
})
