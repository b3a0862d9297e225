import { linkTo } from '../../ground/base/addresses.ts'
import { capitalise, countInWords, formatDay, formatWeekday, inEach, type Language } from '../../ground/base/language.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type DueAction, dueActionsAsked } from './store-due.ts'
import { type LateUnit, lateUnitsAsked } from './store-late.ts'
import { waitingWords } from './waiting.words.ts'

/** One's own actions that are named one by one. */
const mostNamed = 3

/** What waits for a person about actions: their own that are late or due within a week, and for a principal what is late in the plans of the school's teams. */
export function waitingFor(ask: WaitingAsk): Question<Waiting[]> {
  return together(dueActionsAsked(ask.viewer.person, ask.today), lateWaiting(ask)).map(([due, late]) => [...dueWaiting(due), ...late])
}

/** A person's own actions, the earliest last day first. */
export function dueWaiting(due: readonly DueAction[]): Waiting[] {
  const each = due.map(({ kind, title, dueOn, unitName, schoolName, action }): Waiting => {
    const place = schoolName ? `${unitName}, ${schoolName}` : unitName
    const late = kind === 'late'
    return {
      title: todo((t) => (late ? t.lateTitle(title) : t.soonTitle(title))),
      note: todo((t, language) => (late ? t.late(formatDay(dueOn, language, true), place) : t.soon(formatWeekday(dueOn, language), place))),
      lastDay: dueOn,
      link: { href: linkTo('/actions/:id', action), label: todo((t) => t.note), about: inEach(() => `: ${title}`) },
    }
  })
  const [named, folded] = [each.slice(0, mostNamed), each.slice(mostNamed)]
  const [next] = folded
  if (!next) return named
  const rest = folded.length
  return [
    ...named,
    {
      title: todo((t) => (rest === 1 ? t.restOne : t.rest(rest))),
      lastDay: next.lastDay,
      folded,
      link: { href: `${linkTo('/actions')}?owner=me`, label: todo((t) => t.list(rest === 1)) },
    },
  ]
}

/** For a principal: each school of theirs where something is late in a team's plan. What is late in the school's own plan is counted in, as the list counts it. */
function lateWaiting({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const seen = sightOf(viewer, 'team plan')?.schools ?? []
  const led = viewer.duties.flatMap(({ role, school }) => (role === 'principal' && school && seen.includes(school) ? [school] : []))
  return lateUnitsAsked(led, today).map((late) =>
    [...Map.groupBy(late, ({ school }) => school)].flatMap(([school, units]) =>
      units.some(({ kind }) => kind === 'team') ? [lateAt(school, units)] : [],
    ),
  )
}

function lateAt(school: string, units: readonly LateUnit[]): Waiting {
  const count = units.reduce((sum, { late }) => sum + late, 0)
  const name = units[0]?.schoolName ?? ''
  return {
    title: todo((t, language) => t.lateAt(capitalise(countInWords(count, language)), count === 1, name)),
    text: todo((t, language) =>
      t.lateIn(units.map(({ unitName, late }) => (units.length === 1 ? unitName : `${unitName} (${countInWords(late, language)})`))),
    ),
    lastDay: units.map(({ since }) => since).toSorted()[0] ?? null,
    link: {
      href: `${linkTo('/actions')}?due=late&school=${school}`,
      label: todo((t) => t.list(count === 1)),
      about: inEach(() => `: ${name}`),
    },
  }
}

function todo(say: (t: (typeof waitingWords)['sv'], language: Language) => string) {
  return inEach((language) => say(waitingWords[language], language))
}
