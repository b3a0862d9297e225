import type { MyGoal, MyProgress } from '../assessment/home.ts'
import { addDays, type Day } from '../base/clock.ts'
import { capitalise, countInWords, formatNumber, formatWeekday, type Language } from '../base/language.ts'
import type { NewResult } from '../result/home.ts'
import { minutesFor } from '../round/round.ts'
import type { CurrentRound } from '../round/store.ts'
import type { TodoItem } from '../ui/components/todo/todo.tsx'
import { messages } from './messages.ts'

/** What is left for a person to do in open rounds: the one that closes first first, then what has been handed in. */
export function assessmentTodos(progress: MyProgress[], language: Language): TodoItem[] {
  const open = progress
    .filter(({ member }) => member.open)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        a.member.closesOn.localeCompare(b.member.closesOn) ||
        a.member.schoolName.localeCompare(b.member.schoolName, 'sv'),
    )
  return open.map((each) => assessmentTodo(each, language))
}

function rank({ state }: MyProgress): number {
  return state === 'handed in' ? 1 : 0
}

function assessmentTodo({ member, state, answered, total, href }: MyProgress, language: Language): TodoItem {
  const t = messages[language].home
  const until = t.openUntil(formatWeekday(member.closesOn, language), member.schoolName)
  if (state === 'locked') return { title: t.locked.title, text: t.locked.text, when: until, action: { href, label: t.locked.action } }
  if (state === 'handed in') return { title: t.done.title, text: t.done.text, when: until, action: { href, label: t.done.action } }
  if (state === 'not begun') {
    const text = t.start.text(capitalise(countInWords(total, language)), formatNumber(minutesFor(total), language))
    return { title: t.start.title, text, when: until, action: { href, label: t.start.action } }
  }
  if (answered === total)
    return { title: t.handIn.title, text: t.handIn.text, when: `${until} ${t.saved}`, action: { href, label: t.handIn.action } }
  const text = t.resume.text(formatNumber(answered, language), formatNumber(total, language))
  return { title: t.resume.title, text, when: `${until} ${t.saved}`, action: { href, label: t.resume.action } }
}

/** One's own goals that are under way. */
export function goalTodos(goals: MyGoal[], language: Language): TodoItem[] {
  const t = messages[language].home.goal
  return goals
    .filter(({ state }) => state === 'chosen')
    .map(({ content }) => ({
      title: t.title(content.title[language]),
      text: t.text,
      action: { href: '/results#goals', label: t.action, about: `: ${content.title[language]}` },
    }))
}

/** Participation that a principal or administrator follows while a round is open. */
export function participationTodos(current: CurrentRound[], language: Language): TodoItem[] {
  const t = messages[language].home
  return current
    .filter(({ round }) => round.state === 'open')
    .map(({ round, participation }) => {
      const handedIn = participation.reduce((sum, each) => sum + each.handedIn, 0)
      const members = participation.reduce((sum, each) => sum + each.members, 0)
      const [only] = participation
      const where =
        participation.length === 1 && only ? only.schoolName : t.participation.schools(formatNumber(participation.length, language))
      return {
        title: t.participation.title(round.name),
        text: t.participation.text(formatNumber(handedIn, language), formatNumber(members, language), where),
        when: t.closes(formatWeekday(round.closesOn, language)),
        action: { href: `/rounds/${round.id}`, label: t.participation.action },
      }
    })
}

/** Released results to read and talk about. */
export function resultTodos(results: NewResult[], language: Language): TodoItem[] {
  const t = messages[language].home.result
  return results.map(({ roundName, unitName, href }) => ({
    title: t.title(roundName),
    text: t.text(unitName),
    action: { href, label: t.action },
  }))
}

/** Results that people chose to show the viewer. */
export function sharedTodos(shared: number, language: Language): TodoItem[] {
  const t = messages[language].home.shared
  return shared === 0 ? [] : [{ title: t.title(shared), text: t.text, action: { href: '/shared-results', label: t.action } }]
}

/** What an authority needs before anyone can answer. */
export type Setup = { people: number; rounds: number; mailWorks: boolean; statementFilled: boolean }

/** The administrator's steps that are left, in the order they help. */
export function setupTodos({ people, rounds, mailWorks, statementFilled }: Setup, language: Language): TodoItem[] {
  const t = messages[language].home
  const item = (words: { title: string; text: string; action: string }, href: string): TodoItem => ({
    title: words.title,
    text: words.text,
    action: { href, label: words.action },
  })
  return [
    ...(people <= 1 ? [item(t.roster, '/roster-imports/new')] : []),
    ...(people > 1 && rounds === 0 ? [item(t.openRound, '/rounds/new')] : []),
    ...(mailWorks ? [] : [item(t.mail, '/slips')]),
    ...(statementFilled ? [] : [item(t.settings, '/settings')]),
  ]
}

/** The round that the page's year turns around: the open one, else the newest that has opened or will. One that was closed before its day ended then. */
export function roundOfTheYear(
  rounds: { opensOn: Day; closesOn: Day; open: boolean }[],
  today: Day,
): { opensOn: Day; closesOn: Day } | null {
  const newest = rounds.toSorted((a, b) => b.opensOn.localeCompare(a.opensOn))
  const round = newest.find(({ open }) => open) ?? newest[0]
  if (!round) return null
  const { opensOn, closesOn, open } = round
  const closedEarly = !open && opensOn <= today && closesOn >= today
  return { opensOn, closesOn: closedEarly ? addDays(today, -1) : closesOn }
}
