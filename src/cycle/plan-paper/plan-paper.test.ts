import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import readXlsx from 'read-excel-file/node'
import { elementsOf, readPdf } from '../../../test/support/pdf.ts'
import { almskolansPlan, emptyPlan, hardPlan, longPlan, paperFacts, planAction } from '../../../test/support/plan-content.ts'
import { unzipped } from '../../../test/support/zip.ts'
import { calendarOf } from '../../face/reminding/calendar.ts'
import { found } from '../../ground/base/ask.ts'
import { formatDay } from '../../ground/base/language.ts'
import { readLogo } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { line } from '../../ground/paper/text.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { numbered, type PlanAction, type PlanContent } from '../plan/plan.ts'
import { excelOf } from './excel.ts'
import { paperOf } from './outline.ts'

type Line = { number: string; title: string; owner: string; due: string }

/** What each form says of every action, in its order. */
async function saidIn(content: PlanContent): Promise<Record<'pdf' | 'word' | 'excel' | 'calendar', Line[]>> {
  const paper = paperOf(content, paperFacts(), 'sv')
  const { root } = readPdf(await pdfOf(paper))
  const table = elementsOf(root, 'Table').at(-1)
  const pdf = table ? elementsOf(table, 'TR').map((row) => elementsOf(row, 'TH', 'TD').map(({ text }) => text)) : []
  const body = unzipped(await wordOf(paper)).get('word/document.xml') ?? ''
  const word = [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, inside = '']) =>
    [...inside.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => plain(cell)),
    ),
  )
  const [sheet] = await readXlsx(await excelOf(paper))
  const lineOf = ([number = '', title = '', owner = '', due = '']: string[]): Line => ({
    number,
    title,
    owner,
    due: due.replace(', försenad', ''),
  })
  return {
    pdf: pdf.slice(1).map(lineOf),
    word: (word.at(-2) ?? []).slice(1).map(lineOf),
    excel: (sheet?.data.slice(1) ?? []).map((row) => ({
      number: String(row[0]),
      title: String(row[3]),
      owner: String(row[5] ?? 'Saknas'),
      due: row[6] instanceof Date ? formatDay(row[6].toISOString().slice(0, 10), 'sv', true) : 'Saknas',
    })),
    calendar: await calendarLines(content),
  }
}

/** Marks of direction are no letters: they do their work in a PDF and leave nothing there. */
function seen(text: string): string {
  return text.replace(/[\u200e\u200f]/g, '')
}

function seenLine({ number, title, owner, due }: Line): Line {
  return { number, title: seen(title), owner: seen(owner), due }
}

/** The calendar shows what has a last day. */
async function calendarLines(content: PlanContent): Promise<Line[]> {
  const dated = numbered(content).flatMap(({ number, action }, index) =>
    action.dueOn === null ? [] : [{ number, index, action, dueOn: action.dueOn }],
  )
  const { actions } = paperOf(content, paperFacts(), 'sv')
  const calendar = await calendarOf(
    dated.map(({ action, index, dueOn }) => ({
      ...action,
      dueOn,
      owner: actions[index]?.owner ?? '',
      plan: { unitKind: 'school', unitName: 'Almskolan', schoolName: 'Almskolan', schoolYear: 2026 },
      decided: true,
      changedAt: new Date(0),
    })),
    [],
    [],
    { name: 'x', publicUrl: 'https://x', language: 'sv' },
  )
  const text = calendar.replace(/\r\n /g, '')
  const of = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, value = '']) => value.replace(/\\([\\,;])/g, '$1'))
  const [titles, days] = [of(/^SUMMARY:(.*)\r$/gm), of(/^DTSTART;VALUE=DATE:(.*)\r$/gm)]
  const owners = of(/^DESCRIPTION:(.*)\r$/gm).map((each) => /Ansvarig: (.*?)(?:\\n|$)/.exec(each)?.[1] ?? 'Saknas')
  return dated.map(({ number }, index) => ({
    number,
    title: titles[index] ?? '',
    owner: owners[index] ?? '',
    due: formatDay((days[index] ?? '').replace(/(....)(..)(..)/, '$1-$2-$3'), 'sv', true),
  }))
}

function plain(cell: string): string {
  return [...cell.matchAll(/<w:t[ >][^<]*/g)]
    .map(([part]) => part.replace(/^<w:t[^>]*>/, ''))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

describe('a plan on paper', () => {
  it('says the same of every action in every form, in the same order', async () => {
    for (const content of [almskolansPlan(), longPlan(60), hardPlan()]) {
      const said = await saidIn(content)
      assert.equal(said.pdf.length, numbered(content).length)
      assert.deepEqual(
        said.pdf.map(({ title }) => seen(title)),
        numbered(content).map(({ action }) => seen(line(action.title))),
      )
      assert.deepEqual(said.word.map(seenLine), said.pdf.map(seenLine))
      assert.deepEqual(said.excel, said.word)
      assert.deepEqual(
        said.calendar,
        said.word.filter(({ due }) => due !== 'Saknas'),
      )
    }
  })

  it('names the team and its school', () => {
    const team = emptyPlan({ unit: { id: 't', kind: 'team', name: '4–6' } })
    assert.equal(paperOf(team, paperFacts(), 'sv').title, 'Handlingsplan 2026/27 för 4–6, Almskolan')
  })

  it('numbers actions without goals by themselves', () => {
    const { blocks } = paperOf(emptyPlan({ loose: [planAction({ title: 'Börja' }), planAction({ title: 'Sluta' })] }), paperFacts(), 'sv')
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    assert.deepEqual(headings.slice(2), ['Åtgärder', '1 Börja', '2 Sluta', 'Beslut'])
  })

  it('says why the framework’s action tends to work, with the source; of an action in own words or of another framework nothing', () => {
    const { framework } = paperFacts()
    const [known] = framework.actions
    const why = { sv: 'Det prövas oftare.', en: 'It is tried more often.', source: 'Skolverket' }
    const facts = { ...paperFacts(), framework: { ...framework, actions: [{ ...found(known), why }] } }
    const termsOf = (source: PlanAction['source']) =>
      paperOf(emptyPlan({ loose: [planAction({ source })] }), facts, 'sv').blocks.flatMap((block) =>
        block.kind === 'facts' ? block.facts.map(({ term, lines }) => `${term}: ${lines.join(' ')}`) : [],
      )
    const said = 'Varför det brukar fungera: Det prövas oftare. (Skolverket)'
    assert.ok(termsOf({ framework: framework.key, action: found(known).id }).includes(said))
    for (const source of [null, { framework: 'annat', action: found(known).id }, { framework: framework.key, action: 'borta' }])
      assert.ok(!termsOf(source).some((term) => term.startsWith('Varför det brukar')))
  })

  it('keeps the paragraphs and lines that people wrote', () => {
    const { blocks } = paperOf(emptyPlan({ introduction: 'Ett\nTvå\n\n\nTre ' }), paperFacts(), 'sv')
    assert.deepEqual(
      blocks.find((block) => block.kind === 'text' && block.tone === 'body'),
      {
        kind: 'text',
        tone: 'body',
        written: [['Ett', 'Två'], ['Tre']],
      },
    )
  })

  it('takes a logo only if it is a whole PNG', () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    assert.deepEqual(readLogo(png), { png, width: 1, height: 1 })
    assert.equal(readLogo(png.subarray(0, -6)), null)
    assert.equal(readLogo(Buffer.from('<svg/>'.repeat(20))), null)
  })
})
