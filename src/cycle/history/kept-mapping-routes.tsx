import { audiences, topLevel } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { lists } from '../../ground/base/form.ts'
import { tidy } from '../../ground/base/text.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { sameTwice } from './drafting.ts'
import { columns } from './history.ts'
import { frameworkNamed } from './importing.ts'
import { mappingAgainst } from './instrument.ts'
import { levelsOf, longestArea, type Mapping, readMapping } from './mapping.ts'
import { hasNumberLike } from './number-like.ts'
import { KeptMappingPage, type WrittenMapping, writtenOf } from './pages/kept-mapping-page.tsx'
import { keptMappingWords } from './pages/kept-mapping-page.words.ts'
import { changeMapping, type MappingToChange, mappingToChange, removeMapping } from './store-mappings.ts'

/** Mappings that are kept for the next file of the same survey: opened, changed and taken away. What was imported by one stays as it was read. */
export const keptMappingRoutes: Route[] = [
  seeing('earlier surveys', 'GET', '/history-mappings/:id', async (ask) => {
    const kept = await mappingToChange(ask.tx, ask.viewer.authority, ask.id('id'))
    return mappingPage(ask, kept, writtenOf(kept.mapping))
  }),
  seeing('earlier surveys', 'PUT', '/history-mappings/:id', putMapping, { bodyLimit: 1024 * 1024 }),
  seeing('earlier surveys', 'DELETE', '/history-mappings/:id', async (ask) => {
    must(await removeMapping(ask.tx, ask.viewer.authority, ask.id('id')))
    return ask.redirect(linkTo('/history-imports/new'), keptMappingWords[ask.language].removed)
  }),
]

async function mappingPage(
  ask: SignedInAsk,
  { id, mapping, state }: MappingToChange,
  written: WrittenMapping,
  errors: Readonly<Record<string, string>> = {},
  changed = false,
): Promise<Response> {
  const framework = await targetOf(ask, mapping)
  return ask.page(
    { title: keptMappingWords[ask.language].title, current: 'result', status: changed ? 409 : Object.keys(errors).length > 0 ? 422 : 200 },
    <KeptMappingPage language={ask.language} seen={state} {...{ id, framework, mapping, written, errors, changed }} />,
  )
}

async function targetOf({ tx, viewer }: SignedInAsk, mapping: Mapping): Promise<Framework | null> {
  const target = await frameworkNamed(tx, mapping.framework ?? null)
  return target && namedFor(viewer, target.framework)
}

async function putMapping(ask: SignedInAsk): Promise<Response> {
  const { tx, viewer, language, now } = ask
  const kept = await mappingToChange(tx, viewer.authority, ask.id('id'), true)
  const t = keptMappingWords[language]
  const sent = await ask.form(
    lists('name', 'seen', 'audience', 'column', 'word', 'level', 'more', 'others', 'in_file', 'text', 'area', 'whose', 'same'),
  )
  const written: WrittenMapping = {
    name: tidy(sent.name[0] ?? ''),
    audience: audiences.find((each) => each === sent.audience[0]) ?? '',
    columns: columns.map((_, at) => tidy(sent.column[at] ?? '')),
    words: sent.word.map((word, at) => ({ word, level: sent.level[at] ?? '' })),
    more: sent.more.map((line) => line.slice(0, 500)),
    others: sent.others.includes('none'),
    statements: sent.in_file.map((name, at) => ({
      inFile: tidy(name),
      text: tidy(sent.text[at] ?? ''),
      area: tidy(sent.area[at] ?? ''),
      audience: audiences.find((each) => each === sent.whose[at]) ?? '',
      same: sent.same[at] ?? '',
    })),
  }
  const framework = await targetOf(ask, kept.mapping)
  const errors = faultsOf(written, t.errors)
  if (Object.keys(errors).length > 0) return mappingPage(ask, kept, written, errors)
  const mapping = JSON.stringify(mappingFrom(kept.mapping, written, framework))
  // The words come back with the form, and could be anything: the whole is looked through, as when it was made.
  if (hasNumberLike(mapping)) return mappingPage(ask, kept, written, { name: t.errors.numberLike })
  const read = readMapping(mapping)
  if (!read.ok || mappingAgainst(read.mapping, framework).length > 0) return mappingPage(ask, kept, written, { name: t.errors.unusable })
  if (sent.seen[0] !== kept.state) return mappingPage(ask, kept, written, {}, true)
  if (!(await changeMapping(tx, viewer.authority, kept.id, viewer.person, read.mapping, now)))
    return mappingPage(ask, kept, written, { name: t.errors.taken })
  return ask.redirect(linkTo('/history-mappings/:id', kept.id), t.saved)
}

