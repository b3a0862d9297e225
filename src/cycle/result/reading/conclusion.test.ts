import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Content, Participation, Reason } from '../../protection/cell.ts'
import { conclusionOf } from './conclusion.ts'
import { complementary, exampleFramework, exampleResult, few, large, leaders } from './example-result.ts'

const framework = exampleFramework()

describe('the first sentences of a result', () => {
  it('say where the staff have come furthest, where they are lowest, and where the leaders see more', () => {
    const result = exampleResult({ staff: large(3.6, 2.3, 3, 3, 3), leader: leaders(3.7, 2.5, 3.3, 4.2, 3.2) })
    assert.equal(
      conclusionOf(result, framework, 'sv'),
      'Personalen har kommit längst i egen planering. Lägst ligger källkritik, säkerhet och ansvar. Ledningen skattar AI i skolans vardag högre än vad personalen gör.',
    )
    assert.match(
      conclusionOf(result, framework, 'en'),
      /^The staff have come furthest in .* Lowest is .* The leaders rate .* higher than the staff do\.$/,
    )
  })

  it('keep names apart that have commas and an "och" of their own', () => {
    const result = exampleResult({ staff: large(3.6, 2.3, 2.4, 3.6, 2.3) })
    assert.equal(
      conclusionOf(result, framework, 'sv'),
      'Personalen har kommit längst i egen planering och AI i skolans vardag. Lägst ligger ”Källkritik, säkerhet och ansvar”, ”Eget innehåll och upphovsrätt” samt ”Verktyg, nät och stöd för alla som arbetar med undervisningen”.',
    )
  })

  it('make nothing of differences under half a level', () => {
    const result = exampleResult({ staff: large(3.1, 3, 2.9, 2.8, 3.2) })
    assert.equal(
      conclusionOf(result, framework, 'sv'),
      'Personalen ligger nära samma nivå i alla delområden: medelvärdena går från 2,8 till 3,2 (38 svar).',
    )
    assert.equal(
      conclusionOf(exampleResult({ staff: large(3, 3, 3, 3, 3) }), framework, 'sv'),
      'Personalen har samma medelvärde i alla delområden: 3,0 (38 svar).',
    )
  })

  it('name nobody of a tie rather than some of it', () => {
    const result = exampleResult({ staff: large(3.6, 3.6, 3.6, 3.6, 2) })
    assert.match(
      conclusionOf(result, framework, 'sv'),
      /^Personalen har kommit längst i fyra delområden, alla på 3,6 \(38 svar\)\. Lägst ligger verktyg/,
    )
    const near = exampleResult({ staff: large(3.6, 3.5, 3.5, 3.5, 2) })
    assert.match(conclusionOf(near, framework, 'sv'), /^Personalen har kommit längst i egen planering\. /)
  })

  it('say how many aspects are shown when some are protected', () => {
    const result = exampleResult({ staff: [...large(3.6, 2.3), few, complementary, few] }, { level: 'team' })
    assert.equal(
      conclusionOf(result, framework, 'sv'),
      'Av de två delområden som visas har arbetslaget kommit längst i egen planering. Lägst ligger källkritik, säkerhet och ansvar.',
    )
    assert.equal(
      conclusionOf(exampleResult({ staff: [...large(3.6), few, few, few, few] }, { level: 'team' }), framework, 'sv'),
      'Av arbetslagets bild kan bara ett delområde visas: egen planering, med medelvärdet 3,6 (38 svar).',
    )
  })

  it('count an end of the ladder as the end', () => {
    const small = (mean: Extract<Content, { kind: 'small' }>['mean']): Content => ({
      kind: 'small',
      n: 7,
      mean,
      spread: 'some',
      withheld: false,
    })
    const low = small({ kind: 'at most', value: 1.4 })
    const result = exampleResult(
      { staff: [low, small({ kind: 'plain', value: 1.5 }), low, small({ kind: 'plain', value: 2.6 }), null] },
      { level: 'team' },
    )
    assert.equal(
      conclusionOf(result, framework, 'sv'),
      'Arbetslaget har kommit längst i AI i skolans vardag. Lägst ligger egen planering samt eget innehåll och upphovsrätt.',
    )
    assert.equal(
      conclusionOf(
        exampleResult({ staff: [low, low, small({ kind: 'plain', value: 1.7 }), null, null] }, { level: 'team' }),
        framework,
        'sv',
      ),
      'Arbetslaget ligger nära samma nivå i alla delområden: medelvärdena går från högst 1,4 till 1,7 (7 svar).',
    )
  })

  it('tell both ways in which the leaders differ, above the school too', () => {
    const result = exampleResult({ staff: large(3, 3, 3, 3, 2.5), leader: large(4, 2.2, 3, 3, 2.5) }, { level: 'district' })
    assert.equal(
      conclusionOf(result, framework, 'sv'),
      'Skolornas personal har kommit längst i fyra delområden, alla på 3,0 (38 personer). Lägst ligger verktyg, nät och stöd för alla som arbetar med undervisningen. Skolledarna skattar egen planering högre än vad personalen gör, och källkritik, säkerhet och ansvar lägre.',
    )
  })

  it('say why nothing is shown, with the numbers that may be said', () => {
    const all = (reason: Reason): Content[] => Array.from({ length: 5 }, () => ({ kind: 'protected', reason }))
    const turnout = (answered: Participation['answered'], invited = 8): Participation[] => [
      { unit: 'unit', level: 'school', audience: 'staff', invited, answered },
    ]
    const sentence = (reason: Reason, participation: Participation[] = [], level: 'team' | 'school' | 'district' = 'school') =>
      conclusionOf(exampleResult({ staff: all(reason) }, { level, participation }), framework, 'sv')
    assert.equal(
      sentence('few', turnout({ kind: 'exact', count: 3 })),
      'Tre av åtta i personalen har svarat, för få för att visas: det krävs minst fem svar.',
    )
    assert.equal(
      sentence('few', turnout({ kind: 'exact', count: 6 })),
      'Sex av åtta i personalen har svarat, men inget delområde har minst fem svar, så inga siffror visas.',
    )
    for (const vague of [turnout({ kind: 'unsaid' }), turnout({ kind: 'at most', count: 1 }), turnout({ kind: 'exact', count: 0 }), []]) {
      assert.equal(sentence('few', vague, 'team'), 'För få har svarat för att arbetslagets bild ska kunna visas: det krävs minst fem svar.')
    }
    assert.equal(sentence('nobody'), 'Ingen i personalen har svarat.')
    assert.equal(sentence('complementary', [], 'team'), 'Arbetslagets bild skyddas, så att andras svar inte går att räkna fram.')
    assert.match(sentence('small schools', [], 'district'), /skolornas egna siffror/)
    assert.equal(conclusionOf(exampleResult({}), framework, 'sv'), 'Här finns inget resultat att visa från den här omgången.')
  })

  it("give the leaders' picture where the staff's is protected or was not asked for", () => {
    const leader = leaders(3.5, 2, 2.5, 2.5, 2.5)
    const protectedStaff = exampleResult({ staff: [few, few, few, few, few], leader })
    assert.equal(
      conclusionOf(protectedStaff, framework, 'sv'),
      'För få har svarat för att personalens bild ska kunna visas: det krävs minst fem svar. Enligt ledningen har skolan kommit längst i egen planering. Lägst ligger källkritik, säkerhet och ansvar.',
    )
    assert.equal(
      conclusionOf(exampleResult({ leader }), framework, 'en'),
      'According to the leaders, the school has come furthest in egen planering. Lowest is källkritik, säkerhet och ansvar.',
    )
  })
})
