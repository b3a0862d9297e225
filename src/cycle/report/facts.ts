import { frameworkVersion, versionsBetween } from '../../content/framework/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Day } from '../../ground/base/clock.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { inEach, type Language, type Text } from '../../ground/base/language.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { agreementsOfSchoolAsked } from '../agreement/store.ts'
import { type AreaChange, areaChanges, type ChangeRow, changeRows } from '../change/change.ts'
import { changeAnswer } from '../change/change-sentences.ts'
import { checkinsOf } from '../checkin/store.ts'
import { plansSeen } from '../plan/store.ts'
import { planContent } from '../plan/store-content.ts'
import type { Cell } from '../protection/cell.ts'
import { quantitiesIn } from '../protection/quantities.ts'
import type { ReleasedResult } from '../release/released.ts'
import { matchedOf } from '../release/store-matched.ts'
import { conclusionOf } from '../result/reading/conclusion.ts'
import { contentText, participationText } from '../result/reading/figure-sentences.ts'
import { areaRows, aspectRows } from '../result/reading/rows.ts'
import { resultSeenBy, roundsOpenTo } from '../result/store-seen.ts'
import { agreedFrom } from './agreed.ts'
import { checkFacts } from './check-facts.ts'
import { factWords } from './facts.words.ts'
import { planFacts } from './plan-facts.ts'
import type { Fact, Topic } from './report.ts'
import { startingSentence } from './starting.ts'
import type { Known } from './store-draft.ts'

/**
 * All that Stegvis knows of a school today and that whoever writes its report may see: released figures only, the plan as it stands, what a check counted, and what became of
 * what was agreed.
 */
export async function factsOf(tx: Tx, viewer: Viewer, school: string, today: Day): Promise<Known> {
  const [results, plans, agreements] = await Promise.all([
    resultFacts(tx, viewer, school),
    plansSeen(tx, viewer, today, { units: [school], year: schoolYearOf(today) }),
    askOnce(tx, agreementsOfSchoolAsked(school, today)),
  ])
  const [plan] = plans
  const agreed = agreedFrom(agreements, today)
  if (!plan) return { facts: results, agreements: agreed }
  const [content, checks] = await Promise.all([planContent(tx, plan, today), checkinsOf(tx, viewer, plan.id, today)])
  return { facts: [...results, ...planFacts(plan, content, today), ...checkFacts(checks)], agreements: agreed }
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
  const since = await changeSince(tx, viewer, result, earlier)
  const rows = areaRows(result, framework)
  const pictured = { areas: rows, aspects: aspectRows(result, framework), ...since }
  const areas = rows.flatMap(({ area, staff, leader }): Fact[] => {
    const cells = [staff, leader].flatMap((cell) => (cell ? [cell] : []))
    if (cells.length === 0) return []
    const said = (language: Language) => {
      const t = factWords[language]
      // Leaders see an area through its statements: there is no figure of theirs to tell.
      const text = (cell: typeof staff) => (cell && !isOutside(cell) ? [contentText(cell.content, language, 'school')] : [])
      return [...text(staff).map(t.staff), ...text(leader).map(t.leaders)].join('. ')
    }
    const quantities = quantitiesIn(newest.id, { cells, participation: [], comparisons: [] })
    const starter = startingSentence(pictured, area)
    return [{ ...about, key: `area:${area.key}`, what: area.name, said: inEach(said), ...(starter ? { starter } : {}), quantities }]
  })
  return [participation, picture, ...areas, ...changeFacts(result, since)]
}

function isOutside({ content }: Cell): boolean {
  return content.kind === 'protected' && content.reason === 'outside view'
}

/** What has come of the staff's figures since a round before, and of whole areas; nothing where there is no round before to compare with. */
type Since = { compared: boolean; changes: ChangeRow[]; areaChanges: AreaChange[] }

/** The change since the round before, in the same framework. */
async function changeSince(
  tx: Tx,
  viewer: Viewer,
  result: ReleasedResult,
  earlier: readonly { id: string; frameworkVersion: string }[],
): Promise<Since> {
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
    const changes = rows.filter(({ audience }) => audience === 'staff')
    return { compared: true, changes, areaChanges: areaChanges(changes, framework.levels.length) }
  }
  return { compared: false, changes: [], areaChanges: [] }
}

function changeFacts(result: ReleasedResult, since: Since): Fact[] {
  if (!since.compared) return []
  const topic = topicOf(since.areaChanges)
  return [
    {
      ...sourceOf(result),
      key: 'change',
      what: each('change'),
      said: inEach((language) => changeAnswer(since.changes, language)),
      quantities: [],
      ...(topic ? { topic } : {}),
    },
  ]
}

/** The areas that have certainly changed: those that rose, else those that fell. */
function topicOf(changes: readonly AreaChange[]): Topic | null {
  const of = (verdict: 'increase' | 'decrease') => changes.filter(({ judged }) => judged.verdict === verdict).map(({ area }) => area.name)
  const [up, down] = [of('increase'), of('decrease')]
  if (down.length > 0) return { is: 'change', way: 'down', of: down }
  return up.length > 0 ? { is: 'change', way: 'up', of: up } : null
}

function sourceOf({ round, unit }: ReleasedResult): Pick<Fact, 'source' | 'href'> {
  return {
    source: inEach((language) => factWords[language].result(round.name, round.releasedOn)),
    href: linkTo('/group-results/:round/:unit', round.id, unit.id),
  }
}

function each(key: 'participation' | 'picture' | 'change'): Text {
  return inEach((language) => factWords[language][key])
}
