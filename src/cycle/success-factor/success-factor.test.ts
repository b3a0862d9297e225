import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { bookletOf } from './paper.ts'
import { sees, seesSource } from './seeing.ts'
import { type Factor, isTold, type Mark, namedIn, saidIn, schoolsIn } from './success-factor.ts'

function mark(school: string, text: string, named: boolean | null = null): Mark {
  return {
    id: text,
    school: { id: school, name: `Skola ${school}`, district: school === 'z' ? 'söder' : 'norr' },
    source: 'report',
    about: school,
    text,
    byName: 'Per-Olof Nyström',
    onDay: '2026-11-10',
    named,
  }
}
const factor = (...marks: Mark[]): Factor => ({
  id: 'f',
  theme: 'culture',
  title: 'Fasta tider',
  revision: 1,
  begunOn: '2026-11-10',
  marks,
})
const everyone = { marks: null, names: [] }
const head = { marks: { own: false, authority: false, districts: ['norr'], schools: [], teams: [] }, names: [] }

describe('a success factor', () => {
  it('is told to everyone when three schools speak of it, however often one says so', () => {
    assert.equal(isTold(factor(mark('a', '1'), mark('a', '2'), mark('a', '3'), mark('b', '4'))), false)
    assert.equal(isTold(factor(mark('a', '1'), mark('b', '2'), mark('c', '3'))), true)
    assert.equal(schoolsIn(factor(mark('a', '1'), { ...mark('a', '2'), source: 'check' }, mark('b', '3'))), 2)
  })

  it('is seen before that by those who mark, and by the principal whose school speaks of it', () => {
    const one = factor(mark('a', '1'))
    assert.equal(sees(everyone, one), false)
    assert.equal(sees(head, one), true)
    assert.equal(sees({ marks: null, names: ['a'] }, one), true)
    assert.equal(sees({ marks: null, names: ['b'] }, one), false)
    assert.equal(seesSource(head, mark('z', '1')), false, 'another district’s school')
    assert.equal(seesSource(head, mark('a', '1')), true)
    assert.equal(seesSource(everyone, mark('a', '1')), false)
  })

  it('names no school without its principal’s yes, on no page and on no paper, whatever there is', () => {
    const any = fc.array(
      fc.record({
        school: fc.constantFrom('a', 'b', 'c', 'd'),
        named: fc.constantFrom(true, false, null),
        text: fc.stringMatching(/^[a-zåäö]{3,12}$/),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(any, (marks) => {
        const one = factor(...marks.map(({ school, text, named }) => mark(school, text, named)))
        const allowed = new Set(marks.flatMap(({ school, named }) => (named ? [`Skola ${school}`] : [])))
        assert.deepEqual(new Set(namedIn(one)), allowed)
        const said = JSON.stringify(saidIn(one))
        const paper = JSON.stringify(bookletOf([one], { authority: 'Björkköping', logo: null, today: '2026-11-10' }, 'sv'))
        for (const name of ['Skola a', 'Skola b', 'Skola c', 'Skola d'])
          if (!allowed.has(name)) assert.ok(!said.includes(name) && !paper.includes(name), name)
        if (!isTold(one)) assert.ok(!paper.includes('Fasta tider'), 'what few speak of is not printed')
      }),
    )
  })

  it('says of which kind each source is on paper, also where no school may be named', () => {
    const one = factor(mark('a', 'Arbete', true), { ...mark('b', 'Möte'), source: 'check' }, { ...mark('c', 'Övning'), source: 'dialogue' })
    const paper = JSON.stringify(bookletOf([one], { authority: 'Björkköping', logo: null, today: '2026-11-10' }, 'sv'))
    for (const said of ['Arbete (Rapport, Skola a)', 'Möte (Temperaturmätning)', 'Övning (Resultatdialog)'])
      assert.ok(paper.includes(said), said)
  })

  it('is read in an order that says nothing of who said what when', () => {
    const marks = [mark('b', 'Övning'), mark('a', 'Arbete'), mark('c', 'Möte')]
    assert.deepEqual(saidIn(factor(...marks)), saidIn(factor(...marks.toReversed())))
  })
})
