import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { InLanguage } from '../../../ground/ui/language.tsx'
import { ImportanceChoice, Levels, Note } from './question.tsx'

describe('the parts of a question', () => {
  const shown = (part: preact.VNode) => renderToString(<InLanguage language="sv">{part}</InLanguage>)
  const chosen = (html: string) => /value="(-?\d)" checked/.exec(html)?.[1] ?? null
  const levels = [1, 2, 3, 4, 5].map((level) => ({ level, name: `Nivå ${level}`, text: `Text ${level}` }))
  const told = { language: 'sv', audience: 'staff', error: undefined } as const

  it('show to each reader what they have chosen, whoever was shown the same question before', () => {
    for (const choice of [null, 1, 5, 0, -1, 3, 5, null, 1])
      assert.equal(
        chosen(shown(<Levels {...told} question="Hur?" levels={levels} chosen={choice} mayOptOut />)),
        choice === null ? null : String(choice),
      )
    for (const choice of [2, null, 0, 1, 2] as const)
      assert.equal(chosen(shown(<ImportanceChoice {...told} chosen={choice} />)), choice === null ? null : String(choice))
  })

  it('show what is to be mended only to who has it to mend', () => {
    const part = (error?: string) =>
      shown(<Levels {...told} error={error} question="Hur?" levels={levels} chosen={null} mayOptOut={false} />)
    assert.match(part('Välj en nivå.'), /Välj en nivå\./)
    assert.doesNotMatch(part(), /Välj en nivå\./)
  })

  it('show a note to the one who wrote it, open, and to others an empty field, folded', () => {
    const part = (note: string) => shown(<Note language="sv" note={note} error={undefined} />)
    assert.match(part('Min hemlighet'), /<details class="more" open>.*Min hemlighet/)
    assert.match(part('En annans'), /En annans/)
    assert.doesNotMatch(part('En annans'), /Min hemlighet/)
    assert.match(part(''), /<details class="more"><summary>/)
    assert.doesNotMatch(part(''), /hemlighet|annans/)
  })
})
