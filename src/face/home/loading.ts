import { standingOf as standingInAssessments } from '../../cycle/assessment/waiting.ts'
import { type Newest, newestAsked } from '../../cycle/result/waiting.ts'
import { type CurrentRound, roundsAsked } from '../../cycle/round/store.ts'
import { standingOf as standingInRounds } from '../../cycle/round/waiting.ts'
import { aheadAsked } from '../../development/programme/store-ahead.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearName } from '../../ground/base/clock.ts'
import { formatDay, formatWeekday } from '../../ground/base/language.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { hasRole, type Viewer } from '../../ground/base/viewer.ts'
import { inOrder } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { roomsAsked } from './gathering.ts'
import { homeWords } from './home.words.ts'
import type { HomePageProps } from './pages/home.tsx'
import { ownYearAsked } from './year-loading.ts'
import { cycleSteps } from './year-sentences.ts'

/** How many of one's own coming sessions the start page names. */
const mostAhead = 3

/** Everything that the start page shows to this viewer, of every room, asked at once. */
export async function homeFor(ask: SignedInAsk): Promise<HomePageProps> {
  const { viewer, language, now, today, tx } = ask
  const followed = sightOf(viewer, 'rounds under way')
  const asked = together(
    standingInAssessments(ask),
    standingInRounds(ask),
    followed ? roundsAsked(followed, today) : known(null),
    roomsAsked(ask),
    followed ? newestAsked(viewer) : known(null),
    ownYearAsked(viewer, today),
    // One more than is named, to tell whether there are others.
    aheadAsked(viewer.person, now, mostAhead + 1),
  )
  const [own, { current, waiting }, seen, others, newest, year, ahead] = await askOnce(tx, asked)
  const { progress } = own
  const underWay = seen?.filter(({ state }) => state === 'open' || state === 'scheduled') ?? null
  return {
    language,
    viewer,
    today,
    lead: leadFor(viewer, current, language, { asked: progress.length > 0, newest }),
    newest,
    waiting: inOrder([...others, ...waiting, ...own.waiting]),
    ahead: ahead.slice(0, mostAhead),
    moreAhead: ahead.length > mostAhead,
    steps: cycleSteps(year, today, language),
    yearName: schoolYearName(year.schoolYear),
    answers: progress.length > 0,
    underWay,
  }
}

/** The conclusion first: what matters to the viewer's foremost duty. */
export function leadFor(
  viewer: Viewer,
  current: CurrentRound[],
  language: HomePageProps['language'],
  { asked, newest }: { asked: boolean; newest: Newest | null },
): string {
  const t = homeWords[language].home.leads
  if (viewer.duties.length === 0) return t.nobody
  if (hasRole(viewer, 'administrator')) return t.administrator
  const released = newest && ([newest.round, formatDay(newest.releasedOn, language)] as const)
  if (hasRole(viewer, 'head')) return released ? t.headReleased(...released) : t.head
  if (hasRole(viewer, 'district_head')) return released ? t.districtReleased(...released) : t.district
  if (hasRole(viewer, 'development_lead')) return t.developmentLead
  if (hasRole(viewer, 'registrar')) return t.registrar
  const open = current.find(({ round }) => round.state === 'open')?.round
  if (hasRole(viewer, 'principal')) return open ? t.principalOpen(open.name, formatWeekday(open.closesOn, language)) : t.principal
  if (hasRole(viewer, 'coach') && !asked) return t.coach
  return t.person
}
