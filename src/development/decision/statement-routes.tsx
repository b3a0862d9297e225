import { setAndFreeze } from '../../cycle/matter/freeze-paper.tsx'
import { documentsAsked, heldMatter, matterAt } from '../../cycle/matter/store.ts'
import { requestsAsked as attestsAsked } from '../../cycle/matter/store-attests.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { anything, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { tidy } from '../../ground/base/text.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Answer, type Route, seeing } from '../../people/permission/route.ts'
import { frozenTextAsked } from '../authority-plan/store-content.ts'
import { programmesAsked } from '../programme/store.ts'
import { standing } from './decision.ts'
import { sectionsOf, valuesOf } from './filling.ts'
import { newStatementCode, newStatementForm, statementCode, statementHeadForm } from './forms.ts'
import { NewStatementPage, type NewStatementPageProps } from './pages/new-statement-page.tsx'
import { newStatementWords } from './pages/new-statement-page.words.ts'
import { StatementPage, type StatementPageProps } from './pages/statement-page.tsx'
import { statementPageWords } from './pages/statement-page.words.ts'
import { statementPaper } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { planKind } from './plan-document.ts'
import { longestText, type Statement, secrecyOf } from './statement.ts'
import { decisionsAsked } from './store.ts'
import { organiserAsked } from './store-delegation.ts'
import { offeredAsked } from './store-revisions.ts'
import { changeStatement, makeStatement, statementAt, tellFrozen } from './store-statement.ts'
import { filledIn, templates } from './template.ts'
import { makeWithoutPlan } from './without-plan.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Statements for a board: filled from a plan and its matter, written, taken out to Word, made final in the matter. */
export const statementRoutes: Route[] = [
  seeing('matters of the board', 'GET', '/matters/:id/statements/new', (ask) => newPage(ask)),
  seeing('matters of the board', 'POST', '/matters/:id/statements', make),
  seeing('matters', 'GET', '/statements/:id', async (ask) => statementPage(ask, await statementAt(ask.tx, ask.id('id')))),
  seeing('matters of the board', 'PUT', '/statements/:id', save, { bodyLimit: 4 * 1024 * 1024 }),
  seeing('matters', 'GET', '/statements/:id/statement.docx', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  seeing('matters', 'GET', '/statements/:id/statement.pdf', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  seeing('matters of the board', 'POST', '/statements/:id/documents', makeFinal),
]

/** A statement is filled from the template, the plan's frozen text and what has come of its document in the matter. */
async function make(ask: SignedInAsk): Promise<Response> {
  const { tx, language, viewer } = ask
  const matter = await heldMatter(tx, ask.id('id'))
  must(matter.closedOn === null)
  const t = newStatementWords[language]
  const parsed = await ask.form(newStatementForm, newStatementCode)
  if (!parsed.ok) return newPage(ask, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
  const { template: chosen, revision, about, subject, meetingOn, secrecy, ...head } = parsed.value
  const template = templates().find(({ key }) => key === chosen)
  if (template && template.from !== 'plan') {
    const made = await makeWithoutPlan(ask, matter, template, parsed.value)
    return 'id' in made
      ? ask.redirect(linkTo('/statements/:id', made.id), t.made)
      : newPage(ask, { written: parsed.sent, errors: sentencesOf([made.fault], t.errors) })
  }
  const offered = (await askOnce(tx, offeredAsked(viewer, ask.today))).find(({ id }) => id === revision)
  if (!template || !offered)
    return newPage(ask, { written: parsed.sent, errors: template ? { revision: t.errors.revision } : { template: t.errors.template } })
  const [{ text }, documents, attests, decisions, organiser] = await askOnce(
    tx,
    together(
      frozenTextAsked(revision),
      documentsAsked({ matter: matter.id }),
      attestsAsked({ matter: matter.id }),
      decisionsAsked({ plan: offered.plan }),
      organiserAsked(language),
    ),
  )
  const document = documents.find(
    ({ madeFrom, withdrawn }) =>
      !withdrawn && madeFrom?.kind === planKind && madeFrom.id === offered.plan && madeFrom.version === offered.number,
  )
  const ground = {
    organiser,
    authority: viewer.authorityName,
    board: head.board,
    department: head.department,
    text,
    decision: document ? standing(decisions, document.id, { id: offered.plan, version: offered.number }) : null,
    attests: attests.filter((each) => each.document === document?.id),
  }
  const needs = text.parts.flatMap(({ goals }) => goals.flatMap((goal) => goal.needs))
  const id = await makeStatement(tx, actorOf(ask), actorName(ask), {
    ...head,
    title: filledIn(template.title[language], valuesOf(ground, language)).slice(0, longestText.title),
    meetingOn: meetingOn || null,
    secrecy: secrecy || null,
    matter: matter.id,
    revision,
    about: null,
    programme: null,
    template: template.key,
    language,
    figures: needs.flatMap(({ source }) => [...source.figures]),
    sections: sectionsOf(template, ground, language),
  })
  return ask.redirect(linkTo('/statements/:id', id), t.made)
}

/** Saves over the revision that the writer saw; who comes second keeps their own words in the form, and is told. */
async function save(ask: SignedInAsk): Promise<Response> {
  const statement = await statementAt(ask.tx, ask.id('id'))
  must((await heldMatter(ask.tx, statement.matter.id)).closedOn === null)
  const t = statementPageWords[ask.language]
  const [parsed, sent] = [await ask.form(statementHeadForm, statementCode), await ask.form(anything)]
  const texts = Object.fromEntries(
    statement.sections.flatMap(({ key }) => {
      const text = sent[`section-${key}`]
      return text === undefined ? [] : [[key, text]]
    }),
  )
  const tooLong = statement.sections.filter(({ key }) => (texts[key]?.length ?? 0) > longestText.section)
  const errors = {
    ...(parsed.ok ? {} : sentencesOf(parsed.faults, t.errors)),
    ...Object.fromEntries(tooLong.map(({ key }) => [`section-${key}`, t.errors.long])),
  }
  if (!parsed.ok || tooLong.length > 0)
    return statementPage(ask, { ...statement, revision: revisionIn(sent) }, { written: { ...sent }, errors })
  const { revision, meetingOn, secrecy, ...head } = parsed.value
  const saved = await changeStatement(
    ask.tx,
    actorOf(ask),
    actorName(ask),
    statement.id,
    revision,
    { ...head, meetingOn: meetingOn || null, secrecy: secrecy || null },
    texts,
  )
  if (saved) return ask.redirect(linkTo('/statements/:id', statement.id), t.saved)
  return statementPage(ask, await statementAt(ask.tx, statement.id), { written: { ...sent }, conflict: true })
}

/** Makes it final: its PDF is set once with its number, and kept as exact bytes in the matter. The press works when the transaction is over. */
async function makeFinal(ask: SignedInAsk): Promise<Answer> {
  const { language } = ask
  const { statement, paper, name } = await paperIn(ask)
  must(!statement.matter.closed)
  const t = statementPageWords[language]
  return setAndFreeze(
    ask,
    statement.matter.id,
    {
      paper,
      kind: 'statement',
      title: statement.title,
      secrecy: secrecyOf(statement),
      fileName: name,
      madeFrom: { kind: 'statement', id: statement.id, version: statement.revision },
    },
    t.final,
    (tx) => tellFrozen(tx, actorOf(ask), statement.id),
  )
}

async function newPage(ask: SignedInAsk, shown: Pick<NewStatementPageProps, 'written' | 'errors'> = {}): Promise<Response> {
  const { tx, language } = ask
  const matter = await matterAt(tx, ask.id('id'))
  must(matter.closedOn === null)
  const [revisions, organiser, documents, programmes] = await askOnce(
    tx,
    together(
      offeredAsked(ask.viewer, ask.today),
      organiserAsked(language),
      documentsAsked({ matter: matter.id }),
      programmesAsked(ask.viewer, ask.today),
    ),
  )
  return ask.page(
    { title: newStatementWords[language].title, current: 'matters', status: shown.errors ? 422 : 200 },
    <NewStatementPage
      {...{ language, matter, revisions, organiser, programmes }}
      documents={documents.filter(({ withdrawn, sheetOf, copyOf }) => !withdrawn && sheetOf === null && copyOf === null)}
      templates={templates()}
      handler={actorName(ask)}
      department={ask.viewer.authorityName}
      {...shown}
    />,
  )
}

async function statementPage(
  ask: SignedInAsk,
  statement: Statement,
  shown: Pick<StatementPageProps, 'written' | 'errors' | 'conflict'> = {},
): Promise<Response> {
  const { language, viewer } = ask
  return ask.page(
    { title: statement.title, current: 'matters', status: shown.conflict ? 409 : shown.errors ? 422 : 200 },
    <StatementPage
      {...{ language, statement }}
      writes={sightOf(viewer, 'matters of the board') !== null && !statement.matter.closed}
      {...shown}
    />,
  )
}

async function paperIn(ask: SignedInAsk) {
  const { tx, viewer, program, today } = ask
  const statement = found(await statementAt(tx, ask.id('id')))
  const logo = await logoOf(program.config.home, viewer.authorityKind)
  return {
    statement,
    paper: statementPaper(statement, { authority: viewer.authorityName, logo, today }),
    name: tidy(`${paperWords[statement.language].statement} ${statement.title}`).replaceAll('/', '-'),
  }
}
