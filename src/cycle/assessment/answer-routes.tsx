import { type Audience, type Statement, statementKey } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { type Ask, found, NotFound, type SignedInAsk } from '../../ground/base/ask.ts'
import { formatTime } from '../../ground/base/language.ts'
import type { FieldProblem } from '../../ground/ui/components/error-summary/error-summary.tsx'
import { checkedInDatabase, type Route, seeing } from '../../people/permission/route.ts'
import { type AnswerForm, numberIn, problemsIn, readAnswer, wantedIn } from './answer-form.ts'
import { audienceOf, isChoice, statementKeys } from './assessment.ts'
import { type Assessment, assessmentAt, pathOf, whereOf } from './loading.ts'

import { ownRowsQuestion } from './own-rows.ts'
import { StatementPage, type StatementPageProps } from './pages/statement.tsx'
import { askWords } from './pages/statement.words.ts'
import { ConflictPage, UnsavedPage } from './pages/unsaved.tsx'
import { unsavedWords } from './pages/unsaved.words.ts'
import { inPrivate, privately } from './private.ts'
import { frameworkOfRound, type Saved, saveAnswer } from './saving.ts'

/** The questions: shown one a page, saved by every button, and by every change where script runs. */
export const answerRoutes: Route[] = [
  seeing(
    'own answers',
    'GET',
    '/assessments/:round/:school/statements/:number',
    (ask) =>
      privately(ask, async () => {
        const assessment = await assessmentAt(ask, ask.tx)
        const { member, response } = assessment
        const { number, statement } = statementAt(ask, assessment)
        if (!response) return ask.redirect(pathOf(member))
        if (!member.open) return ask.redirect(linkTo('/assessments/:round/:school/check', ...whereOf(member)))
        const answer = response.answers.get(statement.key)
        return statementPage(ask, {
          assessment,
          number,
          statement,
          shown: answer ?? nothing,
          revision: answer?.revision ?? 0,
          // A question that was passed has an answer with nothing in it.
          saved: answer !== undefined && (answer.choice !== null || answer.importance !== null || answer.note !== ''),
          fromCheck: cameFromCheck(ask),
        })
      }),
    { ahead: ownRowsQuestion },
  ),
  seeing('own answers', 'POST', '/assessments/:round/:school/statements/:number', saveAndGoOn, {
    ownTransactions: true,
    attempt: saveAtOnce,
  }),
  checkedInDatabase('own answers', 'POST', '/assessments/:round/:school/statements/:number/answer', saveInBackground),
]

const nothing = { choice: null, importance: null, note: '' }

/** Saves and goes on in one round trip, when all is well and nothing is to be said about it. */
async function saveAtOnce(ask: Ask): Promise<Response | null> {
  if (!ask.claim) return null
  const form = await readAnswer(ask)
  if (form.go === 'later' || cameFromCheck(ask)) return null
  const framework = await frameworkOfRound(ask.program, ask.claim.authority, ask.id('round')).catch(nullIfMissing)
  if (!framework || problemsIn(ask, framework, form).length > 0) return null
  return (await save(ask, ask.claim, form)).is === 'saved' ? goOn(ask, framework, form) : null
}

