import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Content, Participation, Reason } from '../../protection/cell.ts'
import { distributionAnswer } from './distribution.ts'
import { exampleFramework, exampleResult, few, large } from './example-result.ts'
import {
  contentNote,
  contentText,
  coverageText,
  distributionText,
  meanText,
  participationText,
  reasonText,
  spreadText,
} from './figure-sentences.ts'
import { matters, mattersAnswer } from './importance.ts'
import { aspectRows } from './rows.ts'
import { differAnswer } from './spread.ts'
import { talkingPoints, timetable } from './talk.ts'

const framework = exampleFramework()
const reasons: Reason[] = ['few', 'nobody', 'complementary', 'small schools', 'outside view']
const small: Content = { kind: 'small', n: 7, mean: { kind: 'at most', value: 1.4 }, spread: 'wide', withheld: false }
const spread = (deviation: number): Content => ({ kind: 'large', n: 38, mean: 3, deviation, distribution: { kind: 'collapsed' } })
const parts = (...counts: [number, number, number, number, number]): Content => ({
  kind: 'large',
  n: counts.reduce((sum, count) => sum + count, 0),
  mean: 3,
  deviation: 1,
  distribution: { kind: 'parts', parts: counts.map((count, index) => ({ from: index + 1, to: index + 1, count })) },
})

describe('the words of a cell', () => {
  it('have the mean with its n, in the language’s way of writing, and persons above the school', () => {
    assert.equal(meanText(small, 'sv'), 'högst 1,4')
    assert.equal(
      contentText({ kind: 'large', n: 1200, mean: 3, deviation: 1, distribution: { kind: 'none' } }, 'sv', 'authority'),
      '3,0 (1\u00a0200 personer)',
    )
    assert.equal(contentText({ kind: 'leadership', n: 1, mean: 4.25 }, 'en'), '4.3 (1 answer)')
    assert.equal(contentText(few, 'sv'), 'För få svar – skyddas')
  })

  it('are there for every reason and every state, in both languages, and each is another', () => {
    for (const language of ['sv', 'en'] as const) {
      const said = reasons.flatMap((reason) => [reasonText(reason, language), contentNote({ kind: 'protected', reason }, 5, language)])
      assert.equal(new Set(said).size, 2 * reasons.length)
      assert.ok(said.every((text) => text && text.length > 5))
    }
    assert.equal(contentNote({ kind: 'protected', reason: 'few' }, 7, 'sv'), 'Siffror visas från sju svar.')
    assert.equal(contentNote({ kind: 'large', n: 38, mean: 3, deviation: 1, distribution: { kind: 'parts', parts: [] } }, 5, 'sv'), null)
    assert.match(contentNote({ ...small, withheld: true }, 5, 'sv') ?? '', /^Spridning och fördelning visas inte/)
    assert.match(contentNote({ kind: 'from statements', n: 20, mean: { kind: 'plain', value: 3 } }, 5, 'sv') ?? '', /alla svar i området/)
    assert.equal(spreadText(small, 'sv'), 'långt isär')
    assert.equal(spreadText(spread(1.2), 'sv'), 'spridning 1,2')
  })

  it('keep everyone and nobody unsaid where the release does', () => {
    const said = (answered: Participation['answered'], invited = 6) =>
      participationText({ unit: 'u', level: 'team', audience: 'staff', invited, answered }, 'sv')
    assert.equal(said({ kind: 'exact', count: 38 }, 44), '38 av 44 har svarat')
    assert.equal(said({ kind: 'at least', count: 5 }), 'Minst 5 av 6 har svarat')
    assert.equal(said({ kind: 'at most', count: 1 }), 'Högst 1 av 6 har svarat')
    assert.equal(said({ kind: 'unsaid' }), '6 tillfrågade, antalet svar visas inte')
    assert.equal(said({ kind: 'unsaid' }, 1), '1 tillfrågad, antalet svar visas inte')
  })

  it('tell what is left out above the school, and no number under the minimum', () => {
    assert.equal(
      coverageText({ answers: 361, leftOut: { schools: 0, answers: 0 } }, 5, 'sv'),
      'Siffran bygger på 361 svar. Alla skolor med svar är med.',
    )
    assert.match(
      coverageText({ answers: 361, leftOut: { schools: 1, answers: null } }, 5, 'sv'),
      /En skola räknas inte in, .* \(färre än fem svar\)\.$/,
    )
    assert.match(
      coverageText({ answers: 0, leftOut: { schools: 2, answers: 7 } }, 5, 'sv'),
      /^Två skolor räknas inte in, .* \(sammanlagt sju svar\)\.$/,
    )
  })

  it('write merged levels as a range that never breaks', () => {
    assert.equal(
      distributionText(
        {
          kind: 'parts',
          parts: [
            { from: 1, to: 2, count: 12 },
            { from: 3, to: 3, count: 16 },
          ],
        },
        'sv',
      ),
      '1\u2060–\u20602: 12, 3: 16',
    )
    assert.match(distributionText({ kind: 'collapsed' }, 'sv'), /^Ingen fördelning visas/)
  })
})

