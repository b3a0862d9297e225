import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { dayField, lists, texts } from '../../ground/base/form.ts'
import { formatDay } from '../../ground/base/language.ts'
import { askOnce } from '../../ground/base/question.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../ground/ui/components/page-head/page-head.tsx'
import { type School, schoolsSeen } from '../../people/organisation/store.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { assessingAhead } from '../year/store.ts'
import { type ProgrammeChoice, type ProgrammesToChoose, programmeOf, setProgramme } from './belonging.ts'
import { dateFaults, suggestedDates } from './dates.ts'
import { doneWords } from './done.words.ts'
import { frameworksToChoose, usualFramework } from './framework-choice.ts'
import { longest } from './limits.ts'
import { actorOf, roundToChange } from './managing.ts'
import { BasicsPage } from './pages/basics-page.tsx'
import { basicsWords } from './pages/basics-page.words.ts'
import type { FormState } from './pages/form-state.ts'
import { audiences, canEdit, type Round, suggestedName } from './round.ts'
import { roundWords } from './round.words.ts'
import { code } from './round-sentences.ts'
import { refuseChange } from './show.tsx'
import { roundManaged } from './store.ts'
import { type Basics, changeBasics, createDraft, setSchools } from './store-draft.ts'
import { type Covered, coveredSchools } from './store-open.ts'

const basics = z.object({
  name: z.string(code.name).min(1, code.name).max(longest.name, code.nameLong),
  framework: z.uuid(code.framework),
  opensOn: dayField(code.day),
  closesOn: dayField(code.day),
  audiences: z.array(z.enum(audiences, code.audiences), code.audiences).min(1, code.audiences),
})

/** The new round's id comes with the form: pressed twice, one round is made. */
const madeForm = z.object({ id: z.uuid().catch(() => randomUUID()) })

/** Step 1: what and when, for a new round and for a draft. */
export const basicsRoutes = (programmes: ProgrammesToChoose): Route[] => [
  seeing('rounds', 'GET', '/rounds/new', async (ask, sight) => {
    const { tx, language, today } = ask
    const own = await ownSchools(ask, sight)
    const covered = await allCovered(ask, own)
    if (covered) return showCovered(ask, covered)
    const [usual, assessing, choices, offered] = await Promise.all([
      usualFramework(tx),
      assessingAhead(tx, today),
      askOnce(tx, programmes(ask)),
      ask.query('programme') === '' ? [] : frameworksToChoose(tx, null),
    ])
    const chosen = choices.find(({ id }) => id === ask.query('programme'))
    const framework = offered.find(({ framework: { key } }) => chosen?.frameworks.includes(key)) ?? usual
    const values = {
      name: suggestedName(today, language),
      framework: framework?.id ?? '',
      id: randomUUID(),
      programme: chosen?.id ?? '',
      ...suggestedDates(today, assessing),
    }
    return showNew(ask, choices, { values, faults: [] }, [...audiences])
  }),
  seeing('rounds', 'POST', '/rounds', async (ask, sight) => {
    const { id } = await ask.form(madeForm)
    const own = await ownSchools(ask, sight)
    const covered = await allCovered(ask, own)
    if (covered) return showCovered(ask, covered, 422)
    const read = await readBasics(ask, null)
    const [programme, choices] = await programmeIn(ask, programmes)
    if (!read.ok) return showNew(ask, choices, { ...read, values: { ...read.values, id } }, read.audiences)
    const [starter] = own ?? []
    const actor = actorOf(ask)
    const made = await createDraft(ask.tx, actor, id, read.basics, { startedBySchool: starter?.id ?? null, today: ask.today })
    if (!made) return ask.redirect(linkTo('/rounds/:id', (await roundManaged(ask.tx, sight, id, ask.today)).id))
    if (own?.length === 1 && starter) await setSchools(ask.tx, actor, id, [starter.id])
    if (programme) await setProgramme(ask.tx, actor.authority, id, programme.id)
    // A programme's own schools are chosen to begin with; its maker goes on to them.
    if (!own && programme && programme.schools.length > 0) await setSchools(ask.tx, actor, id, [...programme.schools])
    return ask.redirect(
      own?.length === 1 ? linkTo('/rounds/:id/invitation', id) : linkTo('/rounds/:id/schools', id),
      doneWords[ask.language].done.created,
    )
  }),
  seeing('rounds', 'GET', '/rounds/:id/basics', async (ask, sight) => {
    const round = await roundManaged(ask.tx, sight, ask.id('id'), ask.today)
    if (!canEdit(round)) return ask.redirect(linkTo('/rounds/:id', round.id))
    const { name, frameworkVersion: framework, opensOn, closesOn } = round
    const [programme, choices] = await Promise.all([programmeOf(ask.tx, round.id), askOnce(ask.tx, programmes(ask))])
    return showBasics(ask, round, choices, { values: { name, framework, opensOn, closesOn, programme }, faults: [] }, round.audiences)
  }),
  seeing('rounds', 'POST', '/rounds/:id/basics', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (!canEdit(round)) return refuseChange(ask, sight, round)
    const read = await readBasics(ask, round)
    const [programme, choices] = await programmeIn(ask, programmes)
    if (!read.ok) return showBasics(ask, round, choices, read, read.audiences)
    await changeBasics(ask.tx, actorOf(ask), round, read.basics)
    // A programme that whoever changes the round cannot choose stays the round's.
    const before = await programmeOf(ask.tx, round.id)
    if (before === '' || choices.some(({ id }) => id === before))
      await setProgramme(ask.tx, actorOf(ask).authority, round.id, programme?.id ?? '')
    return ask.redirect(
      ask.query('to') === 'preview' ? linkTo('/rounds/:id/preview', round.id) : linkTo('/rounds/:id/schools', round.id),
      doneWords[ask.language].done.saved,
    )
  }),
]

