import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { NotFound, type SignedInAsk } from '../../ground/base/ask.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { texts } from '../../ground/base/form.ts'
import type { UnitKind } from '../../ground/base/viewer.ts'
import { type Route, seeing } from '../permission/route.ts'
import { code, emptyToNull, errorsOf, errorText } from './forms.ts'
import { canUndo, parentKindsFor, schoolForms } from './organisation.ts'

import { OrganisationPage } from './pages/organisation.tsx'
import { organisationWords } from './pages/organisation.words.ts'
import { UnitPage, type UnitView } from './pages/unit.tsx'
import { UnitFormPage, type UnitSent } from './pages/unit-form.tsx'
import { isSchoolCode } from './roster/row.ts'
import {
  addUnitByHand,
  changeUnit,
  endedToday,
  endUnit,
  moveUnit,
  peopleAt,
  successionOf,
  type Unit,
  undoEndUnit,
  unitOf,
  unitsOf,
  unitTaken,
} from './store-units.ts'
import { unitWords } from './unit.words.ts'

export const unitRoutes: Route[] = [
  seeing('people', 'GET', '/organisation', async (ask) => {
    const { authority } = ask.viewer
    return ask.page(
      { title: organisationWords[ask.language].title, current: 'people' },
      <OrganisationPage
        language={ask.language}
        units={await unitsOf(ask.tx, authority, ask.today)}
        endedToday={await endedToday(ask.tx, authority, ask.today)}
      />,
    )
  }),
  seeing('people', 'GET', '/organisation/units/new', async (ask) => {
    const kind = z.enum(['district', 'school', 'team']).safeParse(ask.query('kind'))
    if (!kind.success) throw new NotFound()
    return unitForm(ask, kind.data, { ...nothing, parent: ask.query('parent') }, {})
  }),
  seeing('people', 'POST', '/organisation/units', add),
  seeing('people', 'GET', '/organisation/units/:unit', (ask) => unitPage(ask)),
  seeing('people', 'PUT', '/organisation/units/:unit', change),
  seeing('people', 'POST', '/organisation/units/:unit/parents', move),
  seeing('people', 'POST', '/organisation/units/:unit/end', end),
  seeing('people', 'DELETE', '/organisation/units/:unit/end', async (ask) => {
    const unit = await unitOf(ask.tx, ask.viewer.authority, ask.id('unit'), ask.today)
    if (!canUndo(unit.to, ask.today)) return unitPage(ask)
    await undoEndUnit(frame(ask), unit.id)
    return ask.redirect(linkTo('/organisation/units/:unit', unit.id), unitWords[ask.language].flash.back(unit.name))
  }),
]

const nothing: UnitSent = { name: '', code: '', forms: [], parent: '' }
const unitSchema = z.object({
  name: z.string(code.unitName).min(1, code.unitName).max(200, code.unitName),
  code: z
    .string(code.code)
    .refine((code) => code === '' || isSchoolCode(code), code.code)
    .default(''),
  forms: z.array(z.enum(schoolForms, code.forms), code.forms),
})
/** What was written, faulty or not: what the form is filled with again. */
const writtenForm = texts('name', 'code').extend({ forms: z.array(z.string()) })
const kindForm = writtenForm.extend({ kind: z.enum(['district', 'school', 'team']), parent: z.string().default('') })
const parentSchema = z.object({ parent: z.uuid(code.parent) })
type Errors = Record<string, string>

function frame(ask: SignedInAsk) {
  return { tx: ask.tx, authority: ask.viewer.authority, by: ask.viewer.person, today: ask.today }
}

