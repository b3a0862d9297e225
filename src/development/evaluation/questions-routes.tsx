import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { anything } from '../../ground/base/form.ts'
import { forEachKey, keysOf } from '../../ground/base/keys.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmeRun, type SeenProgramme } from '../programme/store.ts'
import { type Kind, kinds } from './evaluation.ts'
import { QuestionsPage, type QuestionsPageProps } from './pages/questions-page.tsx'
import { questionsPageWords } from './pages/questions-page.words.ts'
import { readQuestions, writtenOf } from './questions-form.ts'
import { formOf, writeForm } from './store-form.ts'

const versionRead = z.coerce.number().int().min(0).max(1_000_000).catch(0)

/** What a programme's evaluations ask, written by those who run it. */
export const questionsRoutes: Route[] = [
  seeing('programmes', 'GET', '/programmes/:id/evaluation-questions', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    return questionsPage(ask, programme, kindIn(ask.query('kind')))
  }),
  seeing('programmes', 'PUT', '/programmes/:id/evaluation-questions', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    const sent = await ask.form(anything)
    const kind = kindIn(sent.kind ?? '')
    const { questions, faults } = readQuestions(kind, sent)
    const t = questionsPageWords[ask.language]
    if (Object.keys(faults).length > 0)
      return questionsPage(ask, programme, kind, {
        written: sent,
        errors: forEachKey(keysOf(faults), (field) => t.faults[faults[field] ?? 'none']),
      })
    const before = versionRead.parse(sent.version) || null
    if (!(await writeForm(ask.tx, actorOf(ask), actorName(ask), { programme: programme.id, kind, before, questions })))
      return questionsPage(ask, programme, kind, { written: sent, another: true }, 409)
    return ask.redirect(`${linkTo('/programmes/:id/evaluation-questions', programme.id)}?kind=${kind}`, t.saved)
  }),
]

function kindIn(sent: string): Kind {
  return kinds.find((each) => each === sent) ?? 'after'
}

type Shown = Partial<Pick<QuestionsPageProps, 'written' | 'errors' | 'another'>>

async function questionsPage(
  ask: SignedInAsk,
  programme: SeenProgramme,
  kind: Kind,
  shown: Shown = {},
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
) {
  const { language } = ask
  const { version, questions } = await formOf(ask.tx, programme.id, kind)
  return ask.page(
    { title: questionsPageWords[language].title, current: 'programmes', status },
    <QuestionsPage {...{ language, programme, kind, version }} written={writtenOf(questions)} {...shown} />,
  )
}
