import { frameworkVersion } from '../../content/framework/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { anything } from '../../ground/base/form.ts'
import { formatTime, inEach, type Text } from '../../ground/base/language.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { frameworkFor } from '../joint-assessment/framework-choice.ts'
import { requestsOfSchoolAsked } from '../support/store.ts'
import { changesFrom, contentBefore, reportBeforeAsked } from './before.ts'
import { opensFacts } from './fact-links.ts'
import { factsOf } from './facts.ts'
import { DraftPage, type DraftPageProps, idOf } from './pages/draft-page.tsx'
import { draftPageWords } from './pages/draft-page.words.ts'
import { contentOf, type Part, partsOf } from './parts.ts'
import { changedSince, type Help, helpKinds, longest, mostHelp } from './report.ts'
import { reportWords } from './report.words.ts'
import { type Report, reportAsked } from './store.ts'
import { addHelp, type Draft, draftAsked, draftOf, type KeptWords, lockReport, refill, removeHelp, writeWords } from './store-draft.ts'
import { readersAsked, readersOf, send, sendingsOf } from './store-sending.ts'
import { askCoaches } from './support-asking.ts'

const long = { bodyLimit: 512 * 1024 }

/**
 * Writing a report: everyone who leads the school writes in the same draft. Every button sends the whole page, so that fetching figures anew, or adding and removing a thing asked
 * for, saves what has been written first.
 */
export const draftRoutes: Route[] = [
  seeing('report draft', 'GET', '/reports/:id/draft', async (ask) => {
    const { report, ...loaded } = await loadedDraft(ask)
    if (isAway(report)) return ask.redirect(linkTo('/reports/:id', report.id))
    return draftPage(ask, { report, ...loaded })
  }),
  seeing('report draft', 'PUT', '/reports/:id/draft', putDraft, long),
  seeing('report draft', 'POST', '/reports/:id/draft', keepDraft, long),
]

type Words = (typeof draftPageWords)['sv']
type Loaded = { report: Report; draft: Draft; areas: { key: string; name: Text }[] }

async function loadedDraft(ask: SignedInAsk): Promise<Loaded> {
  const { tx, viewer } = ask
  const id = ask.id('id')
  const [report, draft] = await askOnce(
    tx,
    reportAsked(viewer, id).followedBy((seen) => {
      must(seen.writes)
      return together(known(seen), draftAsked(id))
    }),
  )
  const told = draft.facts.flatMap(({ key, what }) => (key.startsWith('area:') ? [{ key: key.slice('area:'.length), name: what }] : []))
  const written = [...draft.words.keys()].flatMap((part) => (part.startsWith('area:') ? [part.slice('area:'.length)] : []))
  const missing = written.filter((key) => !told.some((area) => area.key === key))
  if (told.length > 0 && missing.length === 0) return { report, draft, areas: told }
  const all = await areasFor(ask, report.school.id)
  // What was written about an area stays, whatever the figures are of.
  const kept = missing.map((key) => all.find((area) => area.key === key) ?? { key, name: inEach(() => key) })
  return {
    report,
    draft,
    areas: told.length > 0 ? [...told, ...kept] : [...all, ...kept.filter(({ key }) => !all.some((area) => area.key === key))],
  }
}

/** The areas of the framework that the school works with, where no figures say which. */
async function areasFor({ tx }: SignedInAsk, school: string): Promise<Loaded['areas']> {
  const { framework } = await frameworkVersion(tx, await frameworkFor(tx, { id: school, school }, null))
  return framework.areas.map(({ key, name }) => ({ key, name }))
}

/** Sent and not read yet: to change it, it is taken back first. */
function isAway({ latest }: Report): boolean {
  return latest !== null && !latest.returned && !latest.read && !latest.answered
}

/**
 * Saves what was written in each part over the revision that the writer saw, and sends the report if that was the button. Who comes second in a part gets both, and nothing
 * is saved until they have looked.
 */
