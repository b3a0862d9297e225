import { z } from 'zod'
import { audiences, topLevel } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, lists, maybeDayField, sentencesOf } from '../../ground/base/form.ts'
import { tidy } from '../../ground/base/text.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { columnFaults, likelyRole, roles, sameTwice } from './drafting.ts'
import { fewestLevels, mostLevels } from './history.ts'
import type { Draft, DraftStatement, KeptManner, Role } from './manner.ts'
import { longestArea } from './mapping.ts'
import { answersRoutes } from './mapping-answers-routes.tsx'
import { hasNumberLike } from './number-like.ts'
import { MappingColumnsPage } from './pages/mapping-columns-page.tsx'
import { mappingPagesWords } from './pages/mapping-pages.words.ts'
import { MappingStatementsPage } from './pages/mapping-statements-page.tsx'
import { readFindingsApart } from './reading-apart.ts'
import { keepManner } from './store-imports.ts'
import { toImport, type Waiting, type WaitingDraft, waitingFile, waitingFor } from './waiting-file.ts'

/** Saying in the browser what the headings, statements and words of a file mean: three pages, each of which reads the sealed file anew, so that nothing of it is kept between them. */
export const historyMappingRoutes: Route[] = [
  seeing('earlier surveys', 'GET', '/history-imports/:id/columns', async (ask) => {
    const waiting = await waitingFile(ask, [])
    if (!waiting) return toImport(ask)
    const { manner, file } = waiting
    const before = new Map(manner.draft?.columns.map(({ heading, role }) => [heading, role]))
    return columnsPage(ask, waiting, {
      roles: file.headings.map((heading) => before.get(heading) ?? likelyRole(heading, file.counted)),
      levels: manner.draft?.levels ?? topLevel(waiting.framework),
      audience: manner.draft?.audience ?? 'staff',
      round: manner.round ?? '',
      day: manner.day ?? '',
    })
  }),
  seeing('earlier surveys', 'POST', '/history-imports/:id/columns', sendColumns),
  seeing('earlier surveys', 'GET', '/history-imports/:id/statements', async (ask) => {
    const waiting = await waitingFor(ask)
    if (!waiting) return toImport(ask)
    const before = new Map(waiting.manner.draft?.statements?.map((statement) => [statement.name, statement]))
    return statementsPage(
      ask,
      waiting,
      waiting.file.statements.map(
        (name) => before.get(name) ?? { name, same: likelySame(name, waiting.framework), area: '', audience: '' },
      ),
    )
  }),
  seeing('earlier surveys', 'POST', '/history-imports/:id/statements', sendStatements),
  ...answersRoutes,
]

/** The aspect whose key, name or question a statement is, letter for letter; '' where none is. */
function likelySame(name: string, framework: Framework): string {
  const lower = name.toLocaleLowerCase('sv')
  const aspect = framework.areas
    .flatMap(({ aspects }) => aspects)
    .find(({ key, name: called, statements }) =>
      [key, ...Object.values(called), ...Object.values(statements).flatMap((each) => Object.values(each?.question ?? {}))].some(
        (text) => text.toLocaleLowerCase('sv') === lower,
      ),
    )
  return aspect?.key ?? ''
}

type ColumnsSent = Parameters<typeof MappingColumnsPage>[0]['sent']

