import { z } from 'zod'
import { withCheckMark } from '../../cycle/matter/check-mark.ts'
import { freezeDocument } from '../../cycle/matter/freezing.ts'
import { newNumber } from '../../cycle/matter/matter.ts'
import { documentsAsked, mattersAsked, openMatter } from '../../cycle/matter/store.ts'
import { requestsAsked } from '../../cycle/matter/store-attests.ts'
import { type AuthorityPlan, stateOf } from '../../development/authority-plan/authority-plan.ts'
import { paperOf } from '../../development/authority-plan/paper.ts'
import { plansAsked } from '../../development/authority-plan/store.ts'
import { frozenTextAsked } from '../../development/authority-plan/store-content.ts'
import { putInForce } from '../../development/authority-plan/store-states.ts'
import { pointsIn } from '../../development/decision/decision.ts'
import { sectionsOf } from '../../development/decision/filling.ts'
import { forceWords } from '../../development/decision/force.words.ts'
import { statementPaper } from '../../development/decision/paper.ts'
import { planKind } from '../../development/decision/plan-document.ts'
import { askForDecision, decisionAt, makeDecision } from '../../development/decision/store.ts'
import { layBefore, meetingAsked, noteOutcome, setMeeting } from '../../development/decision/store-board.ts'
import { adoptList, delegationAsked, setOrganiser } from '../../development/decision/store-delegation.ts'
import { makeStatement, statementAt } from '../../development/decision/store-statement.ts'
import { templates } from '../../development/decision/template.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { inScope, setScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { askOnce } from '../../ground/base/question.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { actingOn } from './acting.ts'
import { askAndAttest, attestForm } from './matters.ts'
import { demoMunicipality } from './municipality.ts'
import { findCharacterIn } from './places.ts'
import { personIn } from './reports.ts'
import { sendToSchools } from './sent-plan.ts'

const days = z.int()
/** The demo's decision on its plan, of `content/demo/decisions.yaml`. */
const demoDecisions = contentFile(
  'demo/decisions.yaml',
  z.strictObject({
    board: z.string(),
    delegation: z.strictObject({ version: z.string(), days, points: z.string() }),
    matter: z.strictObject({ days }),
    decision: z.strictObject({ point: z.string(), title: z.string(), text: z.string() }),
    frozen: days,
    attests: z.array(attestForm),
    statement: z.strictObject({ days, phone: z.string(), sections: z.record(z.string(), z.string()) }),
    sending: z.strictObject({ days, recipient: z.string(), message: z.string() }),
    meeting: z.strictObject({ days, paragraph: z.string(), minutes: days, announced: days }),
    request: z.strictObject({ matter: z.string(), document: z.string(), proposal: z.string(), due: days }),
  }),
)

type Stage = { authority: string; today: Day }