async function putDraft(ask: SignedInAsk): Promise<Response> {
  await lockReport(ask.tx, ask.id('id'))
  const loaded = await loadedDraft(ask)
  const { report } = loaded
  const t = draftPageWords[ask.language]
  const away = isAway(report)
  const sent = await ask.form(anything)
  const parts = partsIn(ask, loaded, sent)
  const errors = errorsIn(parts, t.errors)
  const help = helpIn(sent, loaded, t.errors)
  const refused = help?.error ? { help: { ...help, error: help.error } } : {}
  if (Object.keys(errors).length > 0 || refused.help) return draftPage(ask, loaded, { errors, parts, ...refused })
  const theirs = await save(ask, loaded, parts)
  if (theirs.size > 0) return draftPage(ask, loaded, { theirs, parts, ...(help ? { help: { ...help, error: '' } } : {}) }, 409)
  if (help) await addHelp(ask.tx, actorOf(ask), report.id, help)
  // A colleague has sent it meanwhile: what was written is in the draft, for the next version.
  if (away) return ask.redirect(linkTo('/reports/:id', report.id), t.sentAlready)
  const { go = 'save' } = sent
  if (go === 'help') return ask.redirect(`${linkTo('/reports/:id/draft', report.id)}#help`)
  if (go === 'refill') {
    await refill(ask.tx, actorOf(ask), report.id, await factsOf(ask.tx, ask.viewer, report.school.id, ask.today))
    return ask.redirect(`${linkTo('/reports/:id/draft', report.id)}#figures`, t.refilled)
  }
  if (go.startsWith('remove ')) {
    await removeHelp(ask.tx, report.id, go.slice('remove '.length))
    return ask.redirect(`${linkTo('/reports/:id/draft', report.id)}#help`)
  }
  if (go.startsWith('ask ')) {
    const wanted = loaded.draft.help.find(({ id }) => id === go.slice('ask '.length))
    const { path, said } = wanted ? await askCoaches(ask, report.school.id, wanted.text) : { path: null, said: t.saved }
    return ask.redirect(path ?? `${linkTo('/reports/:id/draft', report.id)}#help`, said)
  }
  if (go !== 'send') return ask.redirect(linkTo('/reports/:id/draft', report.id), t.saved)
  const now = await draftOf(ask.tx, report.id)
  const to = await readersOf(ask.tx, report.school.id, ask.today)
  const from = { authority: ask.viewer.authorityName, school: report.school.name }
  const content = contentOf(now, partsOf(now, loaded.areas, ask.language), to, from)
  const version = (await sendingsOf(ask.tx, report.id)).find(({ returned }) => !returned)?.content
  const changes = changesFrom(content, await contentBefore(ask.tx, ask.viewer, report, version))
  const done = await send(ask.tx, actorOf(ask), report.id, { ...content, changes }, actorName(ask))
  return ask.redirect(linkTo('/reports/:id', report.id), { sent: t.sent, 'sent already': t.sentAlready, 'nothing new': t.nothingNew }[done])
}

/** Keeps what was written while its writer goes on; always answers with JSON. A part that somebody else has changed keeps everything back, as the button does. */
async function keepDraft(ask: SignedInAsk): Promise<Response> {
  await lockReport(ask.tx, ask.id('id'))
  const loaded = await loadedDraft(ask)
  const t = draftPageWords[ask.language]
  const url = linkTo('/reports/:id/draft', loaded.report.id)
  if (isAway(loaded.report)) return ask.json({ message: t.sentMeanwhile, url: linkTo('/reports/:id', loaded.report.id) }, 409)
  const parts = partsIn(ask, loaded, await ask.form(anything))
  const [error] = Object.values(errorsIn(parts, t.errors))
  if (error) return ask.json({ message: error }, 422)
  const [other] = (await save(ask, loaded, parts)).values()
  if (other) return ask.json({ message: t.conflictShort(other.byName), url }, 409)
  const { words } = await draftOf(ask.tx, loaded.report.id)
  const fields = Object.fromEntries([...words].map(([part, { revision }]) => [`revision ${part}`, String(revision)]))
  return ask.json({ saved: t.savedAt(formatTime(ask.now, ask.language)), fields })
}

