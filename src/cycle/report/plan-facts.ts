import { linkTo } from '../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { inEach, type Language, type Text } from '../../ground/base/language.ts'
import { numbered, type PlanContent } from '../plan/plan.ts'
import { countsOf, planTitle } from '../plan/plan-sentences.ts'
import { isLate } from '../plan/rules.ts'
import type { Plan } from '../plan/store.ts'
import { factWords } from './facts.words.ts'
import type { Fact } from './report.ts'

/** Actions that are named; of the rest their number is told. */
const mostNamed = 5
/** Late actions that a question is asked about. */
const mostAsked = 2

/** A plan as it stands: how much is done, what is done and what is late. What an undecided plan holds is read by those who write it: a report is read by more. */
export function planFacts(plan: Plan, content: PlanContent, today: Day): Fact[] {
  const about = {
    source: inEach((language) => factWords[language].fromPlan(planTitle(plan, language), today)),
    href: linkTo('/plans/:id', plan.id),
    quantities: [],
  }
  const what = (key: 'plan' | 'done' | 'late') => inEach((language) => factWords[language][key])
  const { adoption } = plan
  if (!adoption) {
    const said = inEach((language) => factWords[language].planOpen)
    return [{ ...about, key: 'plan', what: what('plan'), said, topic: { is: 'no plan' } }]
  }
  const actions = numbered(content).map(({ action }) => action)
  const done = actions.filter(({ status }) => status === 'done').map(({ title }) => title)
  const late = actions.flatMap(({ title, dueOn, status }) => (dueOn !== null && isLate({ dueOn, status }, today) ? [{ title, dueOn }] : []))
  const titles = late.slice(0, mostAsked).map(({ title }) => title)
  const counted = (language: Language) => factWords[language].planAdopted(dayOf(adoption.at), countsOf(content, today, language))
  return [
    { ...about, key: 'plan', what: what('plan'), said: inEach(counted) },
    ...(done.length > 0 ? [{ ...about, key: 'done', what: what('done'), said: named(done, (title) => title) }] : []),
    {
      ...about,
      key: 'late',
      what: what('late'),
      said: named(late, ({ title, dueOn }, language) => factWords[language].since(title, dueOn)),
      ...(titles.length > 0 ? { topic: { is: 'late' as const, titles } } : {}),
    },
  ]
}

function named<Each>(all: readonly Each[], say: (each: Each, language: Language) => string): Text {
  return inEach((language) => {
    const t = factWords[language]
    if (all.length === 0) return t.none
    const first = all.slice(0, mostNamed).map((each) => say(each, language))
    return [first.join(', '), ...(all.length > mostNamed ? [t.more(all.length - mostNamed)] : [])].join(' ')
  })
}
