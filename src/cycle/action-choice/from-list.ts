import type { Action } from '../../content/framework/schema.ts'
import type { GroupReason } from '../../content/suggestion/group-reason.ts'
import { groupReasonText } from '../../content/suggestion/group-sentences.ts'
import type { Language } from '../../ground/base/language.ts'
import { blankAction } from '../plan/action/fields.ts'
import type { NewAction } from '../plan/store-actions.ts'

/** Keywords that come along at most. */
const mostTags = 12

/**
 * A copy of an action that a framework or an authority offers, for a plan: its own words from then on. The reason of a suggestion comes along as its "why", in
 * the language it was read in. One for a single person is what somebody's own goals are made of: it goes in as own words, so that nobody can tell where it came from.
 * @param place the goal that it stands under, and the aspect that it is about in the plan's framework
 */
export function copyOf(
  action: Action,
  framework: string,
  reason: GroupReason | undefined,
  place: { goal: string | null; aspect: string | null },
  language: Language,
): NewAction {
  const personal = action.audience === 'person'
  return {
    ...blankAction(),
    ...place,
    origin: personal ? 'own' : action.local ? 'local' : 'framework',
    source: personal ? null : { framework, action: action.id },
    carriedFrom: null,
    title: action.title[language],
    text: [action.text[language], action.first_step[language]].join('\n'),
    why: reason ? groupReasonText(reason, language) : '',
    hours: action.effort.hours,
    hoursEach: action.effort.each ?? null,
    weeks: action.effort.weeks ?? null,
    howWeKnow: action.evidence[language],
    tags: personal ? [] : action.tags.slice(0, mostTags),
  }
}
