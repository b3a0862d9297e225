import { z } from 'zod'
import { contentFile, keyByWord } from '../../../ground/base/content-file.ts'
import type { Language } from '../../../ground/base/language.ts'
import { type Role, roles } from '../../../ground/base/viewer.ts'
import { roleNames } from '../../permission/permission.words.ts'
import { plainWord } from './columns.ts'
import { rosterRoleWords } from './roles.words.ts'

/** What a title may mean: a role, or a secretary who only sounds like the administrator of Stegvis. */
const meanings = [...roles, 'secretary'] as const
type Meaning = (typeof meanings)[number]

const word = z.string().refine((text) => text === plainWord(text), 'write it in lower case, without spaces and signs')

const form = z
  .strictObject({ roles: z.record(z.enum(roles), z.array(word)), secretaries: z.array(word) })
  .transform(({ roles: lists, secretaries }, context) => keyByWord(meanings, { ...lists, secretary: secretaries }, context))

/** Words that mean each role, of `content/roster/roles.yaml`. */
export const roleWords = contentFile('roster/roles.yaml', form)

/** Titles that schools give to their own people as well: only who is placed at no school works for the whole authority, and sees what that takes. */
const ofTheAuthority: ReadonlySet<Meaning> = new Set<Meaning>(['secretary', 'development_lead', 'registrar'])

/** "Lärare 4-6", "1-7 lärare", "Lärare Ma/NO": a teacher of some years or of a subject. What is set apart by a sign must be a role by itself. */
const teacher = /^(?:\d{1,2}\s?[-–]\s?\d{1,2}\s)?(?:\p{L}+\s)?(?:grund|ämnes)?lärare(?:\s[^,;+&()]{1,40})?$/iu
const otherRole = /\s\/|\s(?:och|and)\s|ledare|rektor|chef|administratör/i
/** What a title may say beside the role. */
const years = /^(?:(?:tidigare|senare) år|(?:f|åk)?\s?\d?\s?[-–]\s?\d)$/i

/** "Verksamhetschef grundskola", "Områdeschef norr": the head of something, said after the title. */
const headOf = /^(\p{L}+)\s[^,;+&()/]{1,40}$/u

/** The word for a role that a list may give it by, in the words of this program: the administrator's means nothing else. */
export function wordForRole(role: Role, language: Language): string {
  return role === 'administrator' ? rosterRoleWords[language].administrator : roleNames[language][role]
}

export type RolesRead = { roles: Role[] } | { unknown: string } | { secretary: string }

/**
 * The roles of a cell ("Lärare", "Lärare / arbetslagsledare"), each once; the word that was not understood, otherwise.
 * @param atSchool whether the row names a school: there "Administratör", "Handläggare" and "Registrator" are staff; elsewhere it is asked what the first means
 */
export function rolesOf(cell: string, atSchool = true): RolesRead {
  const found = new Set<Role>()
  let unknown: string | undefined
  for (const part of meaningOf(cell, atSchool) ? [cell] : partsOf(cell)) {
    const meaning = meaningOf(part, atSchool) ?? (isTeacher(part) ? 'teacher' : headIn(part))
    if (meaning === 'secretary') return { secretary: part }
    if (meaning) found.add(meaning)
    else unknown ??= part
  }
  if (unknown === undefined && found.size > 0) return { roles: [...found] }
  return isTeacher(cell) ? { roles: ['teacher'] } : { unknown: unknown ?? cell }
}

function partsOf(cell: string): string[] {
  const parts = cell.split(/[,/;+&()]|\s(?:och|and)\s/).map((each) => each.trim())
  return parts.filter((part) => part !== '' && !years.test(part))
}

function isTeacher(text: string): boolean {
  return teacher.test(text.trim()) && !otherRole.test(text)
}

function headIn(text: string): 'district_head' | undefined {
  const title = headOf.exec(text)?.[1]
  return title && roleWords().get(plainWord(title)) === 'district_head' && !/\s(?:och|and)\s/i.test(text) ? 'district_head' : undefined
}

function meaningOf(text: string, atSchool: boolean): Meaning | undefined {
  const meaning = roleWords().get(plainWord(text))
  return atSchool && meaning && ofTheAuthority.has(meaning) ? 'staff' : meaning
}
