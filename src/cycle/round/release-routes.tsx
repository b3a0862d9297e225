import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { addDays } from '../../ground/base/clock.ts'
import { dayField } from '../../ground/base/form.ts'
import { formatWeekday } from '../../ground/base/language.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { longestReopening } from './closing.ts'
import { actorOf, roundToChange } from './managing.ts'
import type { FormState } from './pages/form-state.ts'
import { releaseWords } from './pages/release-section.words.ts'
import { ReopeningPage } from './pages/reopening-page.tsx'
import { reopeningWords } from './pages/reopening-page.words.ts'
import type { Round } from './round.ts'
import { code } from './round-sentences.ts'

import { showRound } from './show.tsx'
import { roundManaged, roundSeen } from './store.ts'
import { partDone, releaseProgressOf } from './store-progress.ts'
import { endReopening, reopenSchool } from './store-reopen.ts'

const reopening = z.object({ school: z.uuid(code.reopenedSchool), until: dayField(code.day) })

/** Between closing and results: how far the release has come, and schools that may answer a while longer. */
export const releaseRoutes: Route[] = [
  seeing('rounds', 'GET', '/rounds/:id/release', async (ask, sight) => {
    const round = await roundSeen(ask.tx, sight, ask.id('id'), ask.today)
    const t = releaseWords[ask.language]
    const progress = await releaseProgressOf(ask.tx, round.id)
    return ask.json({
      done: partDone(progress),
      total: 100,
      text: progress ? t.steps[progress.step] : t.soon,
      ...(round.releasedOn ? { url: linkTo('/rounds/:id', round.id) } : {}),
    })
  }),
  seeing('rounds', 'GET', '/rounds/:id/reopenings/new', async (ask, sight) => {
    const round = await roundManaged(ask.tx, sight, ask.id('id'), ask.today)
    if (!isWaiting(round)) return ask.redirect(linkTo('/rounds/:id', round.id))
    const [only] = round.schools.length === 1 ? round.schools : []
    return show(ask, round, { values: { school: only?.id ?? '', until: addDays(ask.today, 2) }, faults: [] })
  }),
  seeing('rounds', 'POST', '/rounds/:id/reopenings', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (!isWaiting(round)) return showRound(ask, sight, round, round.releasedOn ? 'released' : 'notClosed')
    const parsed = await ask.form(reopening, code)
    const values = parsed.sent
    if (!parsed.ok) return show(ask, round, { values, faults: parsed.faults })
    const { school, until } = parsed.value
    const chosen = round.schools.find(({ id }) => id === school)
    if (!chosen) return show(ask, round, { values, faults: [{ field: 'school', code: 'reopenedSchool' }] })
    if (until < ask.today || until > addDays(ask.today, longestReopening))
      return show(ask, round, { values, faults: [{ field: 'until', code: 'reopenedUntil' }] })
    if (!(await reopenSchool(ask.tx, actorOf(ask), round.id, school, until, ask.now))) return showRound(ask, sight, round, 'released')
    return ask.redirect(
      linkTo('/rounds/:id', round.id),
      reopeningWords[ask.language].reopeningDone(chosen.name, formatWeekday(until, ask.language)),
    )
  }),
  seeing('rounds', 'DELETE', '/rounds/:id/reopenings/:school', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    const school = found(round.schools.find(({ id }) => id === ask.id('school')))
    await endReopening(ask.tx, actorOf(ask), round.id, school.id, ask.now)
    return ask.redirect(linkTo('/rounds/:id', round.id), reopeningWords[ask.language].reopeningEnded(school.name))
  }),
]

/** Closed, and its results not shown yet. */
function isWaiting(round: Round): boolean {
  return round.closed && round.releasedOn === null
}

function show(ask: SignedInAsk, round: Round, form: FormState): Response {
  const { language } = ask
  return ask.page(
    { title: reopeningWords[language].reopening.title(round.name), current: 'rounds', status: form.faults.length > 0 ? 422 : 200 },
    <ReopeningPage language={language} round={round} form={form} />,
  )
}
