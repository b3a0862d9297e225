import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { almskolansPlan, decided, emptyPlan, hardPlan, hardTexts, longPlan, paperFacts } from '../../../test/support/plan-content.ts'
import { unzipped } from '../../../test/support/zip.ts'
import { wordOf } from '../../ground/paper/word.ts'
import type { PlanContent } from '../plan/plan.ts'
import { paperOf } from './outline.ts'
import type { PaperFacts } from './plan-paper.ts'

/** The document's own XML, and the rest by name. */
async function written(content: PlanContent, facts: PaperFacts = paperFacts(), language: 'sv' | 'en' = 'sv') {
  const files = unzipped(await wordOf(paperOf(content, facts, language)))
  return { files, body: files.get('word/document.xml') ?? '' }
}

/** Paragraphs of a style, as text. */
function paragraphs(body: string, style: string): string[] {
  return [...body.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map(([, inside = '']) => inside)
    .filter((inside) => inside.includes(`<w:pStyle w:val="${style}"/>`))
    .map(textOf)
}

function textOf(xml: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return [...xml.matchAll(/<w:t[ >][^<]*|<w:br\/>/g)]
    .map(([part]) =>
      part.startsWith('<w:br') ? '\n' : part.replace(/^<w:t[^>]*>/, '').replace(/&(\w+);/g, (_, name: string) => entities[name] ?? ''),
    )
    .join('')
}

/** The tables: row by row, cell by cell, with how many rows are headings. */
function tables(body: string) {
  return [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) => {
    const rows = [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) => row)
    return {
      headings: rows.filter((row) => row.includes('<w:tblHeader/>')).length,
      rows: rows.map((row) => [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => textOf(cell))),
    }
  })
}

describe('a plan in Word', () => {
  it('has real headings of three levels, in order', async () => {
    const { body } = await written(almskolansPlan())
    assert.deepEqual(paragraphs(body, 'Heading1'), ['Handlingsplan 2026/27 för Almskolan'])
    assert.deepEqual(paragraphs(body, 'Heading2'), [
      'Inledning',
      'Det här utgår vi från',
      'Åtgärderna i korthet',
      'Mål 1: Eleverna granskar källor själva i minst tre ämnen',
      'Mål 2: Vi vet vad eleverna har förstått innan provet',
      'Mål 3: Tekniken fungerar när lektionen börjar',
      'Beslut',
    ])
    assert.equal(paragraphs(body, 'Heading3').length, 5)
  })

  it('has real tables whose first row comes again on every page', async () => {
    const { body } = await written(longPlan(60))
    const [levels, actions, form] = tables(body)
    assert.deepEqual(levels?.rows[0], ['Delområde', 'Personalen', 'Skolledningen'])
    assert.deepEqual(actions?.rows[0], ['Nr', 'Åtgärd', 'Ansvarig', 'Klar senast', 'Läge'])
    assert.equal(actions?.rows.length, 61)
    assert.deepEqual([levels?.headings, actions?.headings], [1, 1])
    assert.equal(form?.rows[0]?.[0], 'Diarienummer')
  })

  it('says its language, its title and who it is from', async () => {
    for (const [language, mark] of [
      ['sv', 'sv-SE'],
      ['en', 'en-GB'],
    ] as const) {
      const { files } = await written(almskolansPlan(), paperFacts(), language)
      assert.ok(files.get('word/styles.xml')?.includes(`<w:lang w:val="${mark}"/>`))
      const core = files.get('docProps/core.xml') ?? ''
      assert.ok(core.includes(`<dc:title>${language === 'sv' ? 'Handlingsplan' : 'Action plan'} 2026/27`))
      assert.ok(core.includes('<dc:creator>Björkköpings kommun</dc:creator>'))
    }
  })

  it('numbers its pages', async () => {
    const { files } = await written(almskolansPlan())
    const footer = files.get('word/footer1.xml') ?? ''
    assert.ok(footer.includes('PAGE') && footer.includes('NUMPAGES') && textOf(footer).endsWith(' ()'))
  })

  it('has the decision filled in, and room to sign', async () => {
    const { body } = await written(almskolansPlan(), paperFacts({ standing: { is: 'adopted', decision: decided } }))
    assert.deepEqual(tables(body).at(-1)?.rows, [
      ['Diarienummer', 'BUN 2026/123'],
      ['Beslut', 'Planen fastställs, version 2'],
      ['Datum', '30 november 2026'],
      ['Beslutat av', 'Helena Sundström, rektor'],
      ['Kommentar till beslutet', 'Beslutet fattades efter samverkan.'],
      ['Underskrift', ''],
      ['Namnförtydligande', 'Helena Sundström'],
    ])
  })

  it('keeps what people write as text, whatever it looks like', async () => {
    const { body } = await written(hardPlan())
    const titles = paragraphs(body, 'Heading2')
    for (const text of hardTexts.filter((each) => !each.includes('\u202e')))
      assert.ok(
        titles.some((title) => title.endsWith(text)),
        text,
      )
  })

  it('is a whole file of whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 8, maxLength: 8 }), async (texts) => {
        const { body } = await written(hardPlan(texts))
        assert.equal(paragraphs(body, 'Heading3').length, 8)
        // What XML 1.0 may not hold makes Word call a file damaged.
        assert.doesNotMatch(body, /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u)
      }),
      { numRuns: 25 },
    )
  })

  it('of an empty plan says so', async () => {
    const { body } = await written(emptyPlan())
    assert.ok(textOf(body).includes('Planen har inga mål eller åtgärder än.'))
    assert.equal(tables(body).length, 1)
  })
})
