import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { roles } from '../../ground/base/viewer.ts'
import { type Route, seeing } from '../permission/route.ts'
import { code, emptyToNull, errorsOf } from './forms.ts'
import { formErrors } from './forms.words.ts'
import { canUndo, keepsAdministrator } from './organisation.ts'

import { PeoplePage } from './pages/people.tsx'
import { peopleWords } from './pages/people.words.ts'
import { DeparturePage, nameOf, PersonPage } from './pages/person.tsx'
import { personWords } from './pages/person.words.ts'
import { PersonFormPage } from './pages/person-form.tsx'
import { rosterUploadWords } from './pages/roster-upload.words.ts'
import { exportRoster } from './roster/export.ts'
import { identityNumberIn } from './roster/identity-number.ts'
import { tellRounds } from './roster/importing.ts'
import {
  addPersonByHand,
  administrators,
  changePerson,
  endPerson,
  exportRows,
  listPeople,
  type PeopleChoice,
  type PersonFields,
  personOf,
  takenBy,
  undoEndPerson,
} from './store-people.ts'
import { unitsOf } from './store-units.ts'

export const peopleRoutes: Route[] = [
  seeing('people', 'GET', '/people', async (ask) => {
    const choice = readChoice(ask)
    const schools = (await unitsOf(ask.tx, ask.viewer.authority, ask.today)).filter((unit) => unit.kind === 'school')
    const { people, total } = await listPeople(ask.tx, ask.viewer.authority, choice, ask.today)
    return ask.page(
      { title: peopleWords[ask.language].title, current: 'people' },
      <PeoplePage language={ask.language} people={people} total={total} choice={choice} schools={schools} />,
    )
  }),
  seeing('people', 'GET', '/people/roster.csv', async (ask) =>
    ask.file(
      exportRoster(await exportRows(ask.tx, ask.viewer.authority, ask.today), ask.language),
      'text/csv; charset=utf-8',
      `${rosterUploadWords[ask.language].file} ${ask.today}.csv`,
    ),
  ),
  seeing('people', 'GET', '/people/new', (ask) => personForm(ask, null, {}, {})),
  seeing('people', 'POST', '/people', add),
  seeing('people', 'GET', '/people/:person', async (ask) => personPage(ask)),
  seeing('people', 'GET', '/people/:person/edit', async (ask) => {
    const person = await personOf(ask.tx, ask.viewer.authority, ask.id('person'))
    const { givenName, familyName, email, personId, eppn } = person
    return personForm(
      ask,
      { id: person.id, name: nameOf(person) },
      { givenName, familyName, email: email ?? '', personId: personId ?? '', eppn: eppn ?? '' },
      {},
    )
  }),
  seeing('people', 'PUT', '/people/:person', change),
  seeing('people', 'GET', '/people/:person/departure', async (ask) => {
    const person = await personOf(ask.tx, ask.viewer.authority, ask.id('person'))
    return ask.page(
      { title: personWords[ask.language].endTitle(nameOf(person)), current: 'people' },
      <DeparturePage language={ask.language} person={person} />,
    )
  }),
  seeing('people', 'POST', '/people/:person/departure', async (ask) => {
    const { authority, person: by } = ask.viewer
    const person = await personOf(ask.tx, authority, ask.id('person'))
    const t = personWords[ask.language]
    const all = await administrators(ask.tx, authority, ask.today)
    if (all.some((each) => each.person === person.id) && !keepsAdministrator(all, { person: person.id }))
      return personPage(ask, t.onlyAdministrator)
    await endPerson(ask.tx, authority, by, person.id, ask.today)
    return ask.redirect(person.id === by ? linkTo('/') : linkTo('/people/:person', person.id), t.flash.ended(nameOf(person)))
  }),
  seeing('people', 'DELETE', '/people/:person/departure', async (ask) => {
    const { authority, person: by } = ask.viewer
    const person = await personOf(ask.tx, authority, ask.id('person'))
    if (!canUndo(person.to, ask.today)) return personPage(ask)
    await undoEndPerson(ask.tx, authority, by, person.id, ask.today)
    return ask.redirect(linkTo('/people/:person', person.id), personWords[ask.language].flash.back(nameOf(person)))
  }),
]

