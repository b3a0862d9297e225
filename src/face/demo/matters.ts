import { z } from 'zod'
import { withCheckMark } from '../../cycle/matter/check-mark.ts'
import { freezeDocument } from '../../cycle/matter/freezing.ts'
import { type AttestRequest, chosenKinds, directions, newNumber, numberText, ways } from '../../cycle/matter/matter.ts'
import { sheetPaper, sheetState } from '../../cycle/matter/sheet.ts'
import { sheetWords } from '../../cycle/matter/sheet.words.ts'
import {
  dispatchDocuments,
  documentAt,
  documentsAsked,
  mattersAsked,
  openMatter,
  withdrawDocument,
  writeEntry,
} from '../../cycle/matter/store.ts'
import { askableAsked, askFor, attest, requestsAsked } from '../../cycle/matter/store-attests.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { inScope, setScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { actingAt, momentOn } from './acting.ts'
import { demoMunicipality } from './municipality.ts'
import { findCharacterIn } from './places.ts'
import { personIn } from './reports.ts'

const days = z.int()
/** Somebody who is asked to attest, and when they did. */
export const attestForm = z.strictObject({
  who: z.enum(['head', 'development_lead', 'district_head']),
  title: z.string(),
  part: z.string(),
  sentence: z.string(),
  step: z.int(),
  days: days.optional(),
  due: days.optional(),
})
const content = z.strictObject({
  register: z.string(),
  matters: z.array(
    z.strictObject({
      number: z.string(),
      title: z.string(),
      days,
      documents: z.array(
        z.strictObject({
          key: z.string(),
          kind: z.enum(chosenKinds),
          title: z.string(),
          days,
          came: z.string().optional(),
          secrecy: z.string().optional(),
          withdrawn: z.strictObject({ reason: z.string(), days }).optional(),
          text: z.array(z.string()),
          attests: z.array(attestForm).default([]),
        }),
      ),
      dispatches: z.array(
        z.strictObject({ documents: z.array(z.string()), recipient: z.string(), way: z.enum(ways), days, note: z.string() }),
      ),
      entries: z.array(z.strictObject({ direction: z.enum(directions), days, party: z.string(), subject: z.string() })),
    }),
  ),
})

/** The demo's matters, of `content/demo/matters.yaml`. */
const demoMatters = contentFile('demo/matters.yaml', content)
type Told = ReturnType<typeof demoMatters>['matters'][number]
type ToldDocument = Told['documents'][number]

type Stage = { authority: string; today: Day }

/** A document as it was set, with the number that stands on it. */
type SetDocument = { told: ToldDocument; number: string; content: Buffer }

/** Two matters with what lies in them: set by the press before anything is written, so that no transaction waits for it. Done once. */
export async function fillDemoMatters(bench: Workbench, stage: Stage): Promise<void> {
  const { program, db } = bench
  const scope = { authority: stage.authority }
  const [first] = demoMatters().matters
  const choice = { search: first ? numberOf(first, stage) : '', page: 1 }
  if (await inScope(db, scope, async (tx) => (await askOnce(tx, mattersAsked(choice))).found > 0)) return
  const set = await Promise.all(
    demoMatters().matters.map(async (told) => ({
      told,
      documents: await Promise.all(told.documents.map((each) => setDocument(each, told, stage, program.config.publicUrl))),
    })),
  )
  for (const { told, documents } of set) {
    const attested = await inScope(db, scope, (tx) => fillMatter(tx, bench, stage, told, documents))
    for (const document of attested) await addSheet(bench, stage, document, told)
  }
}

async function setDocument(told: ToldDocument, matter: Told, stage: Stage, publicUrl: string): Promise<SetDocument> {
  const number = newNumber()
  const paper: Paper = {
    language: 'sv',
    title: told.title,
    sender: { name: demoMunicipality().name, logo: null },
    corner: [numberOf(matter, stage)],
    foot: `${demoMunicipality().name}, ${numberOf(matter, stage)}`,
    day: addDays(stage.today, told.days),
    blocks: [
      { kind: 'heading', level: 1, text: told.title },
      { kind: 'text', tone: 'body', written: told.text.map((paragraph) => [paragraph]) },
    ],
  }
  return { told, number, content: await pdfOf(told.came ? paper : withCheckMark(paper, number, publicUrl)) }
}

