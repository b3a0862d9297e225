import { nextStepText, statementKey, topLevel } from '../../content/framework/framework.ts'
import type { Language } from '../../ground/base/language.ts'
import { type TalkingPoint, talkingPoints } from '../result/reading/talk.ts'
import type { Meeting } from './loading.ts'

import { talkWords } from './pages/talk-page.words.ts'

const mostPoints = 3

/** What to talk about: what the released figures call for, else where the level that the group agreed on is lowest. */
export function pointsFor(
  { result, joint, framework }: Pick<Meeting, 'result' | 'joint' | 'framework'>,
  language: Language,
): TalkingPoint[] {
  const released = result ? talkingPoints(result, framework, language) : []
  return released.length > 0 ? released : jointPoints({ joint, framework }, language)
}

/** The aspects with the lowest agreed level, three at most, each with what the step up is about. */
function jointPoints({ joint, framework }: Pick<Meeting, 'joint' | 'framework'>, language: Language): TalkingPoint[] {
  if (!joint) return []
  const aspects = framework.areas.flatMap((area) => area.aspects)
  const placed = aspects.flatMap((aspect) => {
    const level = joint.levels.get(statementKey(aspect.key, 'staff')) ?? 0
    return level >= 1 && level < topLevel(framework) ? [{ aspect, level }] : []
  })
  return placed
    .toSorted((a, b) => a.level - b.level)
    .slice(0, mostPoints)
    .map(({ aspect, level }) => {
      const name = framework.levels.find((each) => each.level === level)?.name[language] ?? ''
      const next = nextStepText(framework, statementKey(aspect.key, 'staff'), level + 1)?.[language] ?? ''
      return { title: aspect.name[language], text: talkWords[language].joint(`${level} ${name}`, next), aspect }
    })
}