type Read = { ok: true; basics: Basics } | (FormState & { ok: false; audiences: string[] })

async function readBasics(ask: SignedInAsk, round: Round | null): Promise<Read> {
  const parsed = await ask.form(basics, code)
  const frameworks = await frameworksToChoose(ask.tx, round)
  const faults = parsed.ok ? dateFaults(parsed.value, ask.today) : [...parsed.faults]
  if (parsed.ok && !frameworks.some(({ id }) => id === parsed.value.framework)) faults.unshift({ field: 'framework', code: 'framework' })
  if (parsed.ok && faults.length === 0) {
    const { framework, ...rest } = parsed.value
    return { ok: true, basics: { ...rest, frameworkVersion: framework } }
  }
  return { ok: false, faults, values: parsed.sent, audiences: (await ask.form(lists('audiences'))).audiences }
}

/** The programme that a form names, of those that can be chosen, and these. */
async function programmeIn(ask: SignedInAsk, programmes: ProgrammesToChoose): Promise<[ProgrammeChoice | undefined, ProgrammeChoice[]]> {
  const [{ programme }, choices] = await Promise.all([ask.form(texts('programme')), askOnce(ask.tx, programmes(ask))])
  return [choices.find(({ id }) => id === programme), choices]
}

async function showNew(ask: SignedInAsk, programmes: ProgrammeChoice[], form: FormState, chosen: string[]): Promise<Response> {
  const t = roundWords[ask.language]
  return ask.page(
    { title: t.newTitle, current: 'rounds', status: form.faults.length > 0 ? 422 : 200 },
    <BasicsPage
      language={ask.language}
      action={formTo('POST /rounds')}
      title={t.newTitle}
      form={form}
      audiencesChosen={chosen}
      frameworks={await frameworksToChoose(ask.tx, null)}
      programmes={programmes}
      hidden={{ id: form.values.id ?? '' }}
    />,
  )
}

async function showBasics(
  ask: SignedInAsk,
  round: Round,
  programmes: ProgrammeChoice[],
  form: FormState,
  chosen: string[],
): Promise<Response> {
  const t = basicsWords[ask.language]
  return ask.page(
    { title: `${round.name}, ${t.title}`, current: 'rounds', status: form.faults.length > 0 ? 422 : 200 },
    <BasicsPage
      language={ask.language}
      action={`${formTo('POST /rounds/:id/basics', round.id)}${ask.query('to') === 'preview' ? '?to=preview' : ''}`}
      title={t.title}
      form={form}
      audiencesChosen={chosen}
      frameworks={await frameworksToChoose(ask.tx, round)}
      programmes={programmes}
    />,
  )
}

/** The schools of someone who starts a round for the own school; null for the authority. */
async function ownSchools(ask: SignedInAsk, sight: Sight): Promise<School[] | null> {
  if (sight.authority) return null
  const schools = (await schoolsSeen(ask.tx, sight, ask.today)).filter(({ id }) => sight.schools.includes(id))
  found(schools[0])
  return schools
}

/** What keeps a school from a round of its own: that all its schools are in one already. */
async function allCovered(ask: SignedInAsk, own: School[] | null): Promise<Covered[] | null> {
  if (!own) return null
  const covered = await coveredSchools(
    ask.tx,
    own.map(({ id }) => id),
    '00000000-0000-0000-0000-000000000000',
    ask.today,
  )
  return own.every(({ id }) => covered.some(({ school }) => school === id)) ? covered : null
}

function showCovered(ask: SignedInAsk, covered: Covered[], status: 200 | 422 = 200): Response {
  const t = roundWords[ask.language]
  return ask.page(
    { title: t.coveredTitle, current: 'rounds', status },
    <PageHead
      title={t.coveredTitle}
      lead={covered.map((each) => t.covered(each.schoolName, each.roundName, formatDay(each.closesOn, ask.language))).join(' ')}
    >
      <LinkButton href={linkTo('/rounds')}>{t.toRounds}</LinkButton>
    </PageHead>,
  )
}
