import { type MyProgress, myProgress } from '../../cycle/assessment/home.ts'
import { waitingFor as waitingInAssessments } from '../../cycle/assessment/waiting.ts'
import { waitingFor as waitingInCheckins } from '../../cycle/checkin/waiting.ts'
import { waitingFor as waitingInActions } from '../../cycle/follow-up/waiting.ts'
import { waitingFor as waitingInPlans } from '../../cycle/plan/waiting.ts'
import { waitingFor as waitingInResults } from '../../cycle/result/waiting.ts'
import { type CurrentRound, currentRounds, roundsSeen } from '../../cycle/round/store.ts'
import { waitingFor as waitingInRounds } from '../../cycle/round/waiting.ts'
import { waitingFor as waitingInSupport } from '../../cycle/support/waiting.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import { formatWeekday } from '../../ground/base/language.ts'
import { hasRole, type Viewer } from '../../ground/base/viewer.ts'
import { inOrder, type Waiting } from '../../ground/base/waiting.ts'
import { waitingFor as waitingAtSignIn } from '../../people/access/waiting.ts'
import { waitingFor as waitingInOrganisation } from '../../people/organisation/waiting.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import { waitingFor as waitingInPost } from '../../people/post/waiting.ts'
import { homeWords } from './home.words.ts'
import type { HomePageProps } from './pages/home.tsx'
import { roundOfTheYear, yearSteps } from './year.ts'

/** Everything that the start page shows to this viewer. */
export async function homeFor(ask: SignedInAsk): Promise<HomePageProps> {
  const { viewer, language, today, tx } = ask
  const [sight, under] = [sightOf(viewer, 'rounds'), underWaySight(viewer)]
  const progressing = myProgress(ask)
  const currents = sight ? currentRounds(tx, sight, today) : Promise.resolve([])
  const [progress, current, followed, waiting] = await Promise.all([
    progressing,
    currents,
    under ? roundsSeen(tx, under, today) : null,
    everyRoom(ask, progressing, currents),
  ])
  const underWay = followed?.filter(({ state }) => state === 'open' || state === 'scheduled') ?? null
  const year = roundOfTheYear(
    [
      ...progress.map(({ member }) => member),
      ...[...current.map(({ round }) => round), ...(underWay ?? [])].map(({ opensOn, closesOn, state }) => ({
        opensOn,
        closesOn,
        open: state === 'open',
      })),
    ],
    today,
  )
  return {
    language,
    viewer,
    today,
    lead: leadFor(viewer, current, language, progress.length > 0),
    waiting: inOrder(waiting),
    steps: yearSteps(year, today, language),
    yearName: yearName(today),
    answers: progress.length > 0,
    underWay,
  }
}

/** What every room tells, all asked at once; of what has neither a last day nor somebody who waits, what is told first stands first. */
async function everyRoom(
  ask: SignedInAsk,
  progress: Promise<readonly MyProgress[]>,
  current: Promise<readonly CurrentRound[]>,
): Promise<Waiting[]> {
  const told = await Promise.all([
    waitingInResults(ask),
    waitingInActions(ask),
    waitingInPlans(ask),
    waitingInCheckins(ask),
    waitingInSupport(ask),
    current.then((rounds) => waitingInRounds(ask, rounds)),
    waitingAtSignIn(ask),
    waitingInPost(ask),
    waitingInOrganisation(ask),
    progress.then((own) => waitingInAssessments(ask, own)),
  ])
  return told.flat()
}

/** District heads and coaches follow when schools assess; names and dates, no figures. */
function underWaySight(viewer: Viewer): Sight | null {
  const districts = viewer.duties
    .filter(({ role }) => role === 'district_head' || role === 'coach')
    .flatMap(({ district }) => district ?? [])
  const authority = viewer.duties.some(({ role, unitKind }) => role === 'coach' && unitKind === 'authority')
  return authority || districts.length > 0 ? { own: false, authority, districts, schools: [], teams: [] } : null
}

/** The conclusion first: what matters to the viewer's foremost duty. */
export function leadFor(viewer: Viewer, current: CurrentRound[], language: HomePageProps['language'], asked: boolean): string {
  const t = homeWords[language].home.leads
  if (viewer.duties.length === 0) return t.nobody
  if (hasRole(viewer, 'administrator')) return t.administrator
  if (hasRole(viewer, 'district_head')) return t.district
  const open = current.find(({ round }) => round.state === 'open')?.round
  if (hasRole(viewer, 'principal')) return open ? t.principalOpen(open.name, formatWeekday(open.closesOn, language)) : t.principal
  if (hasRole(viewer, 'coach') && !asked) return t.coach
  return t.person
}

function yearName(today: string): string {
  const year = schoolYearOf(today)
  return `${year}/${String(year + 1).slice(2)}`
}