type SentPart = Part & { seen: number; offered: string }

/** The parts with what was sent of each: its text, the revision that its writer saw, and the sentence that was offered to start from. */
function partsIn({ language }: SignedInAsk, { draft, areas }: Loaded, sent: Readonly<Record<string, string>>): SentPart[] {
  return partsOf(draft, areas, language).map((part) => ({
    ...part,
    text: sent[idOf(part.part)] ?? part.text,
    seen: revisionIn(sent[`revision ${part.part}`]),
    offered: sent[`starter ${part.part}`] ?? '',
  }))
}

function errorsIn(parts: readonly Part[], t: Words['errors']): Record<string, string> {
  return Object.fromEntries(parts.filter(({ text }) => text.length > longest.words).map(({ part }) => [part, t.long]))
}

/** What is written of a thing to ask for, and what is to be mended in it; null where nothing is, unless its button was pressed. It is added whichever button is: what stands on the page is meant. */
function helpIn(
  { kind = '', text = '', go }: Readonly<Record<string, string>>,
  { draft }: Loaded,
  t: Words['errors'],
): (Help & { error: string | null }) | null {
  if (text === '' && go !== 'help') return null
  const chosen = helpKinds.find((each) => each === kind) ?? 'other'
  const error = text === '' ? t.helpEmpty : text.length > longest.help ? t.helpLong : draft.help.length >= mostHelp ? t.helpMany : null
  return { kind: chosen, text, error }
}

/** A revision as a form says it; 0, of which there is none to write over, where it says none. */
function revisionIn(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0
}

/** Writes the parts that were changed. @returns what others have written in between, by part: who asks then refuses, so that nothing is written */
async function save(ask: SignedInAsk, { report, draft, areas }: Loaded, parts: readonly SentPart[]): Promise<Map<string, KeptWords>> {
  const kept = new Map(partsOf(draft, areas, ask.language).map(({ part, text }) => [part, text]))
  const theirs = new Map<string, KeptWords>()
  for (const { part, text, seen, offered } of parts) {
    // A starting sentence that stands as it was offered is nobody's words, though the figures were fetched anew meanwhile.
    if (kept.get(part) === text || (seen === 0 && text === offered)) continue
    if (await writeWords(ask.tx, actorOf(ask), report.id, { part, text, revision: seen, byName: actorName(ask) })) continue
    const other = (await draftOf(ask.tx, report.id)).words.get(part)
    if (other) theirs.set(part, other)
  }
  return theirs
}

async function draftPage(
  ask: SignedInAsk,
  { report, draft, areas }: Loaded,
  shown: Partial<Pick<DraftPageProps, 'parts' | 'theirs' | 'errors' | 'help'>> = {},
  status: 200 | 409 | 422 = shown.errors || shown.help ? 422 : 200,
): Promise<Response> {
  const { tx, viewer, language } = ask
  const parts = shown.parts ?? partsOf(draft, areas, language)
  const school = report.school.id
  const [before, to, requests] = await askOnce(
    tx,
    together(reportBeforeAsked(viewer, report), readersAsked(school, ask.today), requestsOfSchoolAsked(school, ask.today)),
  )
  const words = parts.map(({ part, title, text, own }) => ({ part, title, text, own }))
  return ask.page(
    { title: draftPageWords[language].title(reportWords[language].name(report.period)), current: 'reports', status },
    <DraftPage
      {...{ language, report, draft, ...shown, parts }}
      to={to}
      changed={changedSince({ ...draft, words }, before?.content ?? null)}
      opensFact={opensFacts(viewer, report.school)}
      requests={requests}
    />,
  )
}
