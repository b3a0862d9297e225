import { linkTo } from '../../ground/base/addresses.ts'
import { formatNumber, formatWeekday, inEach } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { countPeopleAsked } from '../../people/organisation/store.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { sumOf } from './round-sentences.ts'
import { type CurrentRound, currentAsked, roundsAsked } from './store.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for those who have rounds in hand: participation to follow while one is open, and for an administrator with people and no round yet, opening one. */
export function waitingFor(ask: WaitingAsk): Question<Waiting[]> {
  return standingOf(ask).map(({ waiting }) => waiting)
}

/** The same, with the rounds that somebody has in hand and that go on or are on their way. */
export function standingOf(ask: WaitingAsk): Question<{ current: CurrentRound[]; waiting: Waiting[] }> {
  const { viewer, today } = ask
  const sight = sightOf(viewer, 'rounds')
  if (!sight) return known({ current: [], waiting: [] })
  const people = hasRole(viewer, 'administrator') ? countPeopleAsked(today) : known(0)
  return together(roundsAsked(sight, today), people).followedBy(([rounds, count]) =>
    currentAsked(sightOf(viewer, 'participation'), rounds, today).map((current) => ({
      current,
      waiting: [...participationWaiting(current), ...lateWaiting(ask, current), ...(rounds.length === 0 && count > 1 ? [firstRound] : [])],
    })),
  )
}

function participationWaiting(current: readonly CurrentRound[]): Waiting[] {
  return current
    .filter(({ round, participation }) => round.state === 'open' && participation.length > 0)
    .map(({ round, participation }) => ({
      title: inEach((language) => waitingWords[language].participation.title(round.name)),
      text: inEach((language) => {
        const t = waitingWords[language].participation
        const { handedIn, members } = sumOf(participation)
        const [only] = participation
        const where = participation.length === 1 && only ? only.schoolName : t.schools(formatNumber(participation.length, language))
        return t.text(formatNumber(handedIn, language), formatNumber(members, language), where)
      }),
      note: inEach((language) => waitingWords[language].closes(formatWeekday(round.closesOn, language))),
      lastDay: round.closesOn,
      link: { href: linkTo('/rounds/:id', round.id), label: inEach((language) => waitingWords[language].participation.action) },
    }))
}

/** A principal is told who has come since the round opened, while something can still be done about it: a colleague may be invented. */
function lateWaiting({ viewer }: WaitingAsk, current: readonly CurrentRound[]): Waiting[] {
  const own = new Set(viewer.duties.filter(({ role }) => role === 'principal').map(({ school }) => school))
  return current.flatMap(({ round, participation }) =>
    participation
      .filter(({ school, late }) => own.has(school) && late > 0)
      .map(({ schoolName, late }) => ({
        title: inEach((language) => waitingWords[language].late.title(late, schoolName)),
        text: inEach((language) => waitingWords[language].late.text(late, round.name)),
        note: inEach((language) => waitingWords[language].closes(formatWeekday(round.closesOn, language))),
        lastDay: round.closesOn,
        link: { href: `${linkTo('/rounds/:id', round.id)}#late`, label: inEach((language) => waitingWords[language].late.action) },
      })),
  )
}

const firstRound: Waiting = {
  title: inEach((language) => waitingWords[language].openRound.title),
  text: inEach((language) => waitingWords[language].openRound.text),
  lastDay: null,
  first: true,
  link: { href: linkTo('/rounds/new'), label: inEach((language) => waitingWords[language].openRound.action) },
}
