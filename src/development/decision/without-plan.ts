import type { z } from 'zod'
import type { Matter } from '../../cycle/matter/matter.ts'
import { documentsAsked } from '../../cycle/matter/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Fault } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type ToldProgramme, toldProgrammeAsked } from '../effect/telling.ts'
import { programmesAsked } from '../programme/store.ts'
import { filledSections, valuesOfProgramme, valuesWithoutPlan } from './filling.ts'
import type { newStatementForm } from './forms.ts'
import { longestText } from './statement.ts'
import { organiserAsked } from './store-delegation.ts'
import { makeStatement } from './store-statement.ts'
import { filledIn, type Template } from './template.ts'

type Made = { id: string } | { fault: Fault<'about' | 'programme' | 'subject'> }

/** Makes a statement about something else than a plan: a programme, a document of its matter, or what its writers say. */
export async function makeWithoutPlan(
  ask: SignedInAsk,
  matter: Matter,
  template: Template,
  { about, programme, subject, meetingOn, secrecy, department, handler, phone, board }: z.output<typeof newStatementForm>,
): Promise<Made> {
  const { tx, language, viewer } = ask
  const [documents, organiser] = await askOnce(tx, together(documentsAsked({ matter: matter.id }), organiserAsked(language)))
  const document = documents.find(({ id, withdrawn }) => id === about && !withdrawn)
  if (about !== '' && !document) return { fault: { field: 'about', code: 'about' } }
  const told = template.from === 'programme' ? await toldProgramme(ask, programme) : undefined
  if (told === null) return { fault: { field: 'programme', code: 'programme' } }
  const said = { subject: subject || told?.title || document?.title || '', appendix: document?.title ?? '', handler }
  if (said.subject === '') return { fault: { field: 'subject', code: 'subject' } }
  const to = { authority: viewer.authorityName, board, department }
  const values = told ? valuesOfProgramme(to, told, said, language) : valuesWithoutPlan(to, said, language)
  const id = await makeStatement(tx, actorOf(ask), actorName(ask), {
    department,
    handler,
    phone,
    board,
    title: filledIn(template.title[language], values).slice(0, longestText.title),
    meetingOn: meetingOn || null,
    secrecy: secrecy || null,
    matter: matter.id,
    revision: null,
    about: document?.id ?? null,
    programme: told?.id ?? null,
    template: template.key,
    language,
    figures: told?.figures ?? [],
    sections: filledSections(template, organiser, values, language),
  })
  return { id }
}

/** The programme that was chosen, as it may be told to a board; null for none, or one that the writer does not see. */
async function toldProgramme({ tx, viewer, now, today }: SignedInAsk, id: string): Promise<ToldProgramme | null> {
  if (!(await askOnce(tx, programmesAsked(viewer, today))).some((each) => each.id === id)) return null
  return askOnce(tx, toldProgrammeAsked(viewer, now, id))
}
