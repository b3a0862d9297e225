import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { NotFound, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../permission/route.ts'
import { errorText } from './forms.ts'

import { peopleAt, succeedTeams, unitsOf, unitTaken } from './store-units.ts'
import { unitWords } from './unit.words.ts'
import { unitInUse, unitPage } from './unit-routes.tsx'

export const successionRoutes: Route[] = [seeing('people', 'POST', '/organisation/units/:unit/successors', succeed)]

const successionForm = texts('mergedName', 'splitName').extend({ teams: z.array(z.string()), people: z.array(z.string()) })

/** Teams of a school merged, or people split off a team: a new team that succeeds the old. */
async function succeed(ask: SignedInAsk): Promise<Response> {
  const unit = await unitInUse(ask)
  const sent = await ask.form(successionForm)
  const t = unitWords[ask.language].flash
  const frame = { tx: ask.tx, authority: ask.viewer.authority, by: ask.viewer.person, today: ask.today }
  const merging = unit.kind === 'school'
  if (!merging && unit.kind !== 'team') throw new NotFound()
  const nameField = merging ? 'mergedName' : 'splitName'
  const name = z.string().min(1).max(200).safeParse(sent[nameField])
  const choices = merging
    ? (await unitsOf(ask.tx, ask.viewer.authority, ask.today)).filter((each) => each.parent === unit.id).map(({ id }) => id)
    : (await peopleAt(ask.tx, unit.id, ask.today)).map(({ id }) => id)
  const chosen = [...new Set(sent[merging ? 'teams' : 'people'])]
  const errors: Record<string, string> = {}
  if (chosen.length < (merging ? 2 : 1) || chosen.some((id) => !choices.includes(id)))
    errors[merging ? 'teams' : 'people'] = errorText(merging ? 'teams' : 'people', ask.language)
  const school = merging ? unit.id : (unit.school ?? '')
  if (!name.success) errors[nameField] = errorText('unitName', ask.language)
  // A merged team may keep the name of one that it succeeds.
  else if (
    (await unitTaken(ask.tx, ask.viewer.authority, { kind: 'team', name: name.data, code: null, parent: school }, null, ask.today)) &&
    !(merging && (await isNameOf(ask, name.data, chosen)))
  ) {
    errors[nameField] = errorText('nameTaken', ask.language)
  }
  if (Object.keys(errors).length > 0 || !name.success) return unitPage(ask, errors)
  const id = merging
    ? await succeedTeams(frame, school, name.data, chosen, 'all')
    : await succeedTeams(frame, school, name.data, [unit.id], chosen)
  return ask.redirect(linkTo('/organisation/units/:unit', id), merging ? t.merged(name.data) : t.split(name.data))
}

async function isNameOf(ask: SignedInAsk, name: string, teams: string[]): Promise<boolean> {
  return (await unitsOf(ask.tx, ask.viewer.authority, ask.today)).some(
    (unit) => teams.includes(unit.id) && unit.name.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv'),
  )
}
