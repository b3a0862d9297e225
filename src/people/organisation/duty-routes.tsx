import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { addDays } from '../../ground/base/clock.ts'
import { dayField, texts } from '../../ground/base/form.ts'
import { type Role, roles } from '../../ground/base/viewer.ts'
import { type Route, seeing } from '../permission/route.ts'
import { code, errorsOf, errorText } from './forms.ts'
import { canUndo, keepsAdministrator, unitKindsFor } from './organisation.ts'

import { DutyPage } from './pages/duty.tsx'
import { dutyWords } from './pages/duty.words.ts'
import { nameOf } from './pages/person.tsx'
import { personWords } from './pages/person.words.ts'
import { personPage } from './people-routes.tsx'
import { tellRounds } from './roster/importing.ts'
import { chooseHome, dutyIn, endDuty, giveDuty, undoEndDuty } from './store-duties.ts'
import { administrators, personOf } from './store-people.ts'
import { unitsOf } from './store-units.ts'

export const dutyRoutes: Route[] = [
  seeing('people', 'GET', '/people/:person/duties/new', (ask) => {
    const sent = ask.query('step') !== ''
    const role = z.enum(roles).safeParse(ask.query('role'))
    return dutyPage(ask, role.data ?? null, { from: ask.today }, sent && !role.success ? { role: errorText('role', ask.language) } : {})
  }),
  seeing('people', 'POST', '/people/:person/duties', add),
  seeing('people', 'POST', '/people/:person/duties/:duty/end', async (ask) => {
    const { authority } = ask.viewer
    const person = await personOf(ask.tx, authority, ask.id('person'))
    const duty = dutyIn(person.duties, ask.id('duty'))
    const t = personWords[ask.language]
    const all = await administrators(ask.tx, authority, ask.today)
    if (all.some((each) => each.duty === duty.id) && !keepsAdministrator(all, { duty: duty.id }))
      return personPage(ask, t.onlyAdministrator)
    if (duty.to === null || duty.to > ask.today) await endDuty(frame(ask), person.id, duty)
    return ask.redirect(linkTo('/people/:person', person.id), t.flash.dutyEnded)
  }),
  seeing('people', 'DELETE', '/people/:person/duties/:duty/end', async (ask) => {
    const person = await personOf(ask.tx, ask.viewer.authority, ask.id('person'))
    const duty = dutyIn(person.duties, ask.id('duty'))
    const { flash } = personWords[ask.language]
    const undone = canUndo(duty.to, ask.today) && person.to === null && (await undoEndDuty(frame(ask), person.id, duty))
    return undone ? ask.redirect(linkTo('/people/:person', person.id), flash.dutyBack) : personPage(ask, flash.dutyStays)
  }),
  seeing('people', 'POST', '/people/:person/home-teams', async (ask) => {
    const person = await personOf(ask.tx, ask.viewer.authority, ask.id('person'))
    const chosen = await ask.form(texts('duty'))
    const duty = dutyIn(person.duties, chosen.duty)
    if (duty.kind === 'team' && (duty.to === null || duty.to > ask.today)) await chooseHome(frame(ask), person.id, duty)
    return ask.redirect(linkTo('/people/:person', person.id), personWords[ask.language].flash.home(duty.unitName))
  }),
]

function frame(ask: SignedInAsk) {
  return { tx: ask.tx, authority: ask.viewer.authority, by: ask.viewer.person, today: ask.today }
}

async function dutyPage(
  ask: SignedInAsk,
  role: Role | null,
  sent: Record<string, string>,
  errors: Record<string, string>,
): Promise<Response> {
  const person = await personOf(ask.tx, ask.viewer.authority, ask.id('person'))
  const places = role ? await placesFor(ask, role) : []
  return ask.page(
    { title: dutyWords[ask.language].title(nameOf(person)), current: 'people', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <DutyPage language={ask.language} person={person} role={role} places={places} sent={sent} errors={errors} />,
  )
}

/** The places where a role can be held, a school before its teams. */
async function placesFor(ask: SignedInAsk, role: Role): Promise<{ id: string; label: string }[]> {
  const kinds = unitKindsFor(role)
  const { authority, authorityName } = ask.viewer
  const units = (await unitsOf(ask.tx, authority, ask.today)).filter((unit) => kinds.includes(unit.kind))
  const labelled = units.map((unit) => ({ id: unit.id, label: unit.kind === 'team' ? `${unit.schoolName} – ${unit.name}` : unit.name }))
  const sorted = labelled.sort((a, b) => a.label.localeCompare(b.label, 'sv'))
  return kinds.includes('authority') ? [{ id: authority, label: authorityName }, ...sorted] : sorted
}

async function add(ask: SignedInAsk): Promise<Response> {
  const person = await personOf(ask.tx, ask.viewer.authority, ask.id('person'))
  const schema = z.object({
    role: z.enum(roles, code.role),
    unit: z.uuid(code.unit),
    from: dayField(code.from).refine((day) => day >= '2000-01-01' && day <= addDays(ask.today, 366), code.from),
  })
  const parsed = await ask.form(schema, code)
  if (!parsed.ok)
    return dutyPage(ask, z.enum(roles).safeParse(parsed.sent.role).data ?? null, parsed.sent, errorsOf(parsed.faults, ask.language))
  const refusal = person.to === null ? await giveDuty(frame(ask), person.id, parsed.value) : 'unitWrong'
  if (refusal)
    return dutyPage(ask, parsed.value.role, parsed.value, { unit: errorText(refusal === 'unitWrong' ? 'unit' : 'dutyThere', ask.language) })
  await tellRounds(ask.tx, ask.viewer.authority)
  return ask.redirect(linkTo('/people/:person', person.id), personWords[ask.language].flash.dutyAdded)
}
