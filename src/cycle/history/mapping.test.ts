import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Reading } from './history.ts'
import { foreignInstrument, foreignQuestions, statementPlaces } from './instrument.ts'
import { type Mapping, readMapping } from './mapping.ts'
import { readHistory } from './reading.ts'

function foreign(mapping: Mapping) {
  const { framework: asked } = foreignInstrument(mapping, null)
  return {
    mapping,
    questions: foreignQuestions(mapping),
    places: statementPlaces(asked, ['staff', 'leader']),
    round: mapping.round ?? null,
    day: mapping.day ?? null,
    audience: null,
  }
}

function readForeign(text: string, mapping: Mapping): Promise<Reading> {
  return readHistory({ bytes: new TextEncoder().encode(text), manner: foreign(mapping) })
}

function mappingOf(yaml: string): Mapping {
  const made = readMapping(yaml)
  assert.ok(made.ok, JSON.stringify(made))
  return made.mapping
}

const survey = `name: Enkäten
levels: [Aldrig, Ibland, Ofta, Alltid]
round: Enkäten 2023
day: 2023-11-05
columns: { school: Var arbetar du? }
answers: { Aldrig: 1, Ibland: 2, Ofta: 3, Alltid: 4, AO01: 1 }
statements:
  - { in_file: Q1, text: Vi delar material, area: Samarbete }
  - { in_file: "Jag får hjälp med tekniken", text: Jag får hjälp med tekniken, area: Stöd }
`

describe('a survey that was made elsewhere', () => {
  it('is read row by person, by its own headings and words, on its own scale', async () => {
    const file =
      'ID,Starttid,E-post,Namn,Var arbetar du?,Q1,Jag får hjälp med tekniken\n1,2023-11-05 08:12,kim@example.se,Kim,Almskolan,OFTA,Vet ej\n2,2023-11-05 09:12,li@example.se,Li,Almskolan,4 – Alltid,aldrig\n'
    const found = await readForeign(file, mappingOf(survey))
    assert.deepEqual(found.faults, [])
    const [round] = found.rounds
    assert.deepEqual([round?.kind, round?.persons, round?.name], ['persons', 2, 'Enkäten 2023'])
    assert.deepEqual(
      round?.groups[0]?.choices.map(({ key, counts }) => [key, counts]),
      [
        ['q1.staff', [0, 0, 1, 1]],
        ['q2.staff', [1, 0, 0, 0]],
      ],
    )
    assert.deepEqual(found.ignored, ['ID', 'Starttid', 'E-post', 'Namn'])
    assert.doesNotMatch(JSON.stringify(found), /example\.se|Kim/)
  })

  it('has a scale of two to seven levels, and no other', () => {
    for (const levels of [2, 7])
      assert.ok(readMapping(survey.replace('[Aldrig, Ibland, Ofta, Alltid]', String(levels)).replace(/answers: .*\n/, '')).ok)
    for (const levels of [1, 8])
      assert.ok(!readMapping(survey.replace('[Aldrig, Ibland, Ofta, Alltid]', String(levels)).replace(/answers: .*\n/, '')).ok)
  })

  it('with faults says on which line', () => {
    const made = readMapping(survey.replace('Alltid: 4', 'Alltid: 5').replace('in_file: Q1', 'infile: Q1'))
    assert.ok(!made.ok)
    assert.deepEqual(
      made.faults.map(({ line }) => line),
      [8, 8],
    )
    assert.ok(!readMapping('{').ok)
    assert.ok(!readMapping('- [').ok)
  })
})
