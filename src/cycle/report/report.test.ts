import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changedSince, type Fact, goneSince, isBefore, isOwn, periodOf, spanOf, starterOf, stateOf } from './report.ts'

const fact = (key: string, said: string): Fact => ({
  key,
  what: { sv: 'Uppföljning', en: 'Following up' },
  said: { sv: said, en: said },
  source: { sv: 'x', en: 'x' },
  href: '/x',
  quantities: [],
})
const agreed = (status: 'done' | 'planned') => ({
  id: 'a1',
  title: 'Besked om nätet',
  owner: 'Per-Olof',
  dueOn: '2027-01-31',
  agreedOn: '2026-12-09',
  status,
  late: false,
  note: '',
})
const words = (part: string, text: string) => ({ part, title: { sv: part, en: part }, text, own: true })

describe('a report', () => {
  it('is of the half-year of its day, and is to be sent when the authority’s year says: before the summer or Christmas unless it has decided otherwise', () => {
    assert.deepEqual(periodOf('2027-06-30'), { year: 2027, half: 1 })
    assert.deepEqual(periodOf('2027-07-01'), { year: 2027, half: 2 })
    const none = { steps: [], moves: [] }
    assert.deepEqual(spanOf(none, { year: 2027, half: 1 }, 'a')?.to, '2027-05-31')
    assert.deepEqual(spanOf(none, { year: 2026, half: 2 }, 'a')?.to, '2026-12-15')
    const step = { schoolYear: 2026, from: '2026-11-02', to: '2026-12-01', earlier: 0, later: 7 } as const
    const decided = {
      steps: [
        { ...step, step: 'autumn-report' as const, used: true },
        { ...step, step: 'spring-report' as const, used: false },
      ],
      moves: [{ schoolYear: 2026, school: 'a', step: 'autumn-report' as const, days: 7 }],
    }
    assert.equal(spanOf(decided, { year: 2026, half: 2 }, 'a')?.to, '2026-12-08')
    assert.equal(spanOf(decided, { year: 2026, half: 2 }, 'b')?.to, '2026-12-01')
    assert.equal(spanOf(decided, { year: 2027, half: 1 }, 'a'), null)
    assert.ok(isBefore({ year: 2026, half: 2 }, { year: 2027, half: 1 }))
    assert.ok(!isBefore({ year: 2027, half: 1 }, { year: 2027, half: 1 }))
  })

  it('is a draft until it is sent and again when it is taken back, then read, then answered', () => {
    const by = { byName: 'Åsa', at: new Date(0) }
    const none = { returned: null, read: null, answers: [] }
    assert.equal(stateOf(null), 'draft')
    assert.equal(stateOf(none), 'sent')
    assert.equal(stateOf({ ...none, returned: by }), 'draft')
    assert.equal(stateOf({ ...none, read: by }), 'read')
    assert.equal(stateOf({ ...none, read: by, answers: [{ ...by, text: 'Ja' }] }), 'answered')
  })

  it('has starting sentences that are nobody’s own words, in whichever language they were left', () => {
    const told = { sv: 'Medelvärdet är 3,1 (38 svar).', en: 'The mean is 3.1 (38 answers).' }
    const starter = starterOf([{ ...fact('area:a', 'Personalen: 3,1 (38 svar)'), starter: told }], 'area:a')
    assert.deepEqual(starter, told)
    assert.equal(starterOf([fact('area:a', 'Skyddas')], 'area:a'), null)
    assert.equal(starterOf([], 'area:a'), null)
    assert.ok(!isOwn(starter?.sv ?? '', starter))
    assert.ok(!isOwn(starter?.en ?? '', starter))
    assert.ok(!isOwn('', starter))
    assert.ok(isOwn(`${starter?.sv} Och mer.`, starter))
    assert.ok(isOwn('Eget', null))
  })

  it('marks what differs from the one before, what is new, and nothing where there is none before', () => {
    const before = {
      facts: [fact('plan', 'Två klara'), fact('late', 'Ingen')],
      words: [words('area:a', 'Lika'), words('area:b', 'Då')],
      help: [],
    }
    const now = {
      facts: [fact('plan', 'Tre klara'), fact('late', 'Ingen'), fact('checkin', 'Ny')],
      words: [words('area:a', 'Lika'), words('area:b', 'Nu'), words('decisions', 'Nytt')],
      help: [{ kind: 'time' as const, text: 'Vikarier' }],
      agreements: [agreed('done')],
    }
    assert.deepEqual([...changedSince(now, before)].toSorted(), [
      'agreement a1',
      'checkin',
      'help Vikarier',
      'plan',
      'words area:b',
      'words decisions',
    ])
    assert.ok(!changedSince(now, { ...now, agreements: [agreed('done')] }).size)
    assert.ok(changedSince(now, { ...now, agreements: [agreed('planned')] }).has('agreement a1'))
    assert.deepEqual([...changedSince(now, null)], [])
    const called = ({ text }: { text: string }) => ({ sv: text, en: text })
    assert.deepEqual(
      goneSince(before, now, called).map(({ sv }) => sv),
      ['Uppföljning', 'decisions', 'Vikarier'],
    )
    assert.deepEqual(goneSince(now, null, called), [])
  })
})
