import type { SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { composed } from '../../ground/base/text.ts'
import { schoolsOf, type Viewer } from '../../ground/base/viewer.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { ownRows } from '../assessment/private.ts'
import { placeKey } from '../assessment/store.ts'
import type { ReleasedResult } from '../release/released.ts'
import { schoolsUnder } from '../release/store-released.ts'
import { roundsSeen } from '../round/store.ts'
import { lateIn } from '../round/store-late.ts'
import { codeBookCsv, resultsCsv } from './export/csv.ts'
import { resultsJson } from './export/json.ts'
import { resultsXlsx } from './export/xlsx.ts'
import { loadResult, roundBefore, tabsOf } from './loading.ts'
import { meetingAddress, meetsAt } from './meeting-place.ts'
import { ExportPage } from './pages/export-page.tsx'
import { exportWords } from './pages/export-page.words.ts'
import { GroupResultsPage } from './pages/list-page.tsx'
import { listWords } from './pages/list-page.words.ts'
import type { OwnPlace } from './pages/profile-section.tsx'
import { ResultPage } from './pages/result-page.tsx'
import { rendered } from './rendered.tsx'
import { headWords } from './result-head.words.ts'
import { historyThereAsked, roundsSeenAsked } from './store-seen.ts'
import { unitName } from './unit-name.ts'

/** Released group results. Who sees which unit is decided by `store-seen.ts`; what is shown of it was decided at the release. */
export const groupResultRoutes: Route[] = [
  signedIn('GET', '/group-results', async (ask) => {
    const { tx, viewer, language, today } = ask
    const concerning = (await roundsSeen(tx, whereOf(viewer), today)).filter(({ state }) => state === 'open' || state === 'closed')
    const [released, earlier] = await askOnce(tx, together(roundsSeenAsked(viewer), historyThereAsked(ask.now)))
    return ask.page(
      { title: listWords[language].title, current: 'result' },
      <GroupResultsPage
        language={language}
        released={released}
        earlier={earlier}
        outside={sightOf(viewer, 'external view') !== null}
        waiting={concerning
          .filter(({ closed, releasedOn }) => closed && releasedOn === null)
          .map(({ id, name, closedOn, closesOn, releaseAt }) => ({
            id,
            name,
            closedOn: closedOn ?? closesOn,
            releaseAt: releaseAt && releaseAt > ask.now ? releaseAt : null,
          }))}
        open={concerning.filter(({ state }) => state === 'open')}
        answers={viewer.duties.some(({ school, role }) => school !== null && role !== 'coach')}
        itself={sightOf(viewer, 'authority answers') !== null}
        belongs={schoolsOf(viewer).length > 0 || sightOf(viewer, 'authority result') !== null}
      />,
    )
  }),
  signedIn('GET', '/group-results/:round/:unit', async (ask) => {
    const { viewer, language } = ask
    const { result, framework, rounds, open } = await loadResult(ask)
    const own = await ownPlace(ask, result)
    const tabs = tabsOf(rounds, result.round)
    const links = {
      change: (await roundBefore(ask, result, rounds)) !== null,
      open,
      meeting: meetingFor(viewer, result),
      questions: asksAbout(viewer, result),
      itself: answersForAuthority(viewer, result),
    }
    const { round, unit, children } = result
    const late = await lateIn(ask.tx, round.id, { id: unit.id, schools: await schoolsUnder(ask.tx, round.id, unit) })
    const make = () => (
      <ResultPage language={language} result={result} framework={framework} rounds={tabs} own={own} late={late} links={links} />
    )
    const facts = [
      round.id,
      unit.id,
      late,
      children.map(({ id }) => id),
      tabs,
      links.change,
      [...open].sort(),
      links.meeting,
      links.questions,
      links.itself,
      viewer.levelNames ?? null,
    ]
    return ask.page(
      { title: `${headWords[language].title(unitName(result))}, ${round.name}`, current: 'result' },
      // Beside one's own answers it is nobody else's page.
      own === null ? rendered(language, facts, make) : make(),
    )
  }),
  signedIn('GET', '/group-results/:round/:unit/export', async (ask) => {
    const { result } = await loadResult(ask)
    return ask.page(
      { title: exportWords[ask.language].title(unitName(result)), current: 'result' },
      <ExportPage language={ask.language} result={result} />,
    )
  }),
  signedIn('GET', '/group-results/:round/:unit/results.csv', async (ask) => {
    const { result, framework } = await loadResult(ask)
    return ask.file(resultsCsv(withCells(result), framework), 'text/csv; charset=utf-8', `${fileName(result)}.csv`)
  }),
  signedIn('GET', '/group-results/:round/:unit/code-book.csv', async (ask) => {
    const { result, framework } = await loadResult(ask)
    return ask.file(codeBookCsv(withCells(result), framework), 'text/csv; charset=utf-8', `${fileName(result)}-code-book.csv`)
  }),
  signedIn('GET', '/group-results/:round/:unit/results.xlsx', async (ask) => {
    const { result, framework } = await loadResult(ask)
    return ask.file(
      await resultsXlsx(withCells(result), framework),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      `${fileName(result)}.xlsx`,
    )
  }),
  signedIn('GET', '/group-results/:round/:unit/results.json', async (ask) => {
    const { result, framework } = await loadResult(ask)
    return ask.file(resultsJson(withCells(result), framework), 'application/json', `${fileName(result)}.json`)
  }),
]

/** Where rounds are of interest to a viewer: wherever their results will be shown to them. */
function whereOf(viewer: Viewer): Sight {
  const sights = (['school result', 'district result', 'authority result'] as const).flatMap((thing) => sightOf(viewer, thing) ?? [])
  return {
    own: false,
    authority: sights.some(({ authority }) => authority),
    districts: sights.flatMap(({ districts }) => districts),
    schools: sights.flatMap(({ schools }) => schools),
    teams: [],
  }
}

/** Where the viewer and the others of a team or a school talk about this result; null for who is not there. */
function meetingFor(viewer: Viewer, { unit, round }: ReleasedResult): string | null {
  const { id, level: kind, parent } = unit
  if (kind !== 'team' && kind !== 'school') return null
  return meetsAt(viewer, { id, kind, school: kind === 'school' ? id : (parent ?? '') }) ? meetingAddress(id, round.id) : null
}

/** How the questions worked is told of the authority as a whole. */
function asksAbout(viewer: Viewer, { unit }: ReleasedResult): boolean {
  return unit.level === 'authority' && sightOf(viewer, 'question quality') !== null
}

/** What the authority asks itself is answered and read beside the result of the authority. */
function answersForAuthority(viewer: Viewer, { unit }: ReleasedResult): boolean {
  return unit.level === 'authority' && sightOf(viewer, 'authority answers') !== null
}

/** One's own levels at this school, for setting beside a large group's; null when there are none or this sign-in may not open them. */
async function ownPlace(ask: SignedInAsk, { round, unit }: ReleasedResult): Promise<OwnPlace | null> {
  const school = unit.level === 'school' ? unit.id : unit.level === 'team' ? unit.parent : null
  const works = ask.viewer.duties.some((duty) => duty.school === school && (duty.role === 'teacher' || duty.role === 'staff'))
  if (school === null || !works) return null
  const { may, responses } = await ownRows(ask, ask.tx)
  const own = responses.get(placeKey({ round: round.id, school }))
  if (!may || !own?.handedInOn || own.audience !== 'staff') return null
  return new Map([...own.answers.values()].flatMap(({ statement, choice }) => (choice === null || choice < 1 ? [] : [[statement, choice]])))
}

/** A file holds units that have figures: the unit, and a school's teams. */
function withCells(result: ReleasedResult): ReleasedResult {
  const children = result.children.filter(({ level }) => level === 'team')
  const units = new Set([result.unit, ...children].map(({ id }) => id))
  return { ...result, children, participation: result.participation.filter(({ unit }) => units.has(unit)) }
}

function fileName({ round, unit }: ReleasedResult): string {
  return composed(`${unit.name} ${round.name}`)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLocaleLowerCase('sv')
}