/** A person's page; with a refusal, the same page again. */
export async function personPage(ask: SignedInAsk, refusal?: string): Promise<Response> {
  const person = await personOf(ask.tx, ask.viewer.authority, ask.id('person'))
  return ask.page(
    { title: nameOf(person), current: 'people', status: refusal ? 422 : 200 },
    <PersonPage language={ask.language} person={person} today={ask.today} refusal={refusal} />,
  )
}

function readChoice(ask: SignedInAsk): PeopleChoice {
  return {
    search: ask.query('search').slice(0, 100).trim(),
    school: z.uuid().catch('').parse(ask.query('school')),
    role: z.enum(roles).or(z.literal('')).catch('').parse(ask.query('role')),
    ended: ask.query('state') === 'ended',
    page: z.coerce.number().int().min(1).max(100_000).catch(1).parse(ask.query('page')),
  }
}

const optionalAddress = (code: string) => z.union([z.literal(''), z.email(code).max(254, code)], code)
const personSchema = z
  .object({
    givenName: z.string(code.givenName).min(1, code.givenName).max(100, code.givenName),
    familyName: z.string(code.familyName).min(1, code.familyName).max(100, code.familyName),
    email: optionalAddress('email'),
    personId: z.string(code.personId).max(100, code.personId),
    eppn: optionalAddress('eppn'),
  })
  .superRefine((fields, context) => {
    for (const [field, text] of Object.entries(fields))
      if (identityNumberIn(text)) context.addIssue({ code: 'custom', path: [field], message: code.identityNumber })
  })
  .refine(({ email, personId }) => email !== '' || personId !== '', { path: ['email'], message: code.identity })

async function readPerson(
  ask: SignedInAsk,
  except: string | null,
): Promise<{ fields: PersonFields } | { errors: Record<string, string>; sent: Record<string, string> }> {
  const parsed = await ask.form(personSchema, code)
  if (!parsed.ok) return { errors: errorsOf(parsed.faults, ask.language), sent: parsed.sent }
  const fields = {
    ...parsed.value,
    email: emptyToNull(parsed.value.email),
    personId: emptyToNull(parsed.value.personId),
    eppn: emptyToNull(parsed.value.eppn),
  }
  const taken = await takenBy(ask.tx, ask.viewer.authority, fields, except)
  const t = formErrors[ask.language]
  const errors = {
    ...(taken.email ? { email: t.emailTaken(taken.email) } : {}),
    ...(taken.personId ? { personId: t.personIdTaken(taken.personId) } : {}),
    ...(taken.eppn ? { eppn: t.eppnTaken(taken.eppn) } : {}),
  }
  return Object.keys(errors).length > 0 ? { errors, sent: parsed.sent } : { fields }
}

function personForm(
  ask: SignedInAsk,
  person: { id: string; name: string } | null,
  sent: Record<string, string>,
  errors: Record<string, string>,
): Response {
  const t = personWords[ask.language]
  // What must not be kept is not sent back either.
  const shown = Object.fromEntries(Object.entries(sent).map(([field, text]) => [field, identityNumberIn(text) ? '' : text]))
  return ask.page(
    { title: person ? t.editTitle(person.name) : t.addTitle, current: 'people', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <PersonFormPage language={ask.language} person={person} sent={shown} errors={errors} />,
  )
}

async function add(ask: SignedInAsk): Promise<Response> {
  const read = await readPerson(ask, null)
  if ('errors' in read) return personForm(ask, null, read.sent, read.errors)
  const id = await addPersonByHand(ask.tx, ask.program.secret, ask.viewer.authority, ask.viewer.person, read.fields, ask.today)
  await tellRounds(ask.tx, ask.viewer.authority)
  return ask.redirect(linkTo('/people/:person', id), personWords[ask.language].flash.added(nameOf(read.fields)))
}

async function change(ask: SignedInAsk): Promise<Response> {
  const person = await personOf(ask.tx, ask.viewer.authority, ask.id('person'))
  const read = await readPerson(ask, person.id)
  if ('errors' in read) return personForm(ask, { id: person.id, name: nameOf(person) }, read.sent, read.errors)
  await changePerson(ask.tx, ask.viewer.authority, ask.viewer.person, person.id, read.fields)
  return ask.redirect(linkTo('/people/:person', person.id), personWords[ask.language].flash.changed)
}
