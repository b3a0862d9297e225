import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { csvOf } from '../../ground/base/csv.ts'
import { codesOf, dayField, sentencesOf, texts } from '../../ground/base/form.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { equipmentKinds, longestWhat, mostOfAThing } from './equipment.ts'
import { largestFile, readCounts } from './file.ts'
import { equipmentWords } from './pages/equipment.words.ts'
import { EquipmentPage, type EquipmentPageProps } from './pages/equipment-page.tsx'
import { EquipmentImportPage } from './pages/import-page.tsx'
import { countsAsked, keepCounts, removeCount, unitsAsked } from './store.ts'

/** What there is at units: counted by those who prepare the plan, and by principals at their own school. */
export const equipmentRoutes: Route[] = [
  seeing('equipment', 'GET', '/equipment', (ask, sight) => equipmentPage(ask, sight)),
  seeing('counting equipment', 'POST', '/equipment', async (ask, sight) => {
    const t = equipmentWords[ask.language]
    const parsed = await ask.form(countForm(ask.today), codes)
    if (!parsed.ok) return equipmentPage(ask, sight, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const units = await askOnce(ask.tx, unitsAsked(sight, ask.today))
    const { unit, number, ...count } = parsed.value
    found(units.find(({ id }) => id === unit))
    await keepCounts(ask.tx, actorOf(ask), actorName(ask), [{ ...count, unit, number: Number(number.replace(/\s/g, '')) }])
    return ask.redirect(linkTo('/equipment'), t.saved)
  }),
  seeing('counting equipment', 'DELETE', '/equipment/:id', async (ask, sight) => {
    const id = ask.id('id')
    const [counts, units] = await askOnce(ask.tx, together(countsAsked(sight), unitsAsked(sight, ask.today)))
    const count = found(counts.find((each) => each.id === id))
    must(units.some((unit) => unit.id === count.unit))
    await removeCount(ask.tx, actorOf(ask), count.id)
    return ask.redirect(linkTo('/equipment'), equipmentWords[ask.language].removed)
  }),
  seeing('counting equipment', 'GET', '/equipment/imports/new', (ask) => importPage(ask, { text: '', faults: [] })),
  seeing('counting equipment', 'POST', '/equipment/imports', importFile, { bodyLimit: 3 * largestFile }),
  seeing('counting equipment', 'GET', '/equipment/template.csv', (ask) => {
    const t = equipmentWords[ask.language]
    return ask.file(csvOf(t.example, ';'), 'text/csv; charset=utf-8', t.templateFile)
  }),
]

const codes = codesOf(equipmentWords.sv.errors)
const countForm = (today: Day) =>
  z.object({
    unit: z.uuid(codes.unit),
    kind: z.enum(equipmentKinds, codes.kind),
    what: z.string(codes.what).min(1, codes.what).max(longestWhat, codes.what),
    number: z
      .string(codes.number)
      .regex(/^\d[\d\s]{0,9}$/, codes.number)
      .refine((text) => Number(text.replace(/\s/g, '')) <= mostOfAThing, codes.number),
    onDay: dayField(codes.day).refine((day) => day <= today, codes.day),
  })

async function importFile(ask: SignedInAsk, sight: Sight): Promise<Response> {
  const t = equipmentWords[ask.language]
  const { text } = await ask.form(texts('text'))
  const file = ask.upload('file')
  if (file && file.size > largestFile) return importPage(ask, { text, faults: [], error: t.errors.large })
  const source = file ? decoded(new Uint8Array(await file.arrayBuffer())) : text
  if (source.trim() === '') return importPage(ask, { text, faults: [], error: t.errors.file })
  const read = readCounts(source, await askOnce(ask.tx, unitsAsked(sight, ask.today)), ask.today)
  if (!read.ok) return importPage(ask, { text: source, faults: read.faults })
  await keepCounts(ask.tx, actorOf(ask), actorName(ask), read.counts, true)
  return ask.redirect(linkTo('/equipment'), t.imported(read.counts.length))
}

/** A file's text: UTF-8, or what spreadsheets save in Sweden when it is not. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function equipmentPage(ask: SignedInAsk, sight: Sight, shown: Pick<EquipmentPageProps, 'sent' | 'errors'> = {}): Promise<Response> {
  const { tx, viewer, language, today } = ask
  const counting = sightOf(viewer, 'counting equipment')
  const [counts, units] = await askOnce(tx, together(countsAsked(sight), counting ? unitsAsked(counting, today) : known([])))
  return ask.page(
    { title: equipmentWords[language].title, current: 'plans', status: shown.errors ? 422 : 200 },
    <EquipmentPage {...{ language, today, counts, units, ...shown }} chosen={ask.query('unit')} />,
  )
}

function importPage(ask: SignedInAsk, shown: Omit<Parameters<typeof EquipmentImportPage>[0], 'language'>): Response {
  const { language } = ask
  const status = shown.error !== undefined || shown.faults.length > 0 ? 422 : 200
  return ask.page(
    { title: equipmentWords[language].importTitle, current: 'plans', status },
    <EquipmentImportPage language={language} {...shown} />,
  )
}
