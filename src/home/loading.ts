import { myGoals, myProgress } from '../assessment/home.ts'
import { sharedWith } from '../assessment/sharing.ts'
import type { SignedInAsk } from '../base/ask.ts'
import { schoolYearOf } from '../base/clock.ts'
import { formatWeekday } from '../base/language.ts'
import { keepsMail } from '../base/mail.ts'
import { hasRole, type Viewer } from '../base/viewer.ts'
import { countPeople } from '../organisation/store.ts'
import { authorityPage } from '../organisation/store-settings.ts'
import { type Sight, sightOf } from '../permission/permission.ts'
import { planTodos } from '../plan/home.ts'
import { newResults } from '../result/home.ts'
import { type CurrentRound, currentRounds, roundsSeen } from '../round/store.ts'
import { messages } from './messages.ts'
import type { HomePageProps } from './pages/home.tsx'
import { supportTodos } from './support.ts'
import { assessmentTodos, goalTodos, participationTodos, resultTodos, roundOfTheYear, setupTodos, sharedTodos } from './todo.ts'
import { yearSteps } from './year.ts'

/** Everything that the start page shows to this viewer. */
export async function homeFor(ask: SignedInAsk): Promise<HomePageProps> {
  const { viewer, language, today, tx } = ask
  const progress = await myProgress(ask)
  const sight = sightOf(viewer, 'rounds')
  const current = sight ? await currentRounds(tx, sight, today) : []
  const under = underWaySight(viewer)
  const underWay = under ? (await roundsSeen(tx, under, today)).filter(({ state }) => state === 'open' || state === 'scheduled') : null
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
    todos: [
      ...assessmentTodos(progress, language),
      ...resultTodos(await newResults(ask), language),
      ...(await planTodos(ask)),
      ...participationTodos(current, language),
      ...(await supportTodos(ask)),
      ...(await setup(ask)),
      ...(await shared(ask)),
      ...goalTodos(await myGoals(ask), language),
    ],
    steps: yearSteps(year, today, language),
    yearName: yearName(today),
    answers: progress.length > 0,
    underWay,
  }
}

/** District heads and coaches follow when schools assess; names and dates, no figures. */
function underWaySight(viewer: Viewer): Sight | null {
  const districts = viewer.duties
    .filter(({ role }) => role === 'district_head' || role === 'coach')
    .flatMap(({ district }) => district ?? [])
  const authority = viewer.duties.some(({ role, unitKind }) => role === 'coach' && unitKind === 'authority')
  return authority || districts.length > 0 ? { own: false, authority, districts, schools: [], teams: [] } : null
}

async function shared(ask: SignedInAsk) {
  const sight = sightOf(ask.viewer, 'shared result')
  return sight ? sharedTodos((await sharedWith(ask.tx, sight, ask.viewer.person)).length, ask.language) : []
}

async function setup(ask: SignedInAsk) {
  const { viewer, tx, program } = ask
  if (!hasRole(viewer, 'administrator')) return []
  const statement = await authorityPage(tx, viewer.authority)
  const sight = sightOf(viewer, 'rounds')
  return setupTodos(
    {
      people: await countPeople(tx, ask.today),
      rounds: sight ? (await roundsSeen(tx, sight, ask.today)).length : 0,
      mailWorks: program.post.ready || keepsMail(viewer.authorityKind, program.config),
      statementFilled: statement.email !== '' || statement.phone !== '',
    },
    ask.language,
  )
}

/** The conclusion first: what matters to the viewer's foremost duty. */
export function leadFor(viewer: Viewer, current: CurrentRound[], language: HomePageProps['language'], asked: boolean): string {
  const t = messages[language].home.leads
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
