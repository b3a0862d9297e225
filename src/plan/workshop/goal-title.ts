import type { Language } from '../../base/language.ts'
import type { Framework } from '../../framework/schema.ts'
import type { GroupSuggestion } from '../../suggestion/group.ts'
import { messages } from './messages.ts'
import { levelAhead } from './suggesting.ts'

/** What a goal is called that a choice makes: the aspect, and the level that the group is on its way to or what it will come closer in. */
export function goalTitle(suggestion: GroupSuggestion, framework: Framework, language: Language): string {
  const { aspect, action } = suggestion
  const t = messages[language].choices.goal
  const name = aspect.name[language]
  if (action.when === 'apart') return t.apart(name)
  if (action.when === 'gap') return t.gap(name)
  const level = levelAhead(suggestion, framework)
  const levelName = framework.levels.find((each) => each.level === level)?.name[language] ?? ''
  return t.level(name, `${level} ${levelName}`.trim())
}