async function unitForm(ask: SignedInAsk, kind: 'district' | 'school' | 'team', sent: UnitSent, errors: Errors): Promise<Response> {
  const parents = await parentsFor(ask, kind)
  return ask.page(
    { title: unitWords[ask.language].addTitle[kind], current: 'people', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <UnitFormPage language={ask.language} kind={kind} sent={sent} errors={errors} parents={parents} />,
  )
}

/** Where a unit of a kind may lie, the authority itself first. */
async function parentsFor(ask: SignedInAsk, kind: UnitKind): Promise<{ id: string; label: string }[]> {
  const kinds = parentKindsFor(kind)
  const { authority, authorityName } = ask.viewer
  const units = (await unitsOf(ask.tx, authority, ask.today))
    .filter((unit) => kinds.includes(unit.kind))
    .map(({ id, name }) => ({ id, label: name }))
  if (!kinds.includes('authority')) return units
  return [{ id: authority, label: kind === 'school' ? unitWords[ask.language].directly(authorityName) : authorityName }, ...units]
}

/** A unit's page; with errors or a refusal, the same page again with what was sent. */
export async function unitPage(ask: SignedInAsk, errors: Errors = {}, refusal?: string, sent?: Partial<UnitSent>): Promise<Response> {
  const unit = await unitOf(ask.tx, ask.viewer.authority, ask.id('unit'), ask.today)
  const view: UnitView = {
    unit,
    children: (await unitsOf(ask.tx, ask.viewer.authority, ask.today)).filter((each) => each.parent === unit.id),
    people: unit.kind === 'district' ? [] : await peopleAt(ask.tx, unit.id, ask.today),
    succession: await successionOf(ask.tx, unit.id),
    parents: await parentsFor(ask, unit.kind),
  }
  const written = { name: unit.name, code: unit.code ?? '', forms: unit.forms, parent: unit.parent ?? '', ...sent }
  const refused = refusal !== undefined || Object.keys(errors).length > 0
  return ask.page(
    { title: unit.name, current: 'people', status: refused ? 422 : 200 },
    <UnitPage language={ask.language} {...view} today={ask.today} sent={written} errors={errors} refusal={refusal} />,
  )
}

async function add(ask: SignedInAsk): Promise<Response> {
  const { kind, ...sent } = await ask.form(kindForm)
  const parsed = await ask.form(unitSchema.extend(parentSchema.shape), code)
  if (!parsed.ok) return unitForm(ask, kind, sent, errorsOf(parsed.faults, ask.language))
  const { name, forms, parent } = parsed.value
  const unit = {
    kind: kind,
    name,
    parent,
    code: kind === 'school' ? emptyToNull(parsed.value.code) : null,
    forms: kind === 'school' ? forms : [],
  }
  if (!(await parentsFor(ask, kind)).some(({ id }) => id === parent))
    return unitForm(ask, kind, sent, { parent: errorText('parent', ask.language) })
  const taken = await unitTaken(ask.tx, ask.viewer.authority, unit, null, ask.today)
  if (taken) return unitForm(ask, kind, sent, takenError(taken, ask))
  const id = await addUnitByHand(frame(ask), unit)
  return ask.redirect(linkTo('/organisation/units/:unit', id), unitWords[ask.language].flash.added(name))
}

function takenError(taken: 'nameTaken' | 'codeTaken', ask: SignedInAsk): Errors {
  return { [taken === 'nameTaken' ? 'name' : 'code']: errorText(taken, ask.language) }
}

/** A unit that has not ended, or NotFound: an ended one is only looked at. */
export async function unitInUse(ask: SignedInAsk): Promise<Unit> {
  const unit = await unitOf(ask.tx, ask.viewer.authority, ask.id('unit'), ask.today)
  if (unit.to !== null && unit.to <= ask.today) throw new NotFound()
  return unit
}

async function change(ask: SignedInAsk): Promise<Response> {
  const unit = await unitInUse(ask)
  const sent = await ask.form(writtenForm)
  const parsed = await ask.form(unitSchema, code)
  if (!parsed.ok) return unitPage(ask, errorsOf(parsed.faults, ask.language), undefined, sent)
  const isSchool = unit.kind === 'school'
  const fields = {
    name: parsed.value.name,
    code: isSchool ? emptyToNull(parsed.value.code) : null,
    forms: isSchool ? parsed.value.forms : [],
  }
  const taken = await unitTaken(ask.tx, ask.viewer.authority, { ...fields, kind: unit.kind, parent: unit.parent ?? '' }, unit.id, ask.today)
  if (taken) return unitPage(ask, takenError(taken, ask), undefined, sent)
  await changeUnit(frame(ask), unit.id, fields)
  return ask.redirect(linkTo('/organisation/units/:unit', unit.id), unitWords[ask.language].flash.changed)
}

async function move(ask: SignedInAsk): Promise<Response> {
  const unit = await unitInUse(ask)
  const { authority, person: by } = ask.viewer
  const parsed = await ask.form(parentSchema, code)
  const parent = parsed.ok ? parsed.value.parent : ''
  const allowed = (await parentsFor(ask, unit.kind)).some(({ id }) => id === parent)
  if (!allowed) return unitPage(ask, { parent: errorText('parent', ask.language) })
  const taken = unit.kind === 'team' ? await unitTaken(ask.tx, authority, { ...unit, parent }, unit.id, ask.today) : null
  if (taken) return unitPage(ask, { parent: errorText(taken, ask.language) })
  if (parent !== unit.parent) {
    await moveUnit(ask.tx, authority, unit.id, parent, ask.today)
    await recordEvent(ask.tx, {
      authority,
      by,
      what: 'unit.moved',
      about: { kind: 'unit', id: unit.id },
      detail: { from: unit.parent, to: parent },
    })
  }
  return ask.redirect(linkTo('/organisation/units/:unit', unit.id), unitWords[ask.language].flash.moved(unit.name))
}

async function end(ask: SignedInAsk): Promise<Response> {
  const unit = await unitInUse(ask)
  const t = unitWords[ask.language]
  const people = await peopleAt(ask.tx, unit.id, ask.today)
  const children = (await unitsOf(ask.tx, ask.viewer.authority, ask.today)).filter((each) => each.parent === unit.id)
  if (unit.kind === 'district' && children.length > 0) return unitPage(ask, {}, t.leftUnits(children.map(({ name }) => name)))
  if (people.length > 0)
    return unitPage(
      ask,
      {},
      t.left(
        people.slice(0, 10).map(({ name }) => name),
        Math.max(0, people.length - 10),
      ),
    )
  if (children.length > 0) return unitPage(ask, {}, t.leftUnits(children.map(({ name }) => name)))
  await endUnit(frame(ask), unit.id)
  return ask.redirect(linkTo('/organisation'), t.flash.ended(unit.name))
}