/** The plan that is in force by a decision of its head: attested, decided, told to the board with a statement, and put on file. Done once. */
export async function fillDemoDecisions(bench: Workbench, stage: Stage): Promise<void> {
  const { program, db } = bench
  const scope = { authority: stage.authority }
  const plan = await inScope(db, scope, async (tx) => {
    if ((await askOnce(tx, delegationAsked())).length > 0) return null
    return (await askOnce(tx, plansAsked(stage.today))).find((each) => stateOf(each, stage.today) === 'final') ?? null
  })
  if (!plan) return
  const told = demoDecisions()
  const decided: Day = `${plan.head.from.slice(0, 4)}-04-14`
  const on = (day: number) => addDays(decided, day)
  const shown = await inScope(db, scope, (tx) => askOnce(tx, frozenTextAsked(found(plan.latest).id)))
  const facts = { authority: demoMunicipality().name, logo: null }
  const number = newNumber()
  const paper = paperOf({ plan, ...shown }, { ...facts, today: on(told.frozen) }, firstLanguage)
  const content = await pdfOf(withCheckMark(paper, number, program.config.publicUrl))
  const statement = await inScope(db, scope, async (tx) => {
    const document = await lockPlan(tx, bench, stage, plan, { number, content, on })
    const decision = await decidePlan(tx, stage, plan, document, decided)
    await sendToSchools(tx, stage, { revision: found(plan.latest).id, plan: plan.id }, { document, decision }, { ...told.sending, on })
    const written = await writeStatement(tx, stage, plan, document, decision, on)
    await setScope(tx, { moment: '' })
    return { document, decision, written: await statementAt(tx, written) }
  })
  const mark = newNumber()
  const day = on(told.statement.days)
  const set = await pdfOf(withCheckMark(statementPaper(statement.written, { ...facts, today: day }), mark, program.config.publicUrl))
  await inScope(db, scope, async (tx) => {
    const { id: lead, name } = await who(tx, stage, 'development_lead')
    const { id, title, matter, revision } = statement.written
    const final = await freezeDocument(tx, await actingOn(tx, stage.authority, lead, day), name, matter.id, {
      kind: 'statement',
      title,
      secrecy: null,
      file: { name: `${title}.pdf`, type: 'pdf', content: set },
      number: mark,
      madeFrom: { kind: 'statement', id, version: revision },
    })
    await tellBoard(tx, stage, statement.decision, final, on)
    await setScope(tx, { moment: '' })
  })
}

type Frozen = { number: string; content: Buffer; on(day: number): Day }

/** The list of delegation, and the plan as it was frozen in a matter and attested by three. */
async function lockPlan(tx: Tx, bench: Workbench, stage: Stage, plan: AuthorityPlan, { number, content, on }: Frozen): Promise<string> {
  const told = demoDecisions()
  const registrar = await who(tx, stage, 'registrar')
  const acting = (day: number) => actingOn(tx, stage.authority, registrar.id, on(day))
  await setOrganiser(tx, await acting(told.delegation.days), registrar.name, { form: 'municipal', board: told.board })
  await adoptList(tx, await acting(told.delegation.days), registrar.name, {
    version: told.delegation.version,
    adoptedOn: on(told.delegation.days),
    points: found(pointsIn(told.delegation.points)),
  })
  const opened = { number: plan.head.recordNumber, title: plan.head.title }
  const matter = found(await openMatter(tx, await acting(told.matter.days), registrar.name, opened))
  const document = await freezeDocument(tx, await acting(told.frozen), registrar.name, matter, {
    kind: 'plan',
    title: plan.head.title,
    secrecy: null,
    file: { name: `${plan.head.title}.pdf`, type: 'pdf', content },
    number,
    madeFrom: { kind: planKind, id: plan.id, version: found(plan.latest).number },
  })
  for (const { days: at, ...ask } of told.attests)
    await askAndAttest(tx, bench, { ...stage, today: on(0) }, await acting(told.frozen), {
      document,
      byName: registrar.name,
      on: stage.today,
      ask: { ...ask, ...(at === undefined ? {} : { days: at }) },
    })
  return document
}

async function decidePlan(tx: Tx, stage: Stage, plan: AuthorityPlan, document: string, decided: Day): Promise<string> {
  const { decision } = demoDecisions()
  const head = await who(tx, stage, 'head')
  const actor = await actingOn(tx, stage.authority, head.id, decided)
  const [list] = await askOnce(tx, delegationAsked())
  const point = found(list?.points.find(({ number }) => number === decision.point))
  const { from, title: named } = plan.head
  const id = found(
    await makeDecision(tx, actor, {
      document,
      plan: { id: plan.id, version: found(plan.latest).number },
      kind: 'delegation',
      point: point.id,
      decidedOn: decided,
      text: decision.text.replace('{plan}', named),
      from,
      name: head.name,
      title: decision.title,
      unit: demoMunicipality().name,
      proved: null,
    }),
  )
  const decidedBy = `${head.name}, ${decision.title}`
  await putInForce(tx, actor, head.name, plan.id, found(plan.latest).id, {
    from,
    decidedBy,
    decidedOn: decided,
    decision: { id, instead: forceWords[firstLanguage].instead },
  })
  return id
}

