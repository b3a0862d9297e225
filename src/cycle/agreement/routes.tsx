import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import { revisionField, texts } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { blankAction } from '../plan/action/fields.ts'
import { actionStatuses } from '../plan/plan.ts'
import { isOpen as isPlanOpen } from '../plan/rules.ts'
import { plansSeen } from '../plan/store.ts'
import { addAction } from '../plan/store-actions.ts'
import { hasRoomFor } from '../plan/store-room.ts'
import { type Agreement, longest, type Party } from './agreement.ts'
import { agreementWords } from './agreement.words.ts'
import { agreementFields, formIn, formOf, ownerFault, readAgreement, sentencesIn } from './agreement-form.ts'
import { AgreementPage, type Shown } from './pages/agreement-page.tsx'
import { agreementPageWords } from './pages/agreement-page.words.ts'
import { agreementSeen, isWrittenAsked, partiesAsked, sidesOf } from './store.ts'
import { changeAgreement, handOver, lockAgreement, lockDialogue, noteOn, removeAgreement, tieToAction } from './store-write.ts'

const thing = 'dialogue'
const changed = texts(...agreementFields).extend({ revision: revisionField })

/** An agreement by itself: written while the dialogue goes on, followed up afterwards, taken up in the school's plan. */
export const agreementRoutes: Route[] = [
  seeing(thing, 'GET', '/agreements/:id', async (ask) => show(ask, await loaded(ask))),
  seeing(thing, 'PUT', '/agreements/:id', async (ask) => {
    const all = await written(ask)
    const { agreement, parties } = all
    const { revision, ...sent } = await ask.form(changed)
    const form = formIn(sent)
    const read = readAgreement(form, parties, ask.today)
    const errors = read.ok ? {} : sentencesIn(read.faults, agreementWords[ask.language].faults)
    if (!read.ok) return show(ask, all, { form, errors, revision }, 422)
    if (await changeAgreement(ask.tx, agreement.id, revision, read.value)) return backToDialogue(ask, agreement)
    return show(ask, all, { form, errors, revision: agreement.revision, conflict: true }, 409)
  }),
  seeing(thing, 'DELETE', '/agreements/:id', async (ask) => {
    const all = await written(ask)
    const { agreement } = all
    if (await removeAgreement(ask.tx, agreement.id)) return backToDialogue(ask, agreement)
    return show(ask, all, { conflict: true }, 409)
  }),
  seeing(thing, 'POST', '/agreements/:id/notes', async (ask) => {
    const all = await followed(ask)
    const { agreement } = all
    const { status: named, note } = await ask.form(texts('status', 'note'))
    const { faults } = agreementWords[ask.language]
    const status = actionStatuses.find((each) => each === named)
    const errors = { ...(status ? {} : { status: faults.status }), ...(note.length > longest.note ? { note: faults.textLong } : {}) }
    if (!status || note.length > longest.note) return show(ask, all, { note: { status: named, text: note }, errors }, 422)
    await noteOn(ask.tx, actorOf(ask), agreement.id, { status, text: note }, actorName(ask))
    return ask.redirect(linkTo('/agreements/:id', agreement.id), agreementPageWords[ask.language].noted)
  }),
  seeing(thing, 'PUT', '/agreements/:id/owner', async (ask) => {
    const all = await followed(ask)
    const { agreement, parties } = all
    const form = formIn(await ask.form(texts('owner', 'ownerName')))
    const person = parties.find(({ id }) => id === form.owner)
    const faults = ownerFault(form, person)
    if (Object.keys(faults).length > 0)
      return show(ask, all, { owner: form, errors: sentencesIn(faults, agreementWords[ask.language].faults) }, 422)
    const owner = { person: person?.id ?? null, name: person?.name ?? form.ownerName }
    await handOver(ask.tx, actorOf(ask), agreement.id, owner, actorName(ask))
    return ask.redirect(linkTo('/agreements/:id', agreement.id), agreementPageWords[ask.language].handedOver(owner.name))
  }),
  seeing(thing, 'POST', '/agreements/:id/action', async (ask) => {
    await lockAgreement(ask.tx, ask.id('id'))
    const { agreement } = await followed(ask)
    must(sidesOf(ask.viewer, agreement.school).includes('school'))
    const t = agreementPageWords[ask.language]
    if (agreement.action) return ask.redirect(linkTo('/actions/:id', agreement.action.id), t.takenUpAlready)
    const action = await takeUp(ask, agreement)
    return action === null
      ? ask.redirect(linkTo('/agreements/:id', agreement.id), t.noPlan)
      : ask.redirect(linkTo('/actions/:id', action), t.takenUp)
  }),
]

type Loaded = { agreement: Agreement; parties: Party[]; writes: boolean }

async function loaded(ask: SignedInAsk): Promise<Loaded> {
  const agreement = await agreementSeen(ask.tx, ask.viewer, ask.id('id'), ask.today)
  const [parties, writes] = await askOnce(
    ask.tx,
    together(partiesAsked(agreement.school.id, ask.today), isWrittenAsked(agreement.dialogue, ask.now)),
  )
  return { agreement, parties, writes }
}

/**
 * An agreement of a dialogue that is held still, so that nothing changes between a side's yes and what it is a yes to. One that came into force meanwhile is answered as
 * a conflict; one of a dialogue that was called off is not found.
 */
async function written(ask: SignedInAsk): Promise<Loaded> {
  const { dialogue } = (await loaded(ask)).agreement
  await lockDialogue(ask.tx, dialogue)
  const all = await loaded(ask)
  must(all.agreement.agreedOn !== null || all.writes)
  return all
}

/** An agreement that is in force. */
async function followed(ask: SignedInAsk): Promise<Loaded> {
  const all = await loaded(ask)
  must(all.agreement.agreedOn !== null)
  return all
}

/** Adds it to the school's plan of this school year, with its owner where that is somebody of the school. Null where there is no plan to write in. */
async function takeUp(ask: SignedInAsk, { id, school, title, text, owner, dueOn }: Agreement): Promise<string | null> {
  const { tx, viewer, today } = ask
  const [plan] = await plansSeen(tx, viewer, today, { units: [school.id], year: schoolYearOf(today) })
  if (plan?.sees !== 'whole' || !isPlanOpen(plan)) return null
  if (!(await hasRoomFor(tx, 'action', plan.id))) return null
  const parties = await askOnce(tx, partiesAsked(school.id, today))
  const inSchool = parties.some(({ id: person, sides }) => person === owner.person && sides.includes('school'))
  const draft = { ...blankAction(), title, text, dueOn, ownerPerson: inSchool ? owner.person : null, ownerRole: inSchool ? '' : owner.name }
  const action = await addAction(tx, actorOf(ask), plan.id, { ...draft, origin: 'own', source: null, carriedFrom: null })
  await tieToAction(tx, actorOf(ask), id, action)
  return action
}

function backToDialogue(ask: SignedInAsk, { dialogue }: Agreement): Response {
  return ask.redirect(`${linkTo('/dialogues/:id', dialogue)}#agreements`, agreementPageWords[ask.language].saved)
}

function show(ask: SignedInAsk, { agreement, parties, writes }: Loaded, shown: Shown = {}, status: 200 | 409 | 422 = 200): Response {
  const { language, today, viewer } = ask
  return ask.page(
    { title: agreement.title, current: 'reports', status },
    <AgreementPage
      {...{ language, today, agreement, parties, writes, shown }}
      form={shown.form ?? formOf(agreement)}
      sides={sidesOf(viewer, agreement.school)}
    />,
  )
}
