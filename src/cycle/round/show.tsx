import { frameworkVersion, versionAsked } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { daysBetween } from '../../ground/base/clock.ts'
import { formatDay, formatList, inEach, type Language } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import { postStandingAsked } from '../../people/post/store-standing.ts'
import { restOn } from '../year/mail-days.ts'
import { willWaitInWords } from '../year/rest-sentences.ts'
import { calendarAsked, calendarOf } from '../year/store-mail-days.ts'
import { doneWords } from './done.words.ts'
import { faultWords } from './faults.words.ts'
import { roundMail } from './mails.ts'
import { PreviewPage } from './pages/preview-page.tsx'
import { previewWords } from './pages/preview-page.words.ts'
import { RoundPage } from './pages/round-page.tsx'
import { canEdit, canManage, type Round } from './round.ts'
import { roundWords } from './round.words.ts'
import { mailAbout, mailGoesOut } from './sending.ts'
import { mailingsAsked, mailingsOf, participationsAsked } from './store.ts'
import { lateMembers } from './store-late.ts'
import { type Covered, coveredSchools, importedNear, type Obstacle, obstacleOf } from './store-open.ts'
import { eventsOf, previewOf } from './store-preview.ts'
import { releaseProgressOf } from './store-progress.ts'

/** What was asked for and cannot be done any more, as the key of a sentence. */
export type Refusal = 'open' | 'closed' | 'notOpen' | 'released' | 'notClosed'

/** Shows a round; with a refusal it says why something was not done (422). */
export async function showRound(ask: SignedInAsk, sight: Sight, round: Round, refusal?: Refusal): Promise<Response> {
  const { tx, language, program, today } = ask
  const manages = canManage(sight, round)
  const totals = participationsAsked(sightOf(ask.viewer, 'participation'), round.opened ? [round] : [], today)
  const post = postStandingAsked(program, ask.viewer.authorityKind)
  const asked = together(totals, mailingsAsked(round.id), post, versionAsked(round.frameworkVersion), calendarAsked())
  const [participation, mailings, standing, { framework }, calendar] = await askOnce(tx, asked)
  const page = (
    <RoundPage
      language={language}
      round={round}
      today={today}
      now={ask.now}
      progress={round.closed ? await releaseProgressOf(tx, round.id) : null}
      manages={manages}
      framework={framework}
      participation={participation.get(round.id) ?? []}
      mailings={mailings}
      calendar={calendar}
      seesQuestions={sightOf(ask.viewer, 'question quality') !== null}
      seesMailings={manages && sightOf(ask.viewer, 'mailings') !== null}
      post={standing}
      late={round.opened && sightOf(ask.viewer, 'late members') ? await lateMembers(tx, round) : []}
      events={manages ? await eventsOf(tx, round.id) : []}
      refusal={refusal && doneWords[language].refused[refusal]}
    />
  )
  return ask.page({ title: round.name, current: 'rounds', status: refusal ? 422 : 200 }, page)
}

/** Why a round that is not what the request took it for cannot be changed so. */
export function refuseChange(ask: SignedInAsk, sight: Sight, round: Round): Promise<Response> {
  return showRound(ask, sight, round, canEdit(round) ? 'notOpen' : round.state === 'closed' ? 'closed' : 'open')
}

/** Shows what a round will be; after an attempt to open that something stood in the way of, with 422. */
export async function showPreview(ask: SignedInAsk, round: Round, refused = false): Promise<Response> {
  const { tx, language, program, today, viewer } = ask
  const t = faultWords[language]
  const previewText = previewWords[language]
  const framework = namedFor(viewer, (await frameworkVersion(tx, round.frameworkVersion)).framework)
  const asked = refused ? { ...round, opensOn: today } : round
  const obstacle = await obstacleOf(tx, asked, today)
  const refusalOf = async (is: Obstacle) => {
    if (is === 'covered') return refusalsOf(covered, language)
    if (is !== 'imported') return t[is]
    const near = await importedNear(
      tx,
      round.schools.map(({ id }) => id),
      asked,
    )
    return roundWords[language].imported([...new Set(near.map(({ schoolName }) => schoolName))], near[0]?.roundName ?? '')
  }
  const covered = await coveredSchools(
    tx,
    round.schools.map(({ id }) => id),
    round.id,
    today,
  )
  const overlapping = covered.filter(({ opensOn, closesOn }) => opensOn <= round.closesOn && round.opensOn <= closesOn)
  const rest = restOn(await calendarOf(tx), daysBetween(today, round.opensOn) > 0 ? round.opensOn : today)
  const about = {
    ...mailAbout(program, viewer.authorityName, round, framework, 'invitation'),
    to: viewer.email ?? '',
    givenName: viewer.givenName,
    schools: round.schools.slice(0, 1).map(({ name }) => name),
    audiences: round.audiences.slice(0, 1),
  }
  const invitation = inEach((each) => roundMail(about, each))
  const page = (
    <PreviewPage
      language={language}
      round={round}
      framework={framework}
      today={today}
      invitation={invitation}
      mailings={await mailingsOf(tx, round.id)}
      preview={await previewOf(tx, round, today)}
      seesPeople={sightOf(viewer, 'people') !== null}
      mailWorks={await mailGoesOut(tx, program, viewer.authority)}
      refusal={obstacle ? await refusalOf(obstacle) : undefined}
      warnings={warningsOf(overlapping, language)}
      invitationWaits={rest && willWaitInWords(rest, language)}
    />
  )
  return ask.page({ title: `${round.name}, ${previewText.title}`, current: 'rounds', status: refused ? 422 : 200 }, page)
}

/** Which other rounds a school's own round has to wait for, and until when. */
function refusalsOf(covered: Covered[], language: Language): string {
  const t = roundWords[language]
  return covered.map((each) => t.covered(each.schoolName, each.roundName, formatDay(each.closesOn, language))).join(' ')
}

/** One sentence for each other round, with up to four of the schools by name. */
function warningsOf(covered: Covered[], language: Language): string[] {
  const t = roundWords[language]
  return [...Map.groupBy(covered, ({ roundName, closesOn }) => `${roundName} ${closesOn}`).values()].flatMap((schools) => {
    const [first] = schools
    if (!first) return []
    const names = schools.slice(0, schools.length > 4 ? 3 : 4).map(({ schoolName }) => schoolName)
    const rest = schools.length - names.length
    return [
      t.coveredWarning(
        formatList(rest > 0 ? [...names, t.andMore(rest)] : names, language),
        first.roundName,
        formatDay(first.closesOn, language),
      ),
    ]
  })
}
