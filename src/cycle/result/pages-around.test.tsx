import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleAuthority } from './pages/example.ts'
import { almskolan, framework, html, textOf } from './pages/example-html.tsx'
import { ExportPage } from './pages/export-page.tsx'
import { GroupResultsPage } from './pages/list-page.tsx'

const alm = exampleAuthority(framework, [almskolan], { seed: 7 })

describe('the list of group results', () => {
  const list = (props: Partial<Parameters<typeof GroupResultsPage>[0]>) =>
    textOf(html(<GroupResultsPage language="sv" released={[]} waiting={[]} open={[]} belongs answers={false} {...props} />))

  it('says what is missing and when it comes, in Swedish time', () => {
    assert.match(list({}), /Inget resultat än/)
    assert.match(list({ belongs: false }), /Du hör inte till någon grupp/)
    const waiting = { id: 'w', name: 'Våren 2027', closedOn: '2027-03-30' }
    assert.match(
      list({ waiting: [{ ...waiting, releaseAt: new Date('2027-03-31T22:30:00Z') }] }),
      /Resultatet visas torsdag 1 april kl\. 00\.30/,
    )
    assert.match(list({ waiting: [{ ...waiting, releaseAt: null }] }), /räknas samman nu/)
    assert.match(list({ open: [{ id: 'o', name: 'Hösten', closesOn: '2026-10-09' }] }), /öppen till och med fredag 9 oktober/)
  })

  it('has one link for each of 432 schools, in alphabetical order', () => {
    const units = Array.from({ length: 432 }, (_, index) => ({
      id: `s${index}`,
      level: 'school' as const,
      name: `${'ÖHAÅKÄB'.charAt(index % 7)}skolan ${1 + Math.floor(index / 7)}`,
      code: null,
      parent: 'authority',
    }))
    const page = html(
      <GroupResultsPage
        language="sv"
        released={[{ round: alm.result('s0').round, units }]}
        waiting={[]}
        open={[]}
        belongs
        answers={false}
      />,
    )
    const names = [...page.matchAll(/href="\/group-results\/[^"]+"[^>]*>([^<]+)</g)].map(([, name = '']) => name)
    assert.equal(names.length, 432)
    assert.deepEqual(
      names,
      names.toSorted((a, b) => a.localeCompare(b, 'sv', { numeric: true })),
    )
  })
})

describe('the page with the files', () => {
  it('leads to every format and says which rules come along', () => {
    const page = html(<ExportPage language="sv" result={alm.result('s0')} />)
    for (const kind of ['csv', 'xlsx', 'json']) assert.ok(page.includes(`href="/group-results/round-2/s0/results.${kind}"`), kind)
    assert.match(textOf(page), /färre än fem svar har inga siffror/)
  })
})