function columnsPage(ask: SignedInAsk, { id, fileName, file }: Waiting, sent: ColumnsSent, errors: Record<string, string> = {}) {
  return ask.page(
    { title: mappingPagesWords[ask.language].columns.title, current: 'result', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <MappingColumnsPage language={ask.language} {...{ id, fileName, file, sent, errors }} />,
  )
}

const columnCodes = codesOf(mappingPagesWords.sv.columns.errors)
const columnsForm = z.object({
  levels: z.coerce.number().int().min(fewestLevels).max(mostLevels).catch(5),
  audience: z.enum(audiences).catch('staff'),
  round: z
    .string()
    .max(120, columnCodes.tooLong)
    .refine((name) => !hasNumberLike(name), columnCodes.numberLike)
    .default(''),
  day: maybeDayField(columnCodes.badDay),
})

async function sendColumns(ask: SignedInAsk): Promise<Response> {
  const t = mappingPagesWords[ask.language].columns
  const waiting = await waitingFile(ask, [])
  if (!waiting) return toImport(ask)
  const form = await ask.form(columnsForm, columnCodes)
  const { heading: headings, role } = await ask.form(lists('heading', 'role'))
  const { file, manner, id } = waiting
  const chosen = new Map(headings.map((heading, at) => [heading, roles.find((each) => each === role[at]) ?? 'none']))
  const all = file.headings.map((heading): Role => chosen.get(heading) ?? 'none')
  const { round = '', day = '', levels = '5', audience = 'staff' } = form.sent
  const sent = { roles: all, levels: Number(levels), audience, round: hasNumberLike(round) ? '' : round, day }
  const errors = form.ok ? {} : sentencesOf(form.faults, t.errors)
  for (const { at, code } of columnFaults(all, { round, day })) addTo(errors, at, t.errors[code])
  if (!form.ok || Object.keys(errors).length > 0) return columnsPage(ask, waiting, sent, errors)
  const columns = file.headings.map((heading, at) => ({ heading, role: all[at] ?? 'none' }))
  const within = await readFindingsApart({ bytes: waiting.content, columns })
  if (!within) return toImport(ask)
  const asked = all.findIndex((role) => role === 'statement' || role === 'question')
  for (const heading of within.free) addTo(errors, file.headings.indexOf(heading), t.errors.free)
  if (within.tooMany || all.filter((role) => role === 'question').length > 300) addTo(errors, asked, t.errors.tooMany)
  else if (within.statements.length === 0) addTo(errors, asked, t.errors.empty)
  if (Object.keys(errors).length > 0) return columnsPage(ask, waiting, sent, errors)
  const draft: Draft = { levels: form.value.levels, audience: form.value.audience, columns }
  const next: KeptManner = { ...manner, round: round || null, day: form.value.day || null, draft }
  await keepManner(ask.tx, ask.viewer.authority, id, next, 'mapping')
  return ask.redirect(linkTo('/history-imports/:id/statements', id))
}

/** Tells a fault at a field: what is told there already stays. */
function addTo(errors: Record<string, string>, at: number | string, text: string): void {
  const field = typeof at === 'number' ? `role-${Math.max(0, at)}` : at
  errors[field] = errors[field] ? `${errors[field]} ${text}` : text
}

function statementsPage(
  ask: SignedInAsk,
  waiting: WaitingDraft,
  statements: readonly DraftStatement[],
  errors: Record<string, string> = {},
) {
  const { id, fileName, file, framework, draft } = waiting
  return ask.page(
    { title: mappingPagesWords[ask.language].statements.title, current: 'result', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <MappingStatementsPage
      language={ask.language}
      rare={file.rareStatements}
      comparable={draft.levels === topLevel(framework)}
      {...{ id, fileName, framework, statements, errors }}
    />,
  )
}

async function sendStatements(ask: SignedInAsk): Promise<Response> {
  const waiting = await waitingFor(ask)
  if (!waiting) return toImport(ask)
  const { statement, same, area, audience } = await ask.form(lists('statement', 'same', 'area', 'audience'))
  const { id, file, draft, manner, framework } = waiting
  const keys = new Set(framework.areas.flatMap(({ aspects }) => aspects.map(({ key }) => key)))
  const place = new Map(statement.map((name, at) => [name, at]))
  const comparable = draft.levels === topLevel(framework)
  const all = file.statements.map((name): DraftStatement => {
    const at = place.get(name) ?? -1
    const key = same[at] ?? ''
    return {
      name,
      same: comparable && keys.has(key) ? key : '',
      area: tidy(area[at] ?? ''),
      audience: audiences.find((each) => each === audience[at]) ?? '',
    }
  })
  const t = mappingPagesWords[ask.language].statements
  const errors: Record<string, string> = Object.fromEntries(
    sameTwice(all).map((at) => [`same-${at}`, t.twice(all.find((each) => each.same === all[at]?.same)?.name ?? '')]),
  )
  for (const [at, each] of all.entries()) {
    if (each.area.length > longestArea) errors[`area-${at}`] = t.areaLong
    else if (hasNumberLike(each.area)) errors[`area-${at}`] = t.numberLike
  }
  const shown = all.map((each) => (hasNumberLike(each.area) ? { ...each, area: '' } : each))
  if (Object.keys(errors).length > 0) return statementsPage(ask, waiting, shown, errors)
  const next = { ...draft, statements: all }
  await keepManner(ask.tx, ask.viewer.authority, id, { ...manner, draft: next }, 'mapping')
  return ask.redirect(linkTo('/history-imports/:id/answers', id))
}
