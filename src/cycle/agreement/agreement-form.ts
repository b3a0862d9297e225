import type { Day } from '../../ground/base/clock.ts'
import { longest, type Party, type WrittenAgreement } from './agreement.ts'
import type { agreementWords } from './agreement.words.ts'

/** The form of an agreement as it stands: every field a text. */
export type AgreementForm = { title: string; text: string; owner: string; ownerName: string; dueOn: string }
/** The fields' names. */
export const agreementFields = ['title', 'text', 'owner', 'ownerName', 'dueOn'] as const
export type AgreementFault = keyof (typeof agreementWords)['sv']['faults']
export type AgreementFaults = Partial<Record<keyof AgreementForm, AgreementFault>>

/** What was sent, every field of it. */
export function formIn(sent: Partial<Record<string, string>>): AgreementForm {
  const { title = '', text = '', owner = '', ownerName = '', dueOn = '' } = sent
  return { title: title.replace(/\s+/g, ' ').trim(), text, owner, ownerName, dueOn }
}

/** The form of an agreement that there is. */
export function formOf({
  title,
  text,
  owner,
  dueOn,
}: {
  title: string
  text: string
  owner: { person: string | null; name: string }
  dueOn: Day
}): AgreementForm {
  return { title, text, owner: owner.person ?? '', ownerName: owner.person === null ? owner.name : '', dueOn }
}

/** What a form says, or what is to be mended in it. Whoever answers for it is one of the parties, or somebody named in own words. */
export function readAgreement(
  form: AgreementForm,
  parties: readonly Party[],
  today: Day,
): { ok: true; value: WrittenAgreement } | { ok: false; faults: AgreementFaults } {
  const person = parties.find(({ id }) => id === form.owner)
  const owner = ownerFault(form, person)
  const faults: AgreementFaults = {
    ...(form.title === '' ? { title: 'title' } : form.title.length > longest.title ? { title: 'titleLong' } : {}),
    ...(form.text.length > longest.text ? { text: 'textLong' } : {}),
    ...owner,
    ...(!isDay(form.dueOn) ? { dueOn: 'due' } : form.dueOn < today ? { dueOn: 'past' } : {}),
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const { title, text, dueOn } = form
  return { ok: true, value: { title, text, dueOn, ownerPerson: person?.id ?? null, ownerName: person?.name ?? form.ownerName } }
}

/** What is to be mended in who answers for it. */
export function ownerFault({ owner, ownerName }: Pick<AgreementForm, 'owner' | 'ownerName'>, person: Party | undefined): AgreementFaults {
  if (person && ownerName !== '') return { owner: 'ownerBoth' }
  if (!person && (owner !== '' || ownerName === '')) return { owner: 'owner' }
  return ownerName.length > longest.owner ? { ownerName: 'ownerLong' } : {}
}

/** The sentence of each faulty field. */
export function sentencesIn(faults: AgreementFaults, sentences: Record<AgreementFault, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, sentences[fault]]))
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
