import { z } from 'zod'
import { contentFile, keyByWord } from '../../../ground/base/content-file.ts'
import type { Language } from '../../../ground/base/language.ts'
import { type Role, roles } from '../../../ground/base/viewer.ts'
import { roleNames } from '../../permission/permission.words.ts'
import { plainWord } from './columns.ts'
import { rosterRoleWords } from './roles.words.ts'

/** What a title may mean. A head of all leads every district, and a secretary only sounds like the administrator of Stegvis. */
const meanings = [...roles, 'head of all', 'secretary'] as const
type Meaning = (typeof meanings)[number]

const word = z.string().refine((text) => text === plainWord(text), 'write it in lower case, without spaces and signs')

const form = z
  .strictObject({ roles: z.record(z.enum(roles), z.array(word)), heads_of_all: z.array(word), secretaries: z.array(word) })
  .transform(({ roles: lists, heads_of_all: heads, secretaries }, context) =>
    keyByWord(meanings, { ...lists, 'head of all': heads, secretary: secretaries }, context),
  )

/** Words that mean each role, of `content/roster/roles.yaml`. */
export const roleWords = contentFile('roster/roles.yaml', form)

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

/** `leadsAll`: the row is of a head for whom no district need be written. */
export type RolesRead = { roles: Role[]; leadsAll: boolean } | { unknown: string } | { secretary: string }

/**
 * The roles of a cell ("Lärare", "Lärare / arbetslagsledare"), each once; the word that was not understood, otherwise.
 * @param atSchool whether the row names a school: there "Administratör" is staff, elsewhere it is asked what is meant
 */
export function rolesOf(cell: string, atSchool = true): RolesRead {
  const found = new Set<Role | 'head of all'>()
  let unknown: string | undefined
  for (const part of meaningOf(cell, atSchool) ? [cell] : partsOf(cell)) {
    const meaning = meaningOf(part, atSchool) ?? (isTeacher(part) ? 'teacher' : headIn(part))
    if (meaning === 'secretary') return { secretary: part }
    if (meaning) found.add(meaning)
    else unknown ??= part
  }
  if (unknown === undefined && found.size > 0) return read(found)
  return isTeacher(cell) ? { roles: ['teacher'], leadsAll: false } : { unknown: unknown ?? cell }
}

function read(found: Set<Role | 'head of all'>): RolesRead {
  const all = [...found].map((meaning) => (meaning === 'head of all' ? 'district_head' : meaning))
  return { roles: [...new Set(all)], leadsAll: found.has('head of all') }
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
  return meaning === 'secretary' && atSchool ? 'staff' : meaning
}
