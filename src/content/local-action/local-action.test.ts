import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { frameworkIn, small } from '../../../test/fixtures/frameworks/fixture.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import { checkFramework } from '../framework/check/check.ts'
import { readActions, writeActions } from './file.ts'
import { draftOf, formFor } from './form.ts'
import { type Draft, type Field, faultsIn, isSame, kinds, type LocalAction, stepsOf, withActions, workers } from './local-action.ts'
import { exampleFile } from './pages/example-file.ts'

const framework = frameworkIn(small[1])
const aspects = framework.areas.flatMap((area) => area.aspects.map(({ key }) => key))

const good: Draft = {
  framework: framework.key,
  aspect: aspects[0] ?? '',
  audience: 'person',
  from: 1,
  to: 2,
  kind: 'try',
  hours: 2,
  each: null,
  weeks: null,
  roles: [],
  forms: [],
  tags: ['bok'],
  texts: {
    sv: {
      title: 'Läs högt i fem minuter',
      text: 'Välj en bok och läs högt för gruppen.',
      first_step: 'Fråga bibliotekarien om en bok.',
      evidence: 'Fler vill låna boken efteråt.',
    },
  },
}
const { sv } = good.texts

function kept(draft: Draft, key: string, archivedOn: string | null = null): LocalAction {
  return { ...draft, key, archivedOn, id: key, revision: 1, createdBy: null, createdOn: '2026-09-29' }
}

function placeOf(field: Field): string {
  return 'language' in field ? `${field.language}.${field.name}` : field.name
}

/** Codes by field, as a page would show them. */
function faults(change: Partial<Draft>): Record<string, string> {
  const placed = faultsIn({ ...good, ...change }, framework).map(({ field, code }) => [placeOf(field), code])
  return Object.fromEntries(placed)
}

const word = fc.stringMatching(/^[a-zåäöA-ZÅÄÖ0-9:#'"|>&*!%@\-?{}[\],.]{1,9}$/)
const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most }).map((all) => all.join(' '))
const texts = fc.record({ title: words(1, 5), text: words(4, 20), first_step: words(4, 9), evidence: words(4, 9) })
const draft = fc
  .record({
    framework: fc.constant(framework.key),
    aspect: fc.constantFrom(...aspects),
    audience: fc.constantFrom('person', 'team', 'school'),
    from: fc.constantFrom(...stepsOf(framework)),
    kind: fc.constantFrom(...kinds),
    texts: fc.oneof(fc.record({ sv: texts }), fc.record({ sv: texts, en: texts })),
    hours: fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 3.75, 4),
    each: fc.option(fc.constantFrom(0.25, 1, 1.5, 40)),
    weeks: fc.integer({ min: 1, max: 60 }),
    roles: fc.subarray([...workers]),
    forms: fc.subarray([...schoolForms]),
    tags: fc.uniqueArray(fc.stringMatching(/^[a-zåäö]{1,12}$/), { maxLength: 8 }),
  })
  .map((one): Draft => ({ ...one, to: one.from + 1, ...(one.audience === 'person' ? { each: null } : { roles: [] }) }))
  .filter((each) => faultsIn(each, framework).length === 0)

describe('what is asked of a local action', () => {
  it('is met by a good one', () => assert.deepEqual(faults({}), {}))

  it('is a place and a step in the framework', () => {
    assert.deepEqual(faults({ aspect: 'finns-inte' }), { aspect: 'aspect' })
    assert.deepEqual(
      faultsIn(good, undefined).map(({ field }) => placeOf(field)),
      ['aspect'],
    )
    for (const [from, to] of [
      [1, 3],
      [0, 1],
      [3, 4],
      [2, 1],
      [Number.NaN, Number.NaN],
    ] as const)
      assert.deepEqual(faults({ from, to }), { step: 'step' })
  })

  it('names kinds of work only where a person does it, and hours for each only where several take part', () => {
    assert.deepEqual(faults({ roles: ['elevhalsa'], forms: ['gy'] }), {})
    assert.deepEqual(faults({ each: 1 }), { each: 'personEach' })
    assert.deepEqual(faults({ audience: 'team', weeks: 4, each: 1.5, forms: ['gr'] }), {})
    assert.deepEqual(faults({ audience: 'team', weeks: 4, each: 41 }), { each: 'each' })
    assert.deepEqual(faults({ audience: 'team', weeks: 4, each: Number.NaN }), { each: 'each' })
    assert.deepEqual(faults({ audience: 'school', weeks: 4, roles: ['staff'] }), { roles: 'personRoles' })
  })

  it('is a title that fits, something to do, a beginning and a sign', () => {
    assert.deepEqual(faults({ texts: { sv: { title: '', text: 'Gör nåt', first_step: 'Börja', evidence: 'Märks' } } }), {
      'sv.title': 'title',
      'sv.text': 'text',
      'sv.first_step': 'firstStep',
      'sv.evidence': 'evidence',
    })
    assert.deepEqual(faults({ texts: { sv: { ...sv, title: 'å'.repeat(61) } } }), { 'sv.title': 'titleLong' })
    assert.deepEqual(faults({ texts: { sv: { ...sv, evidence: sv.text.toUpperCase() } } }), { 'sv.evidence': 'repeats' })
    assert.deepEqual(faults({ texts: { sv: { ...sv, text: 'ord '.repeat(300) } } }), { 'sv.text': 'textLong' })
  })

  it('is effort that can be believed', () => {
    assert.deepEqual(faults({ hours: 5 }), { hours: 'personHours' })
    for (const hours of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1.234]) assert.deepEqual(faults({ hours }), { hours: 'hours' })
    assert.deepEqual(faults({ audience: 'team', hours: 20 }), { weeks: 'weeks' })
    assert.deepEqual(faults({ audience: 'team', hours: 20, weeks: 1.5 }), { weeks: 'weeksNumber' })
    assert.deepEqual(faults({ audience: 'team', hours: 20, weeks: 4 }), {})
  })

  it('is another language whole or not at all', () => {
    assert.deepEqual(faults({ texts: { sv, en: { title: 'Read aloud', text: '', first_step: '', evidence: '' } } }), {
      'en.text': 'partly',
      'en.first_step': 'partly',
      'en.evidence': 'partly',
    })
  })

  it('is what the checker asks of the framework’s own', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 3 }), (drafts) => {
        const before = checkFramework({ framework, lineOf: () => 1 }).length
        const whole = withActions(
          framework,
          drafts.map((each, index) => kept(each, `local-${index}`)),
        )
        const form = /title has|only repeats|says nothing|hours for one|over how many|leads from|there is no level|which there is not/
        assert.deepEqual(
          checkFramework({ framework: whole, lineOf: () => 1 })
            .slice(before)
            .filter(({ reason }) => form.test(reason)),
          [],
        )
      }),
      { numRuns: 30 },
    )
  })
})

