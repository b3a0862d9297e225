// Long: every sentence of one’s own result is tried on the same made-up rows.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { statementsFor } from '../../content/framework/framework.ts'
import { readFramework } from '../../content/framework/reading.ts'
import { type Importance, suggestSteps } from '../../content/suggestion/suggestion.ts'
import { projectRoot } from '../../ground/base/root.ts'
import { type Answer, isChoice, progressOf, termsIn } from './assessment.ts'
import { leadText, profileAnswer, strengthText } from './lead.ts'
import type { Assessment } from './loading.ts'
import { changeOf, leadOf, leftOutOf, levelsBefore, previousOf, type ResultRow, resultRows, standingsOf, strengthsOf } from './result.ts'

const read = readFramework(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))
if (!read.ok) throw new Error('the framework cannot be read')
const { framework } = read
const teacher = { role: 'teacher', forms: ['gr'] }
const statements = statementsFor(framework, 'staff', teacher)

type Given = { choice: number | null; importance?: Importance | null; before?: number }

function rowsOf(given: Record<string, Given>): ResultRow[] {
  const answers = new Map<string, Answer>(
    Object.entries(given).map(([aspect, { choice, importance = 1 }]) => [
      `${aspect}.staff`,
      { statement: `${aspect}.staff`, choice, importance, note: '', revision: 1 },
    ]),
  )
  const before = new Map(
    Object.entries(given).flatMap(([aspect, each]) => (each.before ? [[`${aspect}.staff`, each.before] as const] : [])),
  )
  return resultRows(statements, answers, before)
}

function lead(given: Record<string, Given>, language: 'sv' | 'en' = 'sv'): string {
  const rows = rowsOf(given)
  return leadText(leadOf(rows, 5, suggestSteps(framework, 'staff', standingsOf(rows), [], teacher).steps), 'staff', framework, language)
}

const anyRows = fc
  .array(
    fc.record({
      choice: fc.constantFrom<number | null>(null, 0, 1, 2, 3, 4, 5),
      importance: fc.constantFrom<Importance | null>(0, 1, 2, null),
      before: fc.constantFrom<number | null>(null, 1, 2, 3, 4, 5),
    }),
    { minLength: 14, maxLength: 14 },
  )
  .map((given) =>
    statements.map((statement, index): ResultRow => ({ statement, ...(given[index] ?? { choice: null, importance: null, before: null }) })),
  )

describe('the sentences of one’s own result', () => {
  it('name where one has come furthest, what has changed and what there is to gain', () => {
    assert.equal(
      lead({
        kollegium: { choice: 4, before: 3 },
        kontakt: { choice: 4, before: 4 },
        bedomning: { choice: 2, importance: 2 },
        larresurser: { choice: 3 },
      }),
      'Längst har du kommit i samarbete i kollegiet samt kontakt med elever och hem. Sedan förra gången har du gått upp i ett delområde. ' +
        'Mest att vinna har du i bedömning och återkoppling.',
    )
  })

  it('never call an aspect both a strength and one with most to gain', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { steps, alternatives } = suggestSteps(framework, 'staff', standingsOf(rows), [], teacher)
        const { far, gain } = leadOf(rows, 5, [...steps, ...alternatives])
        const strong = [...strengthsOf(rows), ...(far.is === 'aspects' ? far.rows : [])].map(({ statement }) => statement.aspect.key)
        for (const { aspect } of gain) assert.ok(!strong.includes(aspect.key), aspect.key)
      }),
    ))

  it('say so when nothing is high, when everything is, and when nothing was relevant', () => {
    assert.match(lead({ kollegium: { choice: 2 }, kontakt: { choice: 1 } }), /^Du upptäcker eller prövar i alla delområden/)
    assert.equal(lead({ kollegium: { choice: 5 }, kontakt: { choice: 5 } }), 'Du är på högsta nivån i allt som du har svarat på.')
    assert.equal(lead({ kollegium: { choice: 0 } }), 'Du svarade att inget av delområdena är relevant för dig.')
    assert.match(
      lead(Object.fromEntries(['kollegium', 'kontakt', 'verktyg', 'stod'].map((key) => [key, { choice: 3 }]))),
      /^Du är på nivå 3 Använder i fyra delområden\./,
    )
    assert.match(
      lead({ kollegium: { choice: 3, before: 4 }, kontakt: { choice: 4, before: 3 } }, 'en'),
      /Since last time you have gone up in one sub-area and down in one sub-area\./,
    )
  })

  it('answer the profile’s question with counts that are in the profile', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const text = profileAnswer(rows, 'sv')
        const levels = rows.flatMap(({ choice }) => (choice ? [choice] : []))
        if (levels.length === 0) assert.equal(text.includes('på nivå'), false)
        else assert.ok(text.includes(`på nivå ${Math.max(...levels)}`))
        const change = changeOf(rows)
        assert.equal(/gått ner/.test(text), change !== null)
      }),
    ))
})

describe('strengths', () => {
  it('are at most three, at level three or above, and matter', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const strengths = strengthsOf(rows)
        assert.ok(strengths.length <= 3)
        for (const { choice, importance } of strengths) assert.ok((choice ?? 0) >= 3 && importance !== 0)
        const best = Math.max(
          0,
          ...rows.filter(({ choice, importance }) => (choice ?? 0) >= 3 && importance !== 0).map(({ choice }) => choice ?? 0),
        )
        assert.equal(strengths[0]?.choice ?? 0, best)
      }),
    ))

  it('claim on level three no more than what was chosen', () => {
    const [row] = strengthsOf(rowsOf({ undervisning: { choice: 3, before: 2 } }))
    assert.ok(row)
    assert.match(strengthText(row, framework, 'sv'), /^Du valde: ”Jag planerar regelbundet .*” En nivå upp sedan förra gången\.$/)
  })
})

