import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { elementsOf, type PdfElement, readPdf } from '../../../test/support/pdf.ts'
import { almskolansPlan, decided, emptyPlan, hardPlan, longPlan, paperFacts, planAction } from '../../../test/support/plan-content.ts'
import type { Logo } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { sourceOf } from '../../ground/paper/setting.ts'
import type { PlanContent } from '../plan/plan.ts'
import { paperOf } from './outline.ts'
import type { PaperFacts } from './plan-paper.ts'

async function printed(content: PlanContent, facts: PaperFacts = paperFacts(), language: 'sv' | 'en' = 'sv') {
  return readPdf(await pdfOf(paperOf(content, facts, language)))
}

function headings(root: PdfElement): string[] {
  return elementsOf(root, 'H1', 'H2', 'H3').map(({ kind, text }) => `${kind} ${text}`)
}

/** The rows of every table. */
function tables(root: PdfElement): string[][][] {
  return elementsOf(root, 'Table').map((table) => elementsOf(table, 'TR').map((row) => elementsOf(row, 'TH', 'TD').map(({ text }) => text)))
}

describe('a plan as PDF', () => {
  it('is tagged, says that it is PDF/UA-1, and has a title and a language', async () => {
    for (const [language, lang, title] of [
      ['sv', 'sv-SE', 'Handlingsplan 2026/27 för Almskolan'],
      ['en', 'en-GB', 'Action plan 2026/27 for Almskolan'],
    ] as const) {
      const read = await printed(almskolansPlan(), paperFacts(), language)
      assert.equal(read.marked, true)
      assert.equal(read.root.kind, 'Document')
      assert.match(read.metadata, /<pdfuaid:part>1<\/pdfuaid:part>/)
      assert.equal(read.lang, lang)
      assert.equal(read.title, title)
      assert.equal(read.showsTitle, true)
    }
  })

  it('has its headings in order, none left out', async () => {
    const { root } = await printed(almskolansPlan())
    assert.deepEqual(headings(root), [
      'H1 Handlingsplan 2026/27 för Almskolan',
      'H2 Inledning',
      'H2 Det här utgår vi från',
      'H2 Åtgärderna i korthet',
      'H2 Mål 1: Eleverna granskar källor själva i minst tre ämnen',
      'H3 1.1 Gemensam lektionsserie i källkritik för årskurs 4–9',
      'H3 1.2 Skolbibliotekarien leder två pass per årskurs',
      'H2 Mål 2: Vi vet vad eleverna har förstått innan provet',
      'H3 2.1 En avslutsfråga i veckan i matematik och NO',
      'H3 2.2 Två lektionsbesök per lärare',
      'H2 Mål 3: Tekniken fungerar när lektionen börjar',
      'H3 3.1 Felanmälan på ett ställe, svar inom en skoldag',
      'H2 Beslut',
    ])
  })

  it('has tables with header cells, and says what is missing', async () => {
    const { root } = await printed(almskolansPlan())
    for (const table of elementsOf(root, 'Table')) assert.ok(elementsOf(table, 'TH').length >= 3)
    const [levels, actions] = tables(root)
    assert.deepEqual(levels?.slice(0, 3), [
      ['Delområde', 'Personalen', 'Skolledningen'],
      ['Elevernas digitala kompetens', '2,4 (38 svar)', '3,2 (3 svar)'],
      ['Bedömning och återkoppling', 'högst 1,4 (9 svar)', 'För få svar – skyddas'],
    ])
    assert.deepEqual(actions?.[4], ['2.2', 'Två lektionsbesök per lärare', 'Saknas', '16 april 2027', 'Planerad'])
    assert.deepEqual(actions?.[5]?.slice(2), ['Liv Westman har slutat', '15 september 2026, försenad', 'Pågår'])
  })

  it('tells in words what its chart shows, in the order of the goals', async () => {
    const { root } = await printed(almskolansPlan())
    const [chart, ...more] = elementsOf(root, 'Figure')
    assert.equal(more.length, 0)
    assert.equal(
      chart?.alt,
      'Diagram med nivåer från 1 till 5. Elevernas digitala kompetens: personalen 2,4 (38 svar), skolledningen 3,2 (3 svar). ' +
        'Bedömning och återkoppling: personalen högst 1,4 (9 svar), skolledningen: för få svar – skyddas. ' +
        'Verktyg och nät i vardagen: personalen 3,2 (36 svar), skolledningen 4,2 (3 svar).',
    )
  })

  it('shows an agreed level as a joint assessment, not as anybody’s mean', async () => {
    const [goal] = almskolansPlan().goals
    assert.ok(goal)
    const joint = { kind: 'joint' as const, assessment: 'a', agreedOn: '2026-11-04', level: 3 }
    const { root } = await printed(emptyPlan({ goals: [{ ...goal, baseline: joint }] }))
    assert.deepEqual(tables(root)[0], [
      ['Delområde', 'Gemensam skattning'],
      ['Elevernas digitala kompetens', 'nivå 3'],
    ])
    assert.ok(root.text.includes('Den gemensamma skattningen gjordes 4 november 2026.'))
    assert.ok(!root.text.includes('medelvärde på'))
  })

  it('leaves room for the decision and the signature, and fills in what has been decided', async () => {
    const draft = await printed(almskolansPlan())
    const facts = (root: PdfElement) => elementsOf(root, 'LI').map(({ text }) => text)
    assert.ok(facts(draft.root).includes('Diarienummer') && facts(draft.root).includes('Underskrift'))
    const done = await printed(almskolansPlan(), paperFacts({ standing: { is: 'adopted', decision: decided } }))
    for (const said of [
      'DiarienummerBUN 2026/123',
      'BeslutPlanen fastställs, version 2',
      'Datum30 november 2026',
      'Beslutat avHelena Sundström, rektor',
      'Underskrift',
    ])
      assert.ok(facts(done.root).includes(said), said)
  })

  it('says that it has been changed since it was adopted, and what', async () => {
    const changes = [
      { kind: 'action changed' as const, id: 'a', number: '1.2', title: 'x', fields: [] },
      { kind: 'action removed' as const, id: 'b', number: '2.3', title: 'Läsa tillsammans' },
    ]
    const { root } = await printed(
      almskolansPlan(),
      paperFacts({ standing: { is: 'changed', decision: decided, changedOn: '2026-12-04', changes } }),
    )
    assert.ok(
      root.text.includes(
        'Fastställd 30 november 2026 av Helena Sundström, rektor. Ändrad sedan fastställelse, senast 4 december 2026. ' +
          'Ändrad åtgärd: 1.2. Borttagen åtgärd: ”Läsa tillsammans”.',
      ),
    )
    assert.ok(root.text.includes('Det som är ändrat efter beslutet är inte fastställt.'))
  })

  it('of a version shows nothing as late, for it tells how things stood', async () => {
    const { root } = await printed(
      almskolansPlan(),
      paperFacts({ today: '2028-01-01', standing: { is: 'frozen', decision: decided, withdrawnOn: '2026-12-01' } }),
    )
    assert.ok(!root.text.includes('försenad'))
    assert.ok(root.text.includes('Det här är version 2') && root.text.includes('Beslutet togs tillbaka 1 december 2026.'))
  })

  it('of an empty plan says so, with room for a decision', async () => {
    const { root, pages } = await printed(emptyPlan())
    assert.equal(pages, 1)
    assert.ok(root.text.includes('Planen har inga mål eller åtgärder än.'))
    assert.deepEqual(headings(root), ['H1 Handlingsplan 2026/27 för Almskolan', 'H2 Beslut'])
  })

  it('holds 200 actions, each once and in order', async () => {
    const { root, pages } = await printed(longPlan(200))
    assert.ok(pages > 20)
    assert.deepEqual(
      elementsOf(root, 'H3').map(({ text }) => /Åtgärd (\d+)/.exec(text)?.[1]),
      Array.from({ length: 200 }, (_, index) => String(index + 1)),
    )
  })

  it('sets what people write as they wrote it: no markup of it is read', async () => {
    const { root } = await printed(hardPlan())
    const titles = elementsOf(root, 'H2').map(({ text }) => text)
    assert.ok(titles.includes('Mål 1: <b>&amp;</b> #let x = 1 *fet* _kursiv_ $x^2$ `kod` @ref <etikett> // kommentar /* mer */'))
    assert.ok(titles.includes('Mål 2: =HYPERLINK("http://example.se";"Klicka")'))
    assert.ok(titles.includes('Mål 6: #import "../../../etc/passwd": x'))
    assert.ok(titles.includes('Mål 7: Åsa-Märit von Östergötland-Ängelholm af Överkalix-Ödeshög, d.ä.'))
    assert.ok(!root.text.includes('\u202e'))
  })

  it('breaks words that are wider than their place, and loses no letter of them', async () => {
    const word = 'Samverkanskoordinatorochutvecklingsledarefördigitaliseringenx'
    const owner = { kind: 'person' as const, person: 'p', name: word, left: false }
    const paper = paperOf(emptyPlan({ loose: [planAction({ title: `${word}${word}`, owner })] }), paperFacts(), 'sv')
    const [row] = tables(readPdf(await pdfOf(paper)).root)[0]?.slice(1) ?? []
    assert.deepEqual(row?.slice(1, 3), [`${word}${word}`, word])
    assert.ok(sourceOf(paper, (text) => text).includes('Samverka\u200bnskoordi'))
  })

  it('is made also of letters that no typeface here has, and says that they are replaced', async () => {
    const { root } = await printed(emptyPlan({ loose: [planAction({ title: 'Läs ཨོཾ och ꦗꦮ', text: 'ᚠᚢᚦ \u{13080}' })] }))
    assert.ok(root.text.includes('Läs \ufffd'), root.text)
    assert.ok(root.text.includes('Tecken som typsnittet saknar visas som \ufffd.'))
  })

  it('is made of whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 8, maxLength: 8 }), async (texts) => {
        const { root } = await printed(hardPlan(texts))
        assert.equal(elementsOf(root, 'H3').length, 8)
      }),
      { numRuns: 6 },
    )
  })

  it('carries the authority’s name, or its logo with a text for those who do not see it', async () => {
    const logo: Logo = { png: onePixel, width: 1, height: 1 }
    const { root } = await printed(almskolansPlan(), paperFacts({ logo }))
    assert.deepEqual(elementsOf(root, 'Figure').map(({ alt }) => alt)[0], 'Björkköpings kommun, logotyp')
    assert.ok(root.text.startsWith('Björkköpings kommun'))
  })
})

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
