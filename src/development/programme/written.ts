import { newestAsked } from '../../content/framework/store.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import type { ProgrammeForm } from './forms.ts'
import type { WrittenProgramme } from './pages/programme-edit-page.tsx'
import { type SeenProgramme, schoolsAsked } from './store.ts'
import type { ProgrammeDraft } from './store-write.ts'

/** A programme that is not there yet, as its form has it. */
export const emptyProgramme: WrittenProgramme = {
  title: '',
  purpose: '',
  from: '',
  to: '',
  funder: '',
  funderLine: '',
  funderNumber: '',
  funding: '',
  contact: '',
  recordNumber: '',
  partners: '',
  levelFrom: '1',
  levelTo: '3',
  forms: [],
  schools: [],
  aspects: [],
}

/** As its form has it. */
export function writtenOf(programme: SeenProgramme): WrittenProgramme {
  const [first] = programme.aspects
  return {
    ...programme,
    levelFrom: String(first?.from ?? 1),
    levelTo: String(first?.to ?? 3),
    schools: programme.schools.map(({ id }) => id),
    aspects: programme.aspects.map(({ framework, aspect }) => `${framework}/${aspect}`),
  }
}

/** What a form says, to be shown in it again. */
export function writtenIn(value: ProgrammeForm): WrittenProgramme {
  const { revision: _, levelFrom, levelTo, ...written } = value
  return { ...written, levelFrom: String(levelFrom), levelTo: String(levelTo) }
}

/** What a form says, with what of its boxes there is. */
export async function draftOf({ tx, today }: SignedInAsk, value: ProgrammeForm): Promise<ProgrammeDraft> {
  const [schools, versions] = await askOnce(tx, together(schoolsAsked(today), newestAsked()))
  const { revision: _, levelFrom, levelTo, ...text } = value
  return {
    ...text,
    forms: schoolForms.filter((form) => value.forms.includes(form)),
    schools: schools.map(({ id }) => id).filter((id) => value.schools.includes(id)),
    aspects: versions.flatMap(({ framework: { key, areas } }) =>
      areas
        .flatMap(({ aspects }) => aspects)
        .filter((aspect) => value.aspects.includes(`${key}/${aspect.key}`))
        .map((aspect) => ({ framework: key, aspect: aspect.key, from: levelFrom, to: levelTo })),
    ),
  }
}
