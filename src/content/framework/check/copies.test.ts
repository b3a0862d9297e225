import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { frameworkIn } from '../../../../test/fixtures/frameworks/fixture.ts'
import type { Text } from '../../../ground/base/language.ts'
import { projectRoot } from '../../../ground/base/root.ts'
import { findAspect } from '../framework.ts'
import type { Action } from '../schema.ts'
import { noNearCopies } from './copies.ts'

const framework = frameworkIn(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))
const aspects = framework.areas.flatMap((area) => area.aspects.map(({ key }) => key))

/** The action for another aspect: its name in place of the old one's, other numbers, and every fifth word another. */
function copied(action: Action, aspect: string, start: number): Action {
  const [from, to] = [findAspect(framework, action.aspect), findAspect(framework, aspect)]
  const other = (text: Text): Text => ({
    sv: swapped(text.sv, from?.name.sv, to?.name.sv),
    en: swapped(text.en, from?.name.en, to?.name.en),
  })
  function swapped(text: string, before = '', after = ''): string {
    return text
      .replaceAll(before, after)
      .replace(/\d+/g, (number) => `${Number(number) + 3}`)
      .split(' ')
      .map((word, index) => (index % 5 === start ? `nytt${index}` : word))
      .join(' ')
  }
  return {
    ...action,
    id: 'copied',
    aspect,
    title: other(action.title),
    text: other(action.text),
    first_step: other(action.first_step),
    evidence: other(action.evidence),
  }
}

describe('near-copies', () => {
  it('are found with the aspect’s words, the numbers and every fifth word swapped, and told as a pair', () => {
    fc.assert(
      fc.property(fc.constantFrom(...framework.actions), fc.constantFrom(...aspects), fc.nat(4), (action, aspect, start) => {
        const pair = { ...framework, actions: [action, copied(action, aspect, start)] }
        const [fault] = noNearCopies(pair, (path) => Number(path[1]) + 100)
        return fault?.line === 101 && fault.reason.startsWith(`copied is a near-copy of ${action.id} at line 100: they share `)
      }),
    )
  })

  it('are found where one language alone is copied', () => {
    const [one, two] = framework.actions
    if (!one || !two) throw new Error('no actions')
    const english = {
      ...two,
      title: { ...two.title, en: one.title.en },
      text: { ...two.text, en: one.text.en },
      first_step: { ...two.first_step, en: one.first_step.en },
    }
    const [fault] = noNearCopies({ ...framework, actions: [one, english] }, () => 1)
    assert.match(fault?.reason ?? '', /they share \d+ % of the en text$/)
  })

  it('are not what two people write about the same thing', () =>
    assert.deepEqual(
      noNearCopies(framework, () => 1),
      [],
    ))
})
