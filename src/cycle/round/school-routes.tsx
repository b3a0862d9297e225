import { z } from 'zod'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { lists } from '../../ground/base/form.ts'
import { formatDay } from '../../ground/base/language.ts'
import { type School, schoolsSeen } from '../../people/organisation/store.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { doneWords } from './done.words.ts'
import { actorOf, roundToChange } from './managing.ts'
import { SchoolsPage } from './pages/schools-page.tsx'
import { schoolWords } from './pages/schools-page.words.ts'
import { canEdit, type Round } from './round.ts'
import { roundWords } from './round.words.ts'
import type { RoundFault } from './round-sentences.ts'
import { choiceAfter, isLong, matching, quickChoices } from './school-choice.ts'
import { refuseChange } from './show.tsx'
import { roundManaged } from './store.ts'
import { changeSchools } from './store-draft.ts'
import { addSchools, coveredSchools, importedNear } from './store-open.ts'
import { schoolsWithoutRound } from './store-preview.ts'

/** Step 2: which schools. The same address takes more schools into an open round. */
export const schoolRoutes: Route[] = [
  seeing('rounds', 'GET', '/rounds/:id/schools', async (ask, sight) => {
    const round = await roundManaged(ask.tx, sight, ask.id('id'), ask.today)
    if (round.state === 'closed') return ask.redirect(linkTo('/rounds/:id', round.id))
    const chosen = canEdit(round) ? round.schools.map(({ id }) => id) : []
    return showSchools(ask, sight, round, { chosen, faults: [], search: ask.query('q') })
  }),
  seeing(
    'rounds',
    'POST',
    '/rounds/:id/schools',
    async (ask, sight) => {
      const round = await roundToChange(ask, sight)
      if (round.state === 'closed') return refuseChange(ask, sight, round)
      return canEdit(round) ? chooseSchools(ask, sight, round) : takeInMore(ask, sight, round)
    },
    { bodyLimit: 512 * 1024 },
  ),
]

/** What is ticked among what is shown, and which button was pressed: one that ticks many, the search, or going on. */
const choiceForm = lists('schools', 'shown').extend({
  add: z.string().optional(),
  search: z.string().optional(),
  q: z.string().default(''),
})

async function chooseSchools(ask: SignedInAsk, sight: Sight, round: Round): Promise<Response> {
  const { schools: ticked, shown, add: pressed, q: search, search: searches } = await ask.form(choiceForm)
  const schools = await schoolsToChoose(ask, sight)
  const quick = quickChoices(
    schools,
    await schoolsWithoutRound(
      ask.tx,
      schools.map(({ id }) => id),
    ),
    schoolWords[ask.language],
  )
  const added = quick.find(({ value }) => value === pressed)?.schools ?? []
  const before = round.schools.map(({ id }) => id)
  const after = pressed === 'none' ? [] : choiceAfter(before, shown, ticked, added)
  const goesOn = pressed === undefined && searches === undefined
  const faults = await faultsOf(ask, round, schools, after, goesOn)
  if (faults.length > 0) return showSchools(ask, sight, round, { chosen: after, faults, search })
  await changeSchools(ask.tx, actorOf(ask), round.id, before, after)
  if (!goesOn)
    return ask.redirect(
      `${linkTo('/rounds/:id/schools', round.id)}?${new URLSearchParams({ ...toPreview(ask), ...(searches ? { q: search } : {}) })}`,
    )
  return ask.redirect(ask.query('to') === 'preview' ? linkTo('/rounds/:id/preview', round.id) : linkTo('/rounds/:id/invitation', round.id))
}

async function takeInMore(ask: SignedInAsk, sight: Sight, round: Round): Promise<Response> {
  const { schools: ticked } = await ask.form(choiceForm)
  const faults = await faultsOf(ask, round, await schoolsToChoose(ask, sight), ticked, true)
  if (faults.length > 0) return showSchools(ask, sight, round, { chosen: ticked, faults, search: '' })
  await addSchools(ask.tx, actorOf(ask), round, ticked, ask.today)
  return ask.redirect(linkTo('/rounds/:id', round.id), doneWords[ask.language].done.added)
}

/** What is wrong with a choice: nothing chosen, a school that is not the viewer's to choose, or, for a school's own round, one that is taken. */
async function faultsOf(ask: SignedInAsk, round: Round, schools: School[], chosen: string[], goesOn: boolean): Promise<RoundFault[]> {
  const allowed = new Set(schools.map(({ id }) => id))
  if (!chosen.every((school) => allowed.has(school))) return [{ field: 'schools', code: 'foreignSchool' }]
  if (goesOn && chosen.length === 0) return [{ field: 'schools', code: 'noSchools' }]
  if (!canEdit(round) && (await importedNear(ask.tx, chosen, round)).length > 0) return [{ field: 'schools', code: 'schoolImported' }]
  const taken = goesOn && round.startedBySchool ? await coveredSchools(ask.tx, chosen, round.id, ask.today) : []
  return taken.length > 0 ? [{ field: 'schools', code: 'schoolCovered' }] : []
}

/** A school's own round has the starter's schools to choose among; the authority's has all. */
function schoolsToChoose(ask: SignedInAsk, sight: Sight): Promise<School[]> {
  return schoolsSeen(ask.tx, sight, ask.today)
}

async function showSchools(
  ask: SignedInAsk,
  sight: Sight,
  round: Round,
  form: { chosen: string[]; faults: RoundFault[]; search: string },
): Promise<Response> {
  const { tx, language, today } = ask
  const t = schoolWords[language]
  const roundText = roundWords[language]
  const known = new Set(round.schools.map(({ id }) => id))
  const editing = canEdit(round)
  const schools = (await schoolsToChoose(ask, sight)).filter(({ id }) => editing || !known.has(id))
  const covered = await coveredSchools(
    tx,
    schools.map(({ id }) => id),
    round.id,
    today,
  )
  const status = form.faults.length > 0 ? 422 : 200
  return ask.page(
    { title: `${round.name}, ${editing ? t.title : t.addTitle}`, current: 'rounds', status },
    <SchoolsPage
      language={language}
      action={`${formTo('POST /rounds/:id/schools', round.id)}${ask.query('to') === 'preview' ? '?to=preview' : ''}`}
      title={editing ? t.title : t.addTitle}
      context={editing ? `${round.name} · ${roundText.step(2)}` : undefined}
      lead={editing ? t.lead : t.addLead(round.name)}
      shown={form.search ? matching(schools, form.search) : schools}
      chosen={form.chosen}
      quick={
        editing
          ? quickChoices(
              schools,
              await schoolsWithoutRound(
                tx,
                schools.map(({ id }) => id),
              ),
              t,
            )
          : []
      }
      byWave={sight.authority}
      search={editing && isLong(schools) ? form.search : null}
      form={{ values: {}, faults: form.faults }}
      hints={new Map(covered.map((each) => [each.school, roundText.coveredHint(each.roundName, formatDay(each.closesOn, language))]))}
      submit={editing ? roundText.next : t.add}
      back={editing ? linkTo('/rounds/:id/basics', round.id) : linkTo('/rounds/:id', round.id)}
      backLabel={editing ? roundText.back : roundText.toRound}
    />,
  )
}

function toPreview(ask: SignedInAsk): Record<string, string> {
  return ask.query('to') === 'preview' ? { to: 'preview' } : {}
}
