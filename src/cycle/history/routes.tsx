import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion, newestVersions, versionsBetween } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import { resultsCsv } from '../result/export/csv.ts'
import { resultsXlsx } from '../result/export/xlsx.ts'
import { resultSeenBy, roundsOpenTo } from '../result/store-seen.ts'
import { sinceThen, targetOf, translated } from './comparing.ts'
import { historyImportRoutes } from './import-routes.tsx'
import { keptMappingRoutes } from './kept-mapping-routes.tsx'
import { historyMappingRoutes } from './mapping-routes.tsx'
import { EarlierPage, nameOf } from './pages/earlier-page.tsx'
import { earlierPageWords } from './pages/earlier-page.words.ts'
import { HistoryPage } from './pages/history-page.tsx'
import { historyPageWords } from './pages/history-page.words.ts'
import { RemovalPage } from './pages/removal-page.tsx'
import { removalPageWords } from './pages/removal-page.words.ts'
import type { Since } from './pages/since-then.tsx'
import { removeRound } from './store-rounds.ts'
import { type EarlierRound, earlierResult, earlierSeenAsked, roundsAsked, type SeenEarlierResult } from './store-seen.ts'

/** Surveys that were made before Stegvis or elsewhere: who sees which unit is decided as for every result, what is shown was decided when they were read in. */
export const historyRoutes: Route[] = [
  ...historyImportRoutes,
  ...historyMappingRoutes,
  ...keptMappingRoutes,
  signedIn('GET', '/history', async (ask) => {
    const { tx, viewer, language, now } = ask
    const imports = sightOf(viewer, 'earlier surveys') !== null
    const [seen, all] = await askOnce(tx, together(earlierSeenAsked(viewer, now), imports ? roundsAsked() : known(null)))
    return ask.page({ title: historyPageWords[language].title, current: 'result' }, <HistoryPage {...{ language, now, seen, all }} />)
  }),
  seeing('earlier surveys', 'GET', '/history/:id/removal', async (ask) => {
    const round = await roundThere(ask)
    return ask.page(
      { title: removalPageWords[ask.language].title(round.name), current: 'result' },
      <RemovalPage language={ask.language} round={round} now={ask.now} />,
    )
  }),
  signedIn('GET', '/history/:id/:unit', async (ask) => {
    const seen = await earlierResult(ask.tx, ask.viewer, ask.id('id'), ask.id('unit'), ask.now)
    const framework = await frameworkOf(ask, seen)
    const since = [await sinceOf(ask, seen, framework), await importedSince(ask, seen, framework)].filter((each) => each !== null)
    const { round, result, open, rounds } = seen
    return ask.page(
      { title: `${earlierPageWords[ask.language].title(nameOf(result))}, ${round.name}`, current: 'result' },
      <EarlierPage language={ask.language} {...{ round, result, framework, open, rounds, since }} />,
    )
  }),
  signedIn('GET', '/history/:id/:unit/results.csv', async (ask) => {
    const seen = await earlierResult(ask.tx, ask.viewer, ask.id('id'), ask.id('unit'), ask.now)
    return ask.file(resultsCsv(seen.result, await frameworkOf(ask, seen)), 'text/csv; charset=utf-8', `${fileName(ask, seen)}.csv`)
  }),
  signedIn('GET', '/history/:id/:unit/results.xlsx', async (ask) => {
    const seen = await earlierResult(ask.tx, ask.viewer, ask.id('id'), ask.id('unit'), ask.now)
    const book = await resultsXlsx(seen.result, await frameworkOf(ask, seen))
    return ask.file(book, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${fileName(ask, seen)}.xlsx`)
  }),
  seeing('earlier surveys', 'DELETE', '/history/:id', async (ask) => {
    const round = await roundThere(ask)
    const { authority, person } = ask.viewer
    must(await removeRound(ask.tx, authority, round.id, person, ask.now))
    await recordEvent(ask.tx, {
      authority,
      by: person,
      what: 'history.removed',
      about: { kind: 'history', id: round.id },
      detail: { name: round.name },
    })
    return ask.redirect(linkTo('/history'), removalPageWords[ask.language].done)
  }),
]

function fileName({ language }: SignedInAsk, { result: { unit, round } }: SeenEarlierResult): string {
  return `${unit.name} ${round.name} ${historyPageWords[language].mark}`.replace(/[^\p{L}\p{N}]+/gu, '-').toLocaleLowerCase('sv')
}

/** A round that is there to be taken away, or NotFound. */
async function roundThere(ask: SignedInAsk): Promise<EarlierRound> {
  return found((await askOnce(ask.tx, roundsAsked())).find(({ id, removedOn }) => id === ask.id('id') && removedOn === null))
}

async function frameworkOf(ask: SignedInAsk, { round, instrument }: SeenEarlierResult): Promise<Framework> {
  if (instrument) return instrument.framework
  return namedFor(ask.viewer, (await frameworkVersion(ask.tx, found(round.frameworkVersion))).framework)
}

/** The newest later round in which the viewer sees the unit and that the earlier one can be set beside; null where there is none. */
async function sinceOf(ask: SignedInAsk, { result, instrument }: SeenEarlierResult, framework: Framework): Promise<Since | null> {
  const { tx, viewer } = ask
  const target = targetOf(framework, instrument)
  if (!target) return null
  for (const round of await roundsOpenTo(tx, viewer, result.unit.id)) {
    const later = (await frameworkVersion(tx, round.frameworkVersion)).framework
    if (round.opensOn < result.round.opensOn || later.key !== target.key || later.version < target.version) continue
    const older = await versionIn(ask, target)
    const beside = {
      result: await resultSeenBy(tx, viewer, round.id, result.unit.id),
      framework: later,
      target: older,
      chain: await versionsBetween(tx, older, later),
    }
    return { later: beside, imported: false, rows: sinceThen(result, instrument, beside) }
  }
  return null
}

/** The next imported round after it in which the viewer sees the unit, where what was asked in both is told of one framework; null where there is none. */
async function importedSince(
  ask: SignedInAsk,
  { result, instrument, round, rounds }: SeenEarlierResult,
  framework: Framework,
): Promise<Since | null> {
  const { tx, viewer, now } = ask
  const target = targetOf(framework, instrument)
  if (!target) return null
  const after = rounds.filter(({ heldOn }) => heldOn > round.heldOn).toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  for (const { id } of after) {
    const next = await earlierResult(tx, viewer, id, result.unit.id, now)
    const of = targetOf(await frameworkOf(ask, next), next.instrument)
    if (!of || of.key !== target.key || of.version < target.version) continue
    const [older, later] = [await versionIn(ask, target), await versionIn(ask, of)]
    const beside = {
      result: next.instrument ? translated(next.result, next.instrument) : next.result,
      framework: later,
      target: older,
      chain: await versionsBetween(tx, older, later),
    }
    return { later: beside, imported: true, rows: sinceThen(result, instrument, beside) }
  }
  return null
}

async function versionIn(ask: SignedInAsk, { key, version }: { key: string; version: number }): Promise<Framework> {
  const newest = (await newestVersions(ask.tx)).find(({ framework }) => framework.key === key)
  if (newest?.framework.version === version) return newest.framework
  const row = await ask.tx
    .selectFrom('framework_version')
    .select('id')
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst()
  return (await frameworkVersion(ask.tx, found(row).id)).framework
}