/** What is to be mended, by the field's id. What looks like a personal identity number is told where, and kept nowhere. */
function faultsOf({ name, columns: headings, more, statements, words }: WrittenMapping, t: (typeof keptMappingWords)['sv']['errors']) {
  const errors: Record<string, string> = {}
  if (name === '') errors.name = t.noName
  else if (name.length > 120) errors.name = t.tooLong
  else if (hasNumberLike(name)) errors.name = t.numberLike
  for (const [at, heading] of headings.entries()) if (hasNumberLike(heading)) errors[`column-${at}`] = t.numberLike
  const seen = new Set(words.filter(({ level }) => level !== '').map(({ word }) => word.toLocaleLowerCase('sv')))
  for (const [at, line] of more.entries()) {
    if (hasNumberLike(line)) errors[`more-${at}`] = t.numberLike
    for (const word of wordsIn(line)) {
      if (seen.has(word.toLocaleLowerCase('sv'))) errors[`more-${at}`] = t.wordTwice(word)
      seen.add(word.toLocaleLowerCase('sv'))
    }
  }
  const there = statements.filter(({ inFile }) => inFile !== '')
  if (there.length === 0) errors['in_file-0'] = t.noStatements
  const names = new Set<string>()
  for (const [at, { inFile, text, area, audience }] of statements.entries()) {
    if (inFile === '') continue
    const key = `${inFile.toLocaleLowerCase('sv')} ${audience}`
    if (names.has(key)) errors[`in_file-${at}`] = t.statementTwice(inFile)
    names.add(key)
    if (area.length > longestArea) errors[`area-${at}`] = t.areaLong
    if ([inFile, text, area].some(hasNumberLike)) errors[`in_file-${at}`] = t.numberLike
  }
  for (const at of sameTwice(statements.map((each) => ({ ...each, same: each.inFile === '' ? '' : each.same }))))
    errors[`same-${at}`] = t.sameTwice
  return errors
}

/** The words of a line, with semicolons between. */
function wordsIn(line: string): string[] {
  return line
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean)
}

/** What is written, in the form that mapping files have; what the page does not ask about stays. */
function mappingFrom(
  before: Mapping,
  { name, audience, columns: headings, words, more, others, statements }: WrittenMapping,
  framework: Framework | null,
) {
  const { audience: _, other_answers: __, ...rest } = before
  const levels = levelsOf(before)
  const comparable = framework !== null && topLevel(framework) === levels
  const answers = [
    ...words.filter(({ level }) => /^\d$/.test(level)).map(({ word, level }) => [word, Number(level)] as const),
    ...more.slice(0, levels + 1).flatMap((line, at) => wordsIn(line).map((word) => [word, at < levels ? at + 1 : 0] as const)),
  ]
  return {
    ...rest,
    name,
    ...(audience ? { audience } : {}),
    ...(others ? { other_answers: 'none' } : {}),
    columns: Object.fromEntries(columns.flatMap((column, at) => (headings[at] ? [[column, headings[at]]] : []))),
    answers: Object.fromEntries(answers),
    statements: statements
      .filter(({ inFile }) => inFile !== '')
      .map(({ inFile, text, area, audience: whose, same }) => ({
        in_file: inFile,
        text: text || inFile,
        ...(area ? { area } : {}),
        ...(whose ? { audience: whose } : {}),
        // A mapping file may say of one audience alone what is the same; the page does not ask that, and leaves it.
        ...(same && comparable
          ? { same: before.statements?.find((each) => each.in_file === inFile && each.same?.startsWith(`${same}.`))?.same ?? same }
          : {}),
      })),
  }
}