async function writeStatement(
  tx: Tx,
  stage: Stage,
  plan: AuthorityPlan,
  document: string,
  decision: string,
  on: Frozen['on'],
): Promise<string> {
  const { statement, board, meeting } = demoDecisions()
  const lead = await who(tx, stage, 'development_lead')
  const template = templates().find(({ from }) => from === 'plan')
  const made = await decisionAt(tx, decision)
  const revision = found(plan.latest).id
  const { text } = await askOnce(tx, frozenTextAsked(revision))
  const attests = await askOnce(tx, requestsAsked({ document }))
  const authority = demoMunicipality().name
  const ground = { organiser: { form: 'municipal' as const, board }, authority, board, department: '', text, decision: made, attests }
  const needs = text.parts.flatMap(({ goals }) => goals.flatMap((goal) => goal.needs))
  const sections = sectionsOf(found(template), ground, firstLanguage)
  return makeStatement(tx, await actingOn(tx, stage.authority, lead.id, on(statement.days - 1)), lead.name, {
    matter: made.matter.id,
    revision,
    about: null,
    programme: null,
    template: found(template).key,
    language: firstLanguage,
    title: found(template).title[firstLanguage].replace('{plan}', plan.head.title),
    department: authority,
    handler: lead.name,
    phone: statement.phone,
    board,
    meetingOn: on(meeting.days),
    secrecy: null,
    figures: needs.flatMap(({ source }) => [...source.figures]),
    sections: sections.map((section) => ({ ...section, text: statement.sections[section.key]?.trim() ?? section.text })),
  })
}

/** The meeting that was told of both, and put them on file. */
async function tellBoard(tx: Tx, stage: Stage, decision: string, document: string, on: Frozen['on']): Promise<void> {
  const { board, meeting } = demoDecisions()
  const registrar = await who(tx, stage, 'registrar')
  const before = await actingOn(tx, stage.authority, registrar.id, on(meeting.days - 10))
  const id = await setMeeting(tx, before, registrar.name, { board, onDay: on(meeting.days) })
  await layBefore(tx, before, registrar.name, id, { decisions: [decision], documents: [document] })
  const after = await actingOn(tx, stage.authority, registrar.id, on(meeting.announced))
  const { items } = await askOnce(tx, meetingAsked(id))
  for (const item of items)
    await noteOutcome(tx, after, registrar.name, item.id, {
      result: 'filed',
      paragraph: meeting.paragraph,
      minutesOn: on(meeting.minutes),
      announcedOn: on(meeting.announced),
      note: '',
    })
}

/** What lies before the head today: of a matter that is there already. */
export async function layDemoDraft(tx: Tx, stage: Stage): Promise<void> {
  const { request } = demoDecisions()
  const lead = await who(tx, stage, 'development_lead')
  const [matter] = (await askOnce(tx, mattersAsked({ search: request.matter, page: 1 }))).matters
  if (!matter) return
  const documents = await askOnce(tx, documentsAsked({ matter: matter.id }))
  const document = documents.find(({ title, withdrawn }) => title === request.document && !withdrawn)
  if (!document) return
  const actor = await actingOn(tx, stage.authority, lead.id, addDays(stage.today, -2))
  await askForDecision(tx, actor, lead.name, document.id, { proposal: request.proposal, dueOn: addDays(stage.today, request.due) })
  await setScope(tx, { moment: '' })
}

async function who(tx: Tx, { today }: Stage, role: 'head' | 'development_lead' | 'registrar'): Promise<{ id: string; name: string }> {
  const id = await findCharacterIn(tx, role)
  return { id, name: (await personIn(tx, id, today)).name }
}