describe('how answers divide and how far apart they are', () => {
  const answer = (staff: (Content | null)[]) => distributionAnswer(aspectRows(exampleResult({ staff }), framework), 'sv')

  it('is said of the aspects where most are low or high', () => {
    assert.equal(
      answer([parts(8, 15, 11, 4, 0), parts(0, 4, 14, 15, 5), parts(3, 7, 15, 10, 3), parts(3, 9, 15, 8, 3), parts(4, 7, 15, 9, 3)]),
      'I egen planering ligger 23 av 38 svar på nivå 1 eller 2. I källkritik, säkerhet och ansvar ligger 20 av 38 svar på nivå 4 eller 5.',
    )
  })

  it('is said of the fullest level where neither half has most, and of no half that a merged part reaches across', () => {
    const across: Content = {
      kind: 'large',
      n: 20,
      mean: 2,
      deviation: 1,
      distribution: {
        kind: 'parts',
        parts: [
          { from: 1, to: 3, count: 16 },
          { from: 4, to: 5, count: 4 },
        ],
      },
    }
    assert.equal(
      answer([across, few]),
      'I egen planering ligger 16 av 20 svar på nivå 1\u2060–\u20603. För en del delområden visas ingen fördelning, för att skydda enstaka svar.',
    )
  })

  it('has a reason where there is no distribution', () => {
    assert.match(answer(large(3, 3)), /^Ingen fördelning visas, för att skydda enstaka svar/)
    assert.match(answer([small, few]), /^Fördelningen visas från tio svar/)
    assert.match(answer([{ ...small, withheld: true }]), /^Spridning och fördelning visas inte/)
    assert.match(answer([few]), /^Svaren skyddas/)
  })

  it('names where the answers are furthest apart, and nothing where they are alike', () => {
    const differ = (staff: (Content | null)[]) => differAnswer(aspectRows(exampleResult({ staff }), framework), 'sv')
    assert.equal(differ([spread(1.4), spread(1), spread(0.9), spread(1), spread(1)]), 'Längst isär ligger svaren i egen planering.')
    assert.equal(
      differ([spread(1), spread(1), spread(0.9), spread(1), spread(1)]),
      'Svaren ligger ungefär lika långt isär i alla delområden som visas.',
    )
    assert.equal(differ([small, spread(1), few]), 'Svaren ligger långt isär i egen planering.')
    assert.equal(differ([spread(1), { ...small, spread: 'some' }]), 'Svaren ligger inte långt isär i något av de delområden som visas.')
    assert.equal(differ([few, small]), 'I källkritik, säkerhet och ansvar ligger svaren långt isär.')
    assert.equal(differ([few]), 'Hur långt isär svaren ligger kan inte visas.')
  })
})

describe('what matters', () => {
  it('is what has both figures, great importance and a mean in the lower half of the ladder, in the order of the framework', () => {
    const rows = aspectRows(
      exampleResult({ staff: [...large(3, 2.1, 3.1, 2), few], importance: [...large(2.3, 2.9, 2.9, 2.2), ...large(3)] }),
      framework,
    )
    assert.deepEqual(
      matters(rows).map(({ aspect }) => aspect.key),
      ['a1', 'a2'],
    )
    assert.equal(
      mattersAnswer(rows, 'sv'),
      '”Egen planering” samt ”Källkritik, säkerhet och ansvar” betyder mycket i arbetet, och där är det långt kvar till högsta nivån.',
    )
    assert.equal(
      mattersAnswer(aspectRows(exampleResult({ staff: large(3) }), framework), 'sv'),
      'Hur mycket delområdena betyder i arbetet kan inte visas.',
    )
  })
})

describe('what to talk about', () => {
  it('is at most three things, each of another aspect, in the framework’s own words', () => {
    const result = exampleResult({
      staff: [...large(3.2), spread(1.6), ...large(2.4, 3, 2.1)],
      leader: [{ kind: 'leadership', n: 6, mean: 4.2 }],
      importance: [null, null, ...large(2.8)],
    })
    const points = talkingPoints(result, framework, 'sv')
    assert.deepEqual(
      points.map(({ title }) => title),
      ['Egen planering', 'Källkritik, säkerhet och ansvar', 'Eget innehåll och upphovsrätt'],
    )
    assert.equal(
      points[0]?.text,
      'Ledningen ligger 1,0 nivåer högre än personalen: 4,2 (6 svar) mot 3,2 (38 svar). Det handlar om att Egen planering hör till arbetet. Berätta om varsitt tillfälle från de senaste veckorna. Vad av det har ledningen fått veta?',
    )
    assert.match(
      points[1]?.text ?? '',
      /^Svaren ligger långt isär \(38 svar\)\. Nivå 4 Utvecklar beskrivs så här: ”Jag arbetar med Källkritik/,
    )
    assert.match(
      points[2]?.text ?? '',
      /^Det här betyder mycket i arbetet, och medelvärdet är 2,4 \(38 svar\)\. Vägen till nivå 3: nästa nivå handlar om Eget innehåll/,
    )
  })

  it('is nothing where nothing is shown, and what is lowest where nothing else stands out', () => {
    assert.deepEqual(talkingPoints(exampleResult({ staff: [few, few] }), framework, 'sv'), [])
    const [only, ...more] = talkingPoints(
      exampleResult({ staff: [{ ...small, spread: 'close' }, few] }, { level: 'team' }),
      framework,
      'sv',
    )
    assert.match(only?.text ?? '', /^Medelvärdet är högst 1,4 \(7 svar\)\. Vägen till nivå 2: /)
    assert.deepEqual(more, [])
  })

  it('takes three quarters of an hour', () => {
    for (const language of ['sv', 'en'] as const) {
      const minutes = timetable(language).map(({ time }) => Number.parseInt(time, 10))
      assert.deepEqual([minutes.length, minutes.reduce((sum, each) => sum + each, 0)], [4, 45])
    }
  })
})
