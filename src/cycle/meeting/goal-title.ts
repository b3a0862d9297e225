import { topLevel } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import type { GroupSuggestion } from '../../content/suggestion/group.ts'
import type { Language } from '../../ground/base/language.ts'

import { choiceWords } from './pages/choices-page.words.ts'

/**
 * What a goal is called that a choice makes: the aspect, and that the group takes a step there. Which level it is on its way to is said only where it agreed on
 * one itself: a plan is read by some who may not see the result (decision 13).
 */
export function goalTitle({ aspect, reason }: GroupSuggestion, framework: Framework, language: Language): string {
  const t = choiceWords[language].goal
  const name = aspect.name[language]
  if (reason.source !== 'joint') return t.step(name)
  const level = Math.min(topLevel(framework), reason.level + 1)
  const levelName = framework.levels.find((each) => each.level === level)?.name[language] ?? ''
  return t.level(name, `${level} ${levelName}`.trim())
}