/** Fills a matter, and returns the documents that everyone who was asked has attested. */
async function fillMatter(tx: Tx, bench: Workbench, stage: Stage, told: Told, documents: readonly SetDocument[]): Promise<string[]> {
  const registrar = await findCharacterIn(tx, 'registrar')
  const byName = (await personIn(tx, registrar, stage.today)).name
  const acting = (at: number) => actingAt(tx, stage, registrar, at)
  const matter = found(await openMatter(tx, await acting(told.days), byName, { number: numberOf(told, stage), title: told.title }))
  const ids = new Map<string, string>()
  const attested: string[] = []
  for (const { told: each, number, content } of documents.toSorted((a, b) => a.told.days - b.told.days)) {
    const actor = await acting(each.days)
    const id = await freezeDocument(tx, actor, byName, matter, {
      kind: each.kind,
      title: each.title,
      secrecy: each.secrecy ?? null,
      file: { name: `${each.title}.pdf`, type: 'pdf', content },
      number,
      ...(each.came ? { came: { party: each.came, onDay: actor.today } } : {}),
    })
    ids.set(each.key, id)
    if (each.withdrawn) await withdrawDocument(tx, await acting(each.withdrawn.days), byName, id, each.withdrawn.reason)
    for (const ask of each.attests) await askAndAttest(tx, bench, stage, actor, { document: id, byName, ask })
    if (each.attests.length > 0 && each.attests.every((ask) => ask.days !== undefined)) attested.push(id)
  }
  for (const { documents: keys, days: at, ...sent } of told.dispatches) {
    const chosen = new Set(keys.map((key) => ids.get(key)))
    const all = await askOnce(tx, documentsAsked({ matter }))
    const actor = await acting(at)
    await dispatchDocuments(tx, actor, byName, matter, { ...sent, onDay: actor.today, documents: all.filter(({ id }) => chosen.has(id)) })
  }
  for (const { days: at, ...entry } of told.entries) {
    const actor = await acting(at)
    await writeEntry(tx, actor, byName, matter, { ...entry, onDay: actor.today, document: null, secrecy: null })
  }
  await setScope(tx, { moment: '' })
  return attested
}

/** Has somebody asked to attest a document, and attest it if they have. Days are counted from the stage's day; `on`: when those who are asked have their duties, if not then. */
type Asked = { document: string; byName: string; ask: z.output<typeof attestForm>; on?: Day }

export async function askAndAttest(
  tx: Tx,
  { program }: Workbench,
  stage: Stage,
  asking: Actor,
  { document, byName, ask, on }: Asked,
): Promise<void> {
  const { who, days: at, due, ...said } = ask
  const person = await findCharacterIn(tx, who)
  const { name, unit } = found((await askOnce(tx, askableAsked(on ?? asking.today))).find(({ id }) => id === person))
  const dueOn = due === undefined ? null : addDays(stage.today, due)
  const id = found(await askFor(tx, asking, byName, document, { ...said, person, name, unit, dueOn }))
  if (at === undefined) return
  const request = found((await askOnce(tx, requestsAsked({ request: id }))).find((each): each is AttestRequest => each.id === id))
  const actor = await actingAt(tx, stage, person, at)
  await attest(tx, { ...actor, today: on ?? actor.today }, program.secret, request, {
    method: 'mail code',
    to: `…@${demoMunicipality().name.split(' ')[0]?.toLowerCase()}.example`,
    at: actor.now.toISOString(),
    session: program.secret.fingerprint('attest session', `demo ${id}`),
  })
}

/** The sheet of a document's attests, dated when the last of them was made. */
async function addSheet({ program, db }: Workbench, stage: Stage, id: string, told: Told): Promise<void> {
  const scope = { authority: stage.authority }
  const { matter, document, requests } = await inScope(db, scope, async (tx) => ({
    ...(await documentAt(tx, id)),
    requests: await askOnce(tx, requestsAsked({ document: id })),
  }))
  const last = Math.max(...told.documents.flatMap(({ attests }) => attests.flatMap(({ days: at }) => at ?? [])))
  const on = addDays(stage.today, last)
  const facts = { matter, document, authority: demoMunicipality().name, logo: null, publicUrl: program.config.publicUrl, now: momentOn(on) }
  const content = await pdfOf(sheetPaper(requests, facts, 'sv'))
  await inScope(db, scope, async (tx) => {
    const actor = await actingAt(tx, stage, await findCharacterIn(tx, 'registrar'), last)
    await freezeDocument(tx, actor, 'Stegvis', matter.id, {
      kind: 'attests',
      title: sheetWords.sv.name(document.title, document.version),
      secrecy: document.secrecy,
      file: { name: sheetWords.sv.file(numberText(document.number)), type: 'pdf', content },
      madeFrom: { kind: 'attests', id: document.id, version: sheetState(requests) },
      sheetOf: document.id,
    })
    await setScope(tx, { moment: '' })
  })
}

/** "BUN 2026/0117": of the year in which it was opened. */
function numberOf({ number, days: at }: Told, { today }: Stage): string {
  return `${demoMatters().register} ${addDays(today, at).slice(0, 4)}/${number}`
}