describe('a local action', () => {
  it('comes through its form unchanged, in either language', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(',' as const, '.' as const), (each, decimal) => {
        assert.ok(isSame(draftOf(formFor(each, decimal)), each))
      }),
    )
  })

  it('stands before the framework’s own, in its own framework alone, and is marked', () => {
    const mine = kept(good, 'local-a')
    const offered = withActions(framework, [mine, kept(good, 'local-b', '2026-09-29'), kept({ ...good, framework: 'annat' }, 'local-c')])
    assert.deepEqual(
      offered.actions.slice(0, 2).map(({ id, local }) => [id, local?.archived]),
      [
        ['local-a', false],
        ['local-b', true],
      ],
    )
    assert.equal(offered.actions.length, framework.actions.length + 2)
    assert.equal(offered.actions[0]?.title.en, sv.title, 'who reads a language without text gets the first')
    assert.equal(withActions(framework, []), framework)
  })
})

describe('a file of local actions', () => {
  it('is read back as what was written, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 5 }), (drafts) => {
        const actions = drafts.map((each, index) => kept(each, `local-${index}x`))
        const read = readActions(writeActions(framework.key, actions), [framework])
        assert.ok(read.ok, JSON.stringify(read))
        assert.equal(read.actions.length, actions.length)
        for (const [index, each] of read.actions.entries()) assert.ok(isSame(each, drafts[index] ?? good) && each.key === `local-${index}x`)
      }),
    )
  })

  it('has the form that the page shows', () => {
    const read = readActions(exampleFile, [
      {
        ...framework,
        key: 'digital-skola',
        areas: framework.areas.map((area) => ({
          ...area,
          aspects: area.aspects.map((aspect, index) => (index === 0 ? { ...aspect, key: 'kollegium' } : aspect)),
        })),
      },
    ])
    assert.ok(read.ok, JSON.stringify(read))
  })

  const source = writeActions(framework.key, [kept(good, 'local-a'), kept({ ...good, aspect: aspects[1] ?? '' }, 'local-b')])
  const faultsIn1 = (text: string) => {
    const read = readActions(text, [framework])
    return read.ok ? [] : read.faults.map(({ line, name, code }) => [text.split('\n')[line - 1]?.trim(), name, code])
  }

  it('says every fault with its line', () => {
    assert.deepEqual(faultsIn1(source), [])
    const hurt = source.replace('id: local-b', 'id: local-a').replace('hours: 2', 'hours: 9').replace('to: 2', 'to: 3')
    assert.deepEqual(faultsIn1(hurt), [
      ['to: 3', 'local-a', 'step'],
      ['hours: 9', 'local-a', 'personHours'],
      ['- id: local-a', 'local-a', 'twice'],
    ])
    const flying = source.replace('kind: try', 'kind: fly')
    assert.deepEqual(faultsIn1(flying), [['kind: fly', 'actions.1.kind', 'wrong']])
    const read = readActions(flying, [framework])
    assert.deepEqual(read.ok ? [] : read.faults.map(({ among }) => among), [[...kinds]], 'and what may stand there')
    assert.deepEqual(faultsIn1(source.replace('kind: try\n', 'sort: try\n')), [
      ['- id: local-a', 'actions.1.kind', 'missing'],
      ['sort: try', 'actions.1.sort', 'unknown'],
    ])
    assert.deepEqual(faultsIn1(source.replace('local-a', 'undervisning-p12')), [['- id: undervisning-p12', 'undervisning-p12', 'id']])
    assert.deepEqual(faultsIn1(source.replace(`framework: ${framework.key}`, 'framework: annat')), [
      ['framework: annat', 'annat', 'framework'],
    ])
  })

  it('is refused, never thrown at, when it is not YAML or a trap', () => {
    for (const text of [
      '',
      'x',
      '[',
      'a: [',
      '&a [*a]',
      'a: *b',
      `${'['.repeat(2000)}`,
      'framework: a\nframework: b',
      '\u0000',
      '- - -',
      'actions: 1\nframework: 2',
    ]) {
      const read = readActions(text, [framework])
      assert.ok(!read.ok && read.faults.length > 0 && read.faults.every(({ line }) => line >= 1), text)
    }
    fc.assert(fc.property(fc.string(), (text) => assert.ok(!readActions(text, [framework]).ok)))
  })
})
