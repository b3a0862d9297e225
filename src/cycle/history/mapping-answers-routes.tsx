import { topLevel } from '../../content/framework/framework.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { lists } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { likelyLevel, mappingOf } from './drafting.ts'
import { readUpload, smallFile } from './importing.ts'
import { mappingAgainst } from './instrument.ts'
import { hasNumberLike } from './number-like.ts'
import { MappingAnswersPage } from './pages/mapping-answers-page.tsx'
import { mappingPagesWords } from './pages/mapping-pages.words.ts'
import { whileWaiting } from './reading-apart.ts'
import { keepManner } from './store-imports.ts'
import { saveMapping } from './store-mappings.ts'
import { toImport, type WaitingDraft, waitingFor } from './waiting-file.ts'

/** The last step of saying what a file means: which level each word is. The mapping that comes of it is kept, and the file read by it. */
export const answersRoutes: Route[] = [
  seeing('earlier surveys', 'GET', '/history-imports/:id/answers', async (ask) => {
    const waiting = await waitingFor(ask)
    if (!waiting) return toImport(ask)
    if (!waiting.manner.draft?.statements) return ask.redirect(linkTo('/history-imports/:id/statements', waiting.id))
    const { levels } = waiting.draft
    return answersPage(ask, waiting, {
      name: '',
      levels: waiting.file.words.map((word) => String(likelyLevel(word, levels) ?? '')),
      more: [],
      others: false,
    })
  }),
  seeing('earlier surveys', 'POST', '/history-imports/:id/answers', sendAnswers),
]

function answersPage(
  ask: SignedInAsk,
  waiting: WaitingDraft,
  sent: { name: string; levels: string[]; more: string[]; others: boolean },
  errors: Record<string, string> = {},
) {
  const { id, fileName, file, framework, draft } = waiting
  const names = draft.levels === topLevel(framework) ? framework.levels.map(({ name }) => name[ask.language]) : []
  return ask.page(
    { title: mappingPagesWords[ask.language].answers.title, current: 'result', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <MappingAnswersPage
      language={ask.language}
      words={file.words}
      rare={file.rare}
      levels={draft.levels}
      {...{ id, fileName, names, sent, errors }}
    />,
  )
}

/** The words of a line that somebody wrote, with semicolons between. */
function wordsIn(line: string): string[] {
  return line
    .slice(0, 500)
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean)
}

async function sendAnswers(ask: SignedInAsk): Promise<Response> {
  const waiting = await waitingFor(ask)
  if (!waiting) return toImport(ask)
  const { id, file, draft, manner, framework } = waiting
  if (!draft.statements) return ask.redirect(linkTo('/history-imports/:id/statements', id))
  const { word, level, name: names, more, others } = await ask.form(lists('word', 'level', 'name', 'more', 'others'))
  const t = mappingPagesWords[ask.language].answers.errors
  const name = names.at(-1) ?? ''
  const told = new Map(word.map((each, at) => [each, level[at] ?? '']))
  const levels = file.words.map((each) => told.get(each) ?? '')
  const errors: Record<string, string> = {}
  if (name === '') errors.name = t.noName
  else if (name.length > 120) errors.name = t.tooLong
  else if (hasNumberLike(name)) errors.name = t.numberLike
  for (const [at, each] of levels.entries())
    if (!/^\d$/.test(each) || Number(each) > draft.levels) errors[`level-${at}`] = t.noLevel(file.words[at] ?? '')
  const written = more
    .slice(0, draft.levels + 1)
    .flatMap((line, at) => wordsIn(line).map((each) => ({ word: each, level: at < draft.levels ? at + 1 : 0, at })))
  const seen = new Set(file.words.map((each) => each.toLocaleLowerCase('sv')))
  for (const each of written) {
    const key = each.word.toLocaleLowerCase('sv')
    if (seen.has(key)) errors[`more-${each.at}`] = t.moreTwice(each.word)
    seen.add(key)
  }
  for (const [at, line] of more.entries()) if (hasNumberLike(line)) errors[`more-${at}`] = t.numberLike
  const sent = {
    name: hasNumberLike(name) ? '' : name,
    levels,
    more: more.map((line) => (hasNumberLike(line) ? '' : line)),
    others: others.includes('none'),
  }
  if (Object.keys(errors).length > 0) return answersPage(ask, waiting, sent, errors)
  const words = [...file.words.map((each, at) => ({ word: each, level: Number(levels[at]) })), ...written]
  const read = mappingOf(draft, { name, framework: framework.key, words, others: sent.others })
  if (!read.ok || mappingAgainst(read.mapping, framework).length > 0 || hasNumberLike(JSON.stringify(read.mapping)))
    return answersPage(ask, waiting, sent, { name: t.unusable })
  const { tx, viewer, program, now } = ask
  const { draft: _, ...kept } = manner
  if (!(await keepManner(tx, viewer.authority, id, { ...kept, mapping: read.mapping }, 'reading'))) return toImport(ask)
  await saveMapping(tx, viewer.authority, viewer.person, read.mapping, now)
  if (waiting.content.length <= smallFile) await readUpload(tx, program.secret, viewer.authority, id, now, whileWaiting)
  else await enqueue(tx, 'read-history', { authority: viewer.authority, id })
  return toImport(ask)
}