function nullIfMissing(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

/** Saves and goes on: to the next question, the one before, the check page or away. */
async function saveAndGoOn(ask: SignedInAsk): Promise<Response> {
  const form = await readAnswer(ask)
  const framework = await frameworkOfRound(ask.program, ask.viewer.authority, ask.id('round'))
  const problems = problemsIn(ask, framework, form)
  if (problems.length > 0) return refuse(ask, form, problems)
  const saved = await save(ask, { authority: ask.viewer.authority, person: ask.viewer.person, token: ask.token }, form)
  return saved.is === 'saved' ? goOn(ask, framework, form) : explain(ask, form, saved)
}

/** Saves a change while the person stays on the page; always answers with JSON. One round trip to the database. */
async function saveInBackground(ask: Ask): Promise<Response> {
  const t = askWords[ask.language]
  const unsavedText = unsavedWords[ask.language]
  if (!ask.claim) return ask.json({ message: t.signedOut, url: linkTo('/sign-in') }, 401)
  const form = await readAnswer(ask)
  const framework = await frameworkOfRound(ask.program, ask.claim.authority, ask.id('round'))
  const [problem] = problemsIn(ask, framework, form)
  if (problem) return ask.json({ message: problem.text }, 422)
  const saved = await save(ask, ask.claim, form)
  switch (saved.is) {
    case 'saved':
      return ask.json({ saved: t.savedAt(formatTime(ask.now, ask.language)), revision: saved.revision })
    case 'signed_out':
      return ask.json({ message: t.signedOut, url: linkTo('/sign-in') }, 401)
    case 'conflict':
      return ask.json(
        { message: t.conflictShort, url: linkTo('/assessments/:round/:school/statements/:number', ...placeIn(ask), numberIn(ask)) },
        409,
      )
    case 'locked':
      return ask.json({ message: t.locked, url: linkTo('/assessments/return-code') }, 409)
    case 'not_member':
      throw new NotFound()
    default:
      return ask.json(
        {
          message: `${unsavedText.unsaved[saved.is].title}. ${unsavedText.unsaved[saved.is].text}`,
          url: linkTo('/assessments/:round/:school', ...placeIn(ask)),
        },
        409,
      )
  }
}

function save(ask: Ask, claim: { authority: string; person: string; token: string }, form: AnswerForm): Promise<Saved> {
  const { choice, importance } = wantedIn(form)
  return saveAnswer(
    ask.program,
    claim,
    {
      round: ask.id('round'),
      school: ask.id('school'),
      statement: form.statement,
      audience: found(audienceOf(form.statement)),
      wanted: { choice, importance, note: form.note },
      revision: form.revision,
    },
    ask.today,
    ask.language,
  )
}

function goOn(ask: Ask, framework: Framework, { go, statement }: AnswerForm): Response {
  const number = numberIn(ask)
  if (go === 'later') return ask.redirect(linkTo('/assessments'), askWords[ask.language].seeYou)
  if (go === 'previous')
    return ask.redirect(linkTo('/assessments/:round/:school/statements/:number', ...placeIn(ask), Math.max(1, number - 1)))
  const audience = audienceOf(statement) ?? 'staff'
  if (cameFromCheck(ask))
    return ask.redirect(
      `${linkTo('/assessments/:round/:school/check', ...placeIn(ask))}#${areaOf(framework, statement, audience)}`,
      askWords[ask.language].changed,
    )
  const count = statementKeys(framework, audience).length
  return ask.redirect(
    number < count
      ? linkTo('/assessments/:round/:school/statements/:number', ...placeIn(ask), number + 1)
      : linkTo('/assessments/:round/:school/check', ...placeIn(ask)),
  )
}

/** The same page with all that was filled in, and what to do about it. */
function refuse(ask: SignedInAsk, form: AnswerForm, problems: FieldProblem[]): Promise<Response> {
  return inPrivate(ask, async (tx) => {
    const assessment = await assessmentAt(ask, tx)
    const { number, statement } = statementAt(ask, assessment)
    const answer = assessment.response?.answers.get(statement.key)
    const wanted = wantedIn(form)
    const props =
      form.statement !== statement.key
        ? { shown: answer ?? nothing, revision: answer?.revision ?? 0 }
        : {
            shown: isChoice(assessment.framework, assessment.member.audience, wanted.choice) ? wanted : { ...wanted, choice: null },
            revision: form.revision,
          }
    return statementPage(ask, { assessment, number, statement, ...props, saved: false, fromCheck: cameFromCheck(ask), problems })
  })
}

/** Why it was not saved, with what was not saved in full sight. */
function explain(ask: SignedInAsk, form: AnswerForm, saved: Exclude<Saved, { is: 'saved' }>): Promise<Response> | Response {
  if (saved.is === 'not_member') throw new NotFound()
  if (saved.is === 'locked') return ask.redirect(linkTo('/assessments/return-code'))
  if (saved.is === 'signed_out') return ask.redirect(linkTo('/sign-in'))
  return inPrivate(ask, async (tx) => {
    const { language } = ask
    const assessment = await assessmentAt(ask, tx)
    const common = { language, assessment, ...statementAt(ask, assessment), wanted: wantedIn(form) }
    const t = unsavedWords[language]
    if (saved.is === 'conflict')
      return ask.page(
        { title: t.conflict.title, current: 'assessment', status: 409 },
        <ConflictPage {...common} now={saved.now} fromCheck={cameFromCheck(ask)} />,
      )
    return ask.page({ title: t.unsaved[saved.is].title, current: 'assessment', status: 409 }, <UnsavedPage {...common} why={saved.is} />)
  })
}

function statementAt(ask: Ask, { statements }: Assessment): { number: number; statement: Statement } {
  const number = numberIn(ask)
  return { number, statement: found(statements[number - 1]) }
}

/** The key of the area that a statement belongs to: its heading on the page with all answers. */
function areaOf({ areas }: Framework, statement: string, audience: Audience): string {
  return areas.find(({ aspects }) => aspects.some(({ key }) => statementKey(key, audience) === statement))?.key ?? 'main'
}

/** Whether the question was opened from the page with all answers, to change one of them. */
function cameFromCheck(ask: Ask): boolean {
  return ask.query('from') === 'check'
}

function placeIn(ask: Ask): [round: string, school: string] {
  return [ask.id('round'), ask.id('school')]
}

function statementPage(ask: SignedInAsk, props: Omit<StatementPageProps, 'language'>): Response {
  const { language } = ask
  const title = askWords[language].title(props.number, props.assessment.statements.length, props.statement.aspect.name[language])
  return ask.page({ title, current: 'assessment', status: props.problems ? 422 : 200 }, <StatementPage language={language} {...props} />)
}
