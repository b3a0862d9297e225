import { z } from 'zod'
import { hindranceOf } from '../../cycle/matter/hindrance.ts'
import { mostCodesAnHour, mostTriesAnHour } from '../../cycle/matter/matter.ts'
import { codeSent, useCode } from '../../cycle/matter/store-code.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { attempt } from '../../people/access/attempts.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { attestForm } from './forms.ts'
import { ParticipationPage, type ParticipationPageProps } from './pages/participation-page.tsx'
import { participationPageWords } from './pages/participation-page.words.ts'
import { proofOf, reachOf } from './seeing.ts'
import { attestMonths, ownMonthsAsked, staffMonthsAsked, staffWaitingAsked } from './store-attest.ts'

const thing = 'own training'

/** Months that one attests: one's own, and as manager those of one's staff where the call asks for it. */
export const attestRoutes: Route[] = [
  seeing(thing, 'GET', '/participation', (ask) =>
    page(ask, ask.query('code') === 'wrong' ? { code: participationPageWords[ask.language].errors.code } : undefined),
  ),
  seeing(thing, 'POST', '/participation/code', async (ask) => {
    const { tx, viewer, today } = ask
    must(hindranceOf(viewer) === null)
    const t = participationPageWords[ask.language]
    const [own, staff] = await askOnce(
      tx,
      together(ownMonthsAsked(viewer.person), staffWaitingAsked(viewer.person, reachOf(viewer), today)),
    )
    must(staff > 0 || own.some(({ waits }) => waits))
    if (!(await attempt(ask.program, `participation code ${viewer.person}`, mostCodesAnHour, 60)))
      return ask.redirect(linkTo('/participation'), t.tooOften)
    await enqueue(tx, 'participation-code-mail', { authority: viewer.authority, person: viewer.person })
    return ask.redirect(linkTo('/participation'), t.onWay)
  }),
  seeing(thing, 'POST', '/participation/attests', async (ask) => {
    const { tx, program, viewer, language, now, today } = ask
    must(hindranceOf(viewer) === null)
    const t = participationPageWords[language]
    const { which, code } = await ask.form(attestForm)
    const ticked = which.flatMap((each) => z.uuid().safeParse(each.replace(/^manager /, '')).data ?? [])
    const [own, staff] = await askOnce(
      tx,
      together(ownMonthsAsked(viewer.person), staffMonthsAsked(viewer.person, reachOf(viewer), today, { which: ticked })),
    )
    const months = [...own, ...staff.months].filter(({ id, part, waits }) => waits && which.includes(`${part} ${id}`))
    if (months.length === 0) return page(ask, { which: t.errors.which })
    if (!(await attempt(program, `participation try ${viewer.person}`, mostTriesAnHour, 60)))
      return ask.redirect(linkTo('/participation'), t.tooOften)
    const proved = await useCode(tx, program.secret, proofOf(viewer.person), code, now)
    // The try that failed is to be counted, so what is answered may not undo it.
    if (!proved) return ask.redirect(`${linkTo('/participation')}?code=wrong`)
    const signIn = { to: proved.to, at: proved.at.toISOString(), session: program.secret.fingerprint('attest session', viewer.session) }
    const unit = viewer.duties.find(({ home }) => home)?.unitName ?? viewer.duties[0]?.unitName ?? viewer.authorityName
    const said = months.map((month) => ({ ...month, sentence: t.sentence[month.part] }))
    await attestMonths(tx, actorOf(ask), program.secret, { name: actorName(ask), unit }, signIn, said)
    return ask.redirect(linkTo('/participation'), t.done)
  }),
]

async function page(ask: SignedInAsk, errors?: ParticipationPageProps['errors']): Promise<Response> {
  const { language, viewer, now, today } = ask
  const words = ask.query('who').slice(0, 120).trim()
  const at = Math.max(1, Math.min(9999, Number.parseInt(ask.query('page'), 10) || 1))
  const [own, staff] = await askOnce(
    ask.tx,
    together(ownMonthsAsked(viewer.person), staffMonthsAsked(viewer.person, reachOf(viewer), today, { words, page: at })),
  )
  const code = await codeSent(ask.tx, proofOf(viewer.person), now)
  return ask.page(
    { title: participationPageWords[language].title, current: 'programmes', status: errors ? 422 : 200 },
    <ParticipationPage
      {...{ language, own, staff, code, words }}
      page={at}
      hindrance={hindranceOf(viewer)}
      {...(errors ? { errors } : {})}
    />,
  )
}
