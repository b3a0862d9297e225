import { frameworkVersion, versionsBetween } from '../../content/framework/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Day } from '../../ground/base/clock.ts'
import { dayOf, schoolYearOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { inEach, type Language, type Text } from '../../ground/base/language.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { numbered, type PlanContent } from '../plan/plan.ts'
import { countsOf, planTitle } from '../plan/plan-sentences.ts'
import { isLate } from '../plan/rules.ts'
import { type Plan, plansSeen } from '../plan/store.ts'
import { planContent } from '../plan/store-content.ts'
import type { Cell } from '../result/cell.ts'
import { quantitiesIn } from '../result/quantities.ts'
import { changeRows } from '../result/reading/change.ts'
import { changeAnswer } from '../result/reading/change-sentences.ts'
import { conclusionOf } from '../result/reading/conclusion.ts'
import { contentText, countText, meanText, participationText } from '../result/reading/figure-sentences.ts'
import { areaRows } from '../result/reading/rows.ts'
import type { ReleasedResult } from '../result/released.ts'
import { matchedOf } from '../result/store-matched.ts'
import { resultSeenBy, roundsOpenTo } from '../result/store-seen.ts'
import { factWords } from './facts.words.ts'
import type { Fact } from './report.ts'

/** Late actions that are named; of the rest their number is told. */
const mostLate = 5

/** All that Stegvis knows of a school today and that whoever writes its report may see: released figures only, and the plan as it stands. */
export async function factsOf(tx: Tx, viewer: Viewer, school: string, today: Day): Promise<Fact[]> {
  const [results, plans] = await Promise.all([
    resultFacts(tx, viewer, school),
    plansSeen(tx, viewer, today, { units: [school], year: schoolYearOf(today) }),
  ])
  const [plan] = plans
  return [...results, ...(plan ? planFacts(plan, await planContent(tx, plan, today), today) : [])]
}

async function resultFacts(tx: Tx, viewer: Viewer, school: string): Promise<Fact[]> {
  const [newest, ...earlier] = await roundsOpenTo(tx, viewer, school)
  if (!newest) return []
  const result = await resultSeenBy(tx, viewer, newest.id, school)
  const { framework } = await frameworkVersion(tx, newest.frameworkVersion)
  const about = sourceOf(result)
  const own = result.participation.filter(({ unit }) => unit === school)
  const participation: Fact = {
    ...about,
    key: 'participation',
    what: each('participation'),
    said: inEach((language) => {
      const said = (audience: string) => own.filter((one) => one.audience === audience).map((one) => participationText(one, language))
      const t = factWords[language]
      return [...said('staff').map(t.staff), ...said('leader').map(t.leaders)].join('. ')
    }),
    quantities: quantitiesIn(newest.id, { cells: [], participation: own, comparisons: [] }),
  }
  const picture: Fact = {
    ...about,
    key: 'picture',
    what: each('picture'),
    said: inEach((language) => conclusionOf(result, framework, language)),
    quantities: quantitiesIn(newest.id, { ...result, cells: result.cells.filter(({ unit }) => unit === school) }),
  }
  const areas = areaRows(result, framework).flatMap(({ area, staff, leader }): Fact[] => {
    const cells = [staff, leader].flatMap((cell) => (cell ? [cell] : []))
    if (cells.length === 0) return []
    const said = (language: Language) => {
      const t = factWords[language]
      // Leaders see an area through its statements: there is no figure of theirs to tell.
      const text = (cell: typeof staff) => (cell && !isOutside(cell) ? [contentText(cell.content, language, 'school')] : [])
      return [...text(staff).map(t.staff), ...text(leader).map(t.leaders)].join('. ')
    }
    const quantities = quantitiesIn(newest.id, { cells, participation: [], comparisons: [] })
    const starter = starterFrom(staff)
    return [{ ...about, key: `area:${area.key}`, what: area.name, said: inEach(said), ...(starter ? { starter } : {}), quantities }]
  })
  return [participation, picture, ...areas, ...(await changeFacts(tx, viewer, result, earlier))]
}

function isOutside({ content }: Cell): boolean {
  return content.kind === 'protected' && content.reason === 'outside view'
}

/** The sentence to start from about an area: the staff's mean with its n; none where it is protected. */
function starterFrom(staff: Cell | null): Text | null {
  if (!staff || staff.content.kind === 'protected') return null
  const { content } = staff
  return inEach((language) => factWords[language].starter(meanText(content, language) ?? '', countText(content.n, 'school', language)))
}

/** What is certain of the change since the round before, in the same framework. */
async function changeFacts(
  tx: Tx,
  viewer: Viewer,
  result: ReleasedResult,
  earlier: readonly { id: string; frameworkVersion: string }[],
): Promise<Fact[]> {
  const { framework } = await frameworkVersion(tx, result.round.frameworkVersion)
  for (const round of earlier) {
    const older = (await frameworkVersion(tx, round.frameworkVersion)).framework
    if (older.key !== framework.key || older.version > framework.version) continue
    const [before, chain, matched] = await Promise.all([
      resultSeenBy(tx, viewer, round.id, result.unit.id),
      versionsBetween(tx, older, framework),
      matchedOf(tx, result.round.id, round.id, result.unit.id),
    ])
    const { rows } = changeRows(result, before, framework, older, chain, matched)
    const ofStaff = rows.filter(({ audience }) => audience === 'staff')
    return [
      {
        ...sourceOf(result),
        key: 'change',
        what: each('change'),
        said: inEach((language) => changeAnswer(ofStaff, language)),
        quantities: [],
      },
    ]
  }
  return []
}

function planFacts(plan: Plan, content: PlanContent, today: Day): Fact[] {
  const about = {
    source: inEach((language) => factWords[language].fromPlan(planTitle(plan, language), today)),
    href: linkTo('/plans/:id', plan.id),
    quantities: [],
  }
  const late = numbered(content).flatMap(({ action: { title, dueOn, status } }) =>
    dueOn !== null && isLate({ dueOn, status }, today) ? [{ title, dueOn }] : [],
  )
  const counted: Fact[] = [
    {
      ...about,
      key: 'plan',
      what: each('plan'),
      said: inEach((language) => {
        const counts = countsOf(content, today, language)
        const t = factWords[language]
        return plan.adoption ? t.planAdopted(dayOf(plan.adoption.at), counts) : t.planOpen
      }),
    },
  ]
  // What an undecided plan holds is read by those who write it: a report is read by more.
  if (!plan.adoption) return counted
  return [
    ...counted,
    {
      ...about,
      key: 'late',
      what: each('late'),
      said: inEach((language) => {
        const t = factWords[language]
        if (late.length === 0) return t.none
        const named = late.slice(0, mostLate).map(({ title, dueOn }) => t.since(title, dueOn))
        return [named.join(', '), ...(late.length > mostLate ? [t.more(late.length - mostLate)] : [])].join(' ')
      }),
    },
  ]
}

function sourceOf({ round, unit }: ReleasedResult): Pick<Fact, 'source' | 'href'> {
  return {
    source: inEach((language) => factWords[language].result(round.name, round.releasedOn)),
    href: linkTo('/group-results/:round/:unit', round.id, unit.id),
  }
}

function each(key: 'participation' | 'picture' | 'change' | 'plan' | 'late'): Text {
  return inEach((language) => factWords[language][key])
}