describe('last time', () => {
  const member = {
    round: 'r2',
    roundName: 'Nu',
    frameworkVersion: 'v',
    opensOn: '2026-09-01',
    closesOn: '2026-10-01',
    minimumGroup: 5,
    school: 's1',
    schoolName: 'S',
    forms: [],
    team: null,
    teamName: null,
    audience: 'staff' as const,
    role: 'teacher' as const,
    open: true,
  }
  const at = (round: string, opensOn: string, school: string, handedInOn: string | null, version = framework): Assessment => ({
    member: { ...member, round, opensOn, school },
    framework: version,
    statements,
    response: {
      round,
      school,
      audience: 'staff',
      work: null,
      form: null,
      handedInOn,
      lookedBack: new Map(),
      answers: new Map([['kollegium.staff', { statement: 'kollegium.staff', choice: 2, importance: 1, note: '', revision: 1 }]]),
    },
  })
  const current = at('r2', '2026-09-01', 's1', null)

  it('is the latest earlier one that was handed in, of the same school if there is one', () => {
    const all = [
      current,
      at('r1', '2025-09-01', 's2', '2025-09-10'),
      at('r1', '2025-09-01', 's1', '2025-09-10'),
      at('r0', '2024-09-01', 's1', '2024-09-10'),
    ]
    assert.equal(previousOf(all, current), all[2])
    assert.equal(previousOf([current, at('r1', '2025-09-01', 's1', null)], current), null)
  })

  it('compares only statements that are the same', () => {
    const previous = at('r1', '2025-09-01', 's1', '2025-09-10')
    assert.deepEqual([...levelsBefore(framework, previous)], [['kollegium.staff', 2]])
    const mapped = { ...framework, version: 2, mapping: [{ from: 'kollegium.staff', to: 'kontakt.staff', as: 'same' as const }] }
    assert.deepEqual([...levelsBefore(mapped, previous)], [['kontakt.staff', 2]])
    assert.deepEqual(
      [...levelsBefore({ ...mapped, mapping: [{ from: 'kollegium.staff', to: 'kollegium.staff', as: 'reworded' as const }] }, previous)],
      [],
    )
    assert.deepEqual([...levelsBefore({ ...mapped, version: 3 }, previous)], [])
    assert.deepEqual([...levelsBefore({ ...framework, version: 0 }, previous)], [])
  })

  it('names what a new version leaves out of the comparison', () => {
    const [first, second] = [1, 2].map((version) => {
      const found = readFramework(readFileSync(join(projectRoot, `test/fixtures/frameworks/skolbibliotek/${version}.yaml`), 'utf8'))
      assert.ok(found.ok)
      return found.framework
    })
    assert.ok(first && second)
    const reader = { role: 'teacher', forms: ['gr'] }
    const earlier = at('r1', '2025-09-01', 's1', '2025-09-10', first)
    assert.ok(earlier.response)
    const answers = new Map(
      statementsFor(first, 'staff', reader).map(({ key }) => [
        key,
        { statement: key, choice: 2, importance: 1 as const, note: '', revision: 1 },
      ]),
    )
    const previous = { ...earlier, response: { ...earlier.response, answers } }
    const rows = resultRows(statementsFor(second, 'staff', reader), new Map(), levelsBefore(second, previous))
    assert.deepEqual(
      rows.map(({ statement, before }) => [statement.key, before]),
      [
        ['lasning.staff', 2],
        ['hitta.staff', null],
        ['granska.staff', null],
      ],
    )
    assert.deepEqual(
      leftOutOf(rows, second, previous).map(({ statement }) => statement.key),
      ['hitta.staff', 'granska.staff'],
    )
    assert.deepEqual(leftOutOf(rows, second, null), [])
  })
})

describe('answers', () => {
  it('count as given from a level or “not relevant” on', () => {
    const answers = new Map(
      rowsOf({ kollegium: { choice: 0 }, kontakt: { choice: null }, verktyg: { choice: 4 } }).map(({ statement, choice }) => [
        statement.key,
        { statement: statement.key, choice, importance: null, note: '', revision: 1 },
      ]),
    )
    assert.equal(progressOf(statements, answers).answered, 2)
    assert.equal(progressOf(statements, answers).unanswered.length, 12)
  })

  it('are levels of the ladder, zero or nothing; who answers for their own pupils may have chosen not to', () => {
    const asked = [null, 0, 1, 5, 6, -1, -2, 2.5]
    assert.deepEqual(
      asked.map((choice) => isChoice(framework, 'staff', choice)),
      [true, true, true, true, false, true, false, false],
    )
    assert.deepEqual(
      asked.map((choice) => isChoice(framework, 'leader', choice)),
      [true, true, true, true, false, false, false, false],
    )
  })

  it('come with the terms that the question uses, in either language', () => {
    const statement = statements.find(({ key }) => key === 'undervisning.staff')
    assert.ok(statement)
    const leader = statementsFor(framework, 'leader', { role: 'principal', forms: ['gr'] })[0]
    assert.ok(leader)
    assert.deepEqual(
      termsIn(framework, leader, 'sv').map(({ term }) => term),
      ['målbild'],
    )
    assert.deepEqual(
      termsIn(framework, leader, 'en').map(({ term }) => term),
      ['vision'],
    )
    assert.ok(!termsIn(framework, statement, 'sv').some(({ term }) => term === 'målbild'))
  })
})
