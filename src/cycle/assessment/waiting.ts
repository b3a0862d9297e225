import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { capitalise, countInWords, formatNumber, formatWeekday, inEach } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Waiting } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { minutesFor } from '../round/round.ts'
import { goalsOfOwn, type MyGoal, type MyProgress, progressIn } from './home.ts'
import { ownRowsAsked } from './own-rows.ts'
import { sharedWithAsked } from './sharing.ts'
import { waitingWords } from './waiting.words.ts'

/**
 * What waits for a person about assessments: their own in open rounds, results that others show them, and their own goals; with how far they have come. Only ever
 * the asker's own: what it tells may not be told to anybody else, by mail or otherwise, which is why it wants a whole request.
 */
export function standingOf(ask: SignedInAsk): Question<{ progress: MyProgress[]; waiting: Waiting[] }> {
  const own = ownRowsAsked(ask).followedBy((rows) => together(progressIn(rows), goalsOfOwn(rows)))
  return together(own, sharedWaiting(ask)).map(([[progress, goals], shared]) => ({
    progress,
    waiting: [...assessmentsWaiting(progress), ...shared, ...goalsWaiting(goals)],
  }))
}

/** What is left to do in open rounds, by school where rounds close on the same day; what is handed in has no last day, as nothing more needs doing. */
export function assessmentsWaiting(progress: readonly MyProgress[]): Waiting[] {
  return progress
    .filter(({ member }) => member.open)
    .toSorted((a, b) => a.member.schoolName.localeCompare(b.member.schoolName, 'sv'))
    .map(assessmentWaiting)
}

function assessmentWaiting({ member, state, answered, total, href }: MyProgress): Waiting {
  const kind = kindOf(state, answered === total)
  const saved = kind === 'resume' || kind === 'handIn'
  return {
    title: inEach((language) => waitingWords[language][kind].title),
    text: inEach((language) => {
      const t = waitingWords[language]
      if (kind === 'start') return t.start.text(capitalise(countInWords(total, language)), formatNumber(minutesFor(total), language))
      if (kind === 'resume') return t.resume.text(formatNumber(answered, language), formatNumber(total, language))
      return t[kind].text
    }),
    note: inEach((language) => {
      const until = waitingWords[language].openUntil(formatWeekday(member.closesOn, language), member.schoolName)
      return saved ? `${until} ${waitingWords[language].saved}` : until
    }),
    lastDay: kind === 'done' ? null : member.closesOn,
    link: { href, label: inEach((language) => waitingWords[language][kind].action) },
  }
}

function kindOf(state: MyProgress['state'], all: boolean): 'locked' | 'start' | 'resume' | 'handIn' | 'done' {
  if (state === 'locked') return 'locked'
  if (state === 'submitted') return 'done'
  if (state === 'not begun') return 'start'
  return all ? 'handIn' : 'resume'
}

/** Results that people chose to show the asker. */
function sharedWaiting({ program, viewer }: SignedInAsk): Question<Waiting[]> {
  const sight = sightOf(viewer, 'shared result')
  if (!sight) return known([])
  return sharedWithAsked(program, sight, viewer.person).map(({ length }) =>
    length === 0
      ? []
      : [
          {
            title: inEach((language) => waitingWords[language].shared.title(length)),
            text: inEach((language) => waitingWords[language].shared.text),
            lastDay: null,
            link: { href: linkTo('/shared-results'), label: inEach((language) => waitingWords[language].shared.action) },
          },
        ],
  )
}

/** One's own goals that are under way. */
function goalsWaiting(goals: readonly MyGoal[]): Waiting[] {
  return goals
    .filter(({ state }) => state === 'chosen')
    .map(({ content }) => ({
      title: inEach((language) => waitingWords[language].goal.title(content.title[language])),
      text: inEach((language) => waitingWords[language].goal.text),
      lastDay: null,
      link: {
        href: `${linkTo('/results')}#goals`,
        label: inEach((language) => waitingWords[language].goal.action),
        about: inEach((language) => `: ${content.title[language]}`),
      },
    }))
}
