import { hindranceOf } from '../../cycle/matter/hindrance.ts'
import { canBeAttested, type FrozenDocument } from '../../cycle/matter/matter.ts'
import { documentAt, heldDocument } from '../../cycle/matter/store.ts'
import { requestsAsked as attestsAsked } from '../../cycle/matter/store-attests.ts'
import { codeSent } from '../../cycle/matter/store-code.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { anything, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { putInForce } from '../authority-plan/store-states.ts'
import { standing } from './decision.ts'
import { forceWords } from './force.words.ts'
import { decideCode, decideForm, requestCode, requestForm } from './forms.ts'
import { DecidePage, type DecidePageProps } from './pages/decide-page.tsx'
import { decidePageWords } from './pages/decide-page.words.ts'
import { planDecisionWords } from './pages/plan-decision-page.words.ts'
import { decisionPaper } from './paper.ts'
import { planOf, planRevisionAsked } from './plan-document.ts'
import { codeOnItsWay, proved } from './proving.ts'
import { askForDecision, decisionAt, decisionsAsked, lastTitleAsked, makeDecision, requestsAsked, wasHeadOn } from './store.ts'
import { delegationAsked, organiserAsked } from './store-delegation.ts'
import { decisionPage, sendBackCode, takeBack } from './taking-back.tsx'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Decisions on frozen documents: laid before a head, made, read, taken back. */
export const decisionRoutes: Route[] = [
  seeing('matters of the board', 'POST', '/documents/:id/decision-request', async (ask) => {
    const document = decidable(await heldDocument(ask.tx, ask.id('id')))
    const t = planDecisionWords[ask.language]
    const parsed = await ask.form(requestForm(ask.today), requestCode)
    if (!parsed.ok) return decidePage(ask, document, { errors: sentencesOf(parsed.faults, t.errors), written: parsed.sent })
    const { proposal, due } = parsed.value
    await askForDecision(ask.tx, actorOf(ask), actorName(ask), document.id, { proposal, dueOn: due || null })
    return ask.redirect(linkTo('/documents/:id/decision/new', document.id), t.laid)
  }),
  seeing('matters', 'GET', '/documents/:id/decision/new', async (ask) =>
    decidePage(ask, decidable(await documentAt(ask.tx, ask.id('id')))),
  ),
  seeing('deciding', 'POST', '/documents/:id/decision-code', sendCode),
  seeing('deciding', 'POST', '/documents/:id/decisions', decide),
  seeing('matters', 'GET', '/decisions/:id', (ask) => decisionPage(ask)),
  seeing('matters', 'GET', '/decisions/:id/decision.pdf', async (ask) => {
    const { paper, name } = await decisionPaperIn(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  seeing('matters', 'GET', '/decisions/:id/decision.docx', async (ask) => {
    const { paper, name } = await decisionPaperIn(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  seeing('deciding', 'POST', '/decisions/:id/withdrawal-code', sendBackCode),
  seeing('deciding', 'POST', '/decisions/:id/withdrawal', takeBack),
]

/** A document that can be decided on, or NotFound: frozen, not withdrawn, of an open matter, and no copy or sheet of another. */
function decidable({ matter, document }: Awaited<ReturnType<typeof documentAt>>): FrozenDocument {
  must(canBeAttested(matter, document) && document.sheetOf === null && document.copyOf === null)
  return document
}

/** Mails the code that a decision asks for, and shows the form anew with what was written. */
async function sendCode(ask: SignedInAsk): Promise<Response> {
  const document = decidable(await documentAt(ask.tx, ask.id('id')))
  must(hindranceOf(ask.viewer) === null)
  const written = await ask.form(anything)
  if (!(await codeOnItsWay(ask, { document: document.id })))
    return decidePage(ask, document, { written, errors: { code: decidePageWords[ask.language].errors.tooOften } })
  return decidePage(ask, document, { written, codeOnWay: true })
}

/** Writes down what one head decides, by the name and title they have. A plan is in force by it, from the day that it says. */
async function decide(ask: SignedInAsk): Promise<Response> {
  const { tx, viewer, language, today } = ask
  const document = decidable(await heldDocument(tx, ask.id('id')))
  must(hindranceOf(viewer) === null)
  const t = decidePageWords[language]
  const revision = await askOnce(tx, planRevisionAsked(document))
  const parsed = await ask.form(decideForm(today, revision !== null), decideCode)
  const refused = (errors: Record<string, string>) => decidePage(ask, document, { written: parsed.sent, errors })
  if (!parsed.ok) return refused(sentencesOf(parsed.faults, t.errors))
  const { kind, point: chosen, decidedOn, from, text, title, code } = parsed.value
  const [newest] = await askOnce(tx, delegationAsked())
  const point = kind === 'execution' ? null : newest?.points.find(({ id }) => id === chosen)
  if (point === undefined) return refused({ point: t.errors.point })
  if (!(await wasHeadOn(tx, viewer.person, decidedOn))) return refused({ decidedOn: t.errors.notThen })
  const plan = planOf(document)
  if (standing(await askOnce(tx, decisionsAsked(plan ? { plan: plan.id } : { document: document.id })), document.id, plan))
    return refused({ kind: t.errors.decided })
  const result = await proved(ask, { document: document.id }, code)
  if ('why' in result) return refused({ code: result.why === 'wrong' ? t.errors.code : t.errors.manyTries })
  const unit = found(viewer.duties.find(({ role }) => role === 'head')).unitName
  const name = actorName(ask)
  const id = await makeDecision(tx, actorOf(ask), {
    document: document.id,
    plan,
    kind,
    point: point?.id ?? null,
    decidedOn,
    from: from || null,
    text,
    name,
    title,
    unit,
    proved: result.shown,
  })
  if (id === null) return refused({ kind: t.errors.decided })
  if (revision && from !== '')
    await putInForce(tx, actorOf(ask), name, revision.plan, revision.id, {
      from,
      decidedBy: `${name}, ${title}`,
      decidedOn,
      decision: { id, instead: forceWords[language].instead },
    })
  return ask.redirect(linkTo('/decisions/:id', id), t.done)
}

async function decidePage(
  ask: SignedInAsk,
  document: FrozenDocument,
  shown: Pick<DecidePageProps, 'written' | 'errors' | 'codeOnWay'> = {},
): Promise<Response> {
  const { tx, language, today, viewer } = ask
  const plan = planOf(document)
  const decides = sightOf(viewer, 'deciding') !== null
  const [decisions, [request], lists, organiser, attests, title, revision] = await askOnce(
    tx,
    together(
      decisionsAsked(plan ? { plan: plan.id } : { document: document.id }),
      requestsAsked(document.id),
      delegationAsked(),
      organiserAsked(language),
      attestsAsked({ document: document.id }),
      lastTitleAsked(viewer.person),
      planRevisionAsked(document),
    ),
  )
  return ask.page(
    { title: decidePageWords[language].title(document.title), current: 'matters', status: shown.errors ? 422 : 200 },
    <DecidePage
      {...{ language, today, document, organiser, attests, revision, title }}
      request={request ?? null}
      list={lists[0] ?? null}
      standing={standing(decisions, document.id, plan)}
      decides={decides}
      lays={sightOf(viewer, 'matters of the board') !== null}
      hindrance={hindranceOf(viewer)}
      code={decides ? await codeSent(tx, { purpose: 'decision', about: document.id, person: viewer.person }, ask.now) : null}
      {...shown}
    />,
  )
}

/** The paper of a decision, and the decision. */
export async function decisionPaperIn(ask: SignedInAsk) {
  const { tx, viewer, program, today, language } = ask
  const decision = await decisionAt(tx, ask.id('id'))
  const logo = await logoOf(program.config.home, viewer.authorityKind)
  return {
    decision,
    paper: decisionPaper(decision, { authority: viewer.authorityName, logo, today }, language),
    name: decision.called,
  }
}
