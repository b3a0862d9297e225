import type { Language } from '../../../ground/base/language.ts'
import type { Role } from '../../../ground/base/viewer.ts'
import { roleNames } from '../../permission/permission.words.ts'
import { plainWord } from './columns.ts'

/** Words that mean each role, in Swedish and English, without spaces, hyphens and case. */
const words: Record<Role, string[]> = {
  teacher: [
    'lärare',
    'larare',
    'teacher',
    'förskollärare',
    'ämneslärare',
    'grundskollärare',
    'gymnasielärare',
    'klasslärare',
    'speciallärare',
    'yrkeslärare',
    'vuxenlärare',
    'sfilärare',
    'förstelärare',
    'lektor',
    'musiklärare',
    'idrottslärare',
    'slöjdlärare',
    'bildlärare',
    'modersmålslärare',
    'legitimeradlärare',
    'preschoolteacher',
    'pedagog',
    'grundlärare',
    'mentor',
    'vikarie',
    'lärarvikarie',
    'timvikarie',
    'lärarevik',
    'obehöriglärare',
    'speclär',
    'textillärare',
    'komvuxlärare',
    'teckenspråkslärare',
    'studiehandledare',
    'lärarstudent',
  ],
  staff: [
    'personal',
    'övrigpersonal',
    'övrig',
    'staff',
    'otherstaff',
    'fritidspedagog',
    'fritidsledare',
    'fritidslärare',
    'lärareifritidshem',
    'fritidshem',
    'barnskötare',
    'elevassistent',
    'assistent',
    'resurs',
    'lärarassistent',
    'resurspedagog',
    'specialpedagog',
    'elevhälsa',
    'elevhälsan',
    'skolsköterska',
    'kurator',
    'skolkurator',
    'skolpsykolog',
    'psykolog',
    'skolläkare',
    'studieochyrkesvägledare',
    'studievägledare',
    'syv',
    'skolbibliotekarie',
    'bibliotekarie',
    'administration',
    'skoladministratör',
    'skolassistent',
    'skolsekreterare',
    'vaktmästare',
    'måltidspersonal',
    'itsupport',
    'ittekniker',
    'librarian',
    'counsellor',
    'nurse',
    'assistant',
    'administrativestaff',
    'elevass',
    'elevresurs',
    'specialped',
    'socialpedagog',
    'beteendevetare',
    'trygghetsvärd',
    'skolvärd',
    'intendent',
    'schemaläggare',
    'kock',
    'måltidsbiträde',
    'lokalvårdare',
    'logoped',
    'talpedagog',
    'praktikant',
    'anställd',
    'samordnare',
    'admchef',
  ],
  team_lead: ['arbetslagsledare', 'arbetslagledare', 'lagledare', 'teamledare', 'teamlead', 'teamleader'],
  leader: [
    'skolledare',
    'biträdanderektor',
    'bitrektor',
    'bitrrektor',
    'bitr',
    'avdelningschef',
    'enhetschef',
    'leader',
    'schoolleader',
    'deputyprincipal',
    'assistantprincipal',
    'viceprincipal',
    'deputyhead',
    'deputyheadteacher',
  ],
  principal: ['rektor', 'tfrektor', 'tillförordnadrektor', 'principal', 'headteacher', 'head'],
  district_head: [
    'grundskolechef',
    'gymnasiechef',
    'verksamhetschef',
    'verksamhetsområdeschef',
    'områdeschef',
    'skolområdeschef',
    'förskolechef',
    'vuxenutbildningschef',
    'distriktschef',
    'districthead',
    'headofdistrict',
    'areamanager',
  ],
  coach: [
    'iktpedagog',
    'utvecklingspedagog',
    'utbildningsutvecklare',
    'skolutvecklare',
    'digitaliseringspedagog',
    'itpedagog',
    'iktsamordnare',
    'coach',
    'ictcoach',
    'ictteacher',
  ],
  // Nobody is given the whole of Stegvis by a job title: only a word that can mean nothing else.
  administrator: [
    'administratöristegvis',
    'stegvisadministratör',
    'administratörstegvis',
    'stegvisadministrator',
    'administratorofstegvis',
    'administratorinstegvis',
  ],
}

/** Job titles that sound like the administrator of Stegvis and are not: a school's secretary is staff. */
const secretaries: ReadonlySet<string> = new Set([
  'administratör',
  'administrator',
  'admin',
  'adm',
  'systemadministratör',
  'systemadministrator',
])

/** "Lärare 4-6", "1-7 lärare", "Lärare Ma/NO": a teacher of some years or of a subject. What is set apart by a sign must be a role by itself. */
const teacher = /^(?:\d{1,2}\s?[-–]\s?\d{1,2}\s)?(?:\p{L}+\s)?(?:grund|ämnes)?lärare(?:\s[^,;+&()]{1,40})?$/iu
const otherRole = /\s\/|\s(?:och|and)\s|ledare|rektor|chef|administratör/i
/** What a title may say beside the role. */
const years = /^(?:(?:tidigare|senare) år|(?:f|åk)?\s?\d?\s?[-–]\s?\d)$/i

const byWord = new Map((Object.entries(words) as [Role, string[]][]).flatMap(([role, all]) => all.map((word) => [word, role] as const)))

/** The word for a role that a list may give it by, in the words of this program: the administrator's means nothing else. */
export function wordForRole(role: Role, language: Language): string {
  if (role !== 'administrator') return roleNames[language][role]
  return language === 'sv' ? 'Administratör i Stegvis' : 'Administrator of Stegvis'
}

export type RolesRead = { roles: Role[] } | { unknown: string } | { secretary: string }

/**
 * The roles of a cell ("Lärare", "Lärare / arbetslagsledare"), each once; the word that was not understood, otherwise.
 * @param atSchool whether the row names a school: there "Administratör" is staff, elsewhere it is asked what is meant
 */
export function rolesOf(cell: string, atSchool = true): RolesRead {
  const whole = roleOf(cell, atSchool)
  if (whole) return typeof whole === 'string' ? { roles: [whole] } : whole
  const roles = new Set<Role>()
  let unknown: string | undefined
  for (const part of partsOf(cell)) {
    const role = roleOf(part, atSchool) ?? (isTeacher(part) ? 'teacher' : undefined)
    if (typeof role === 'object') return role
    if (role) roles.add(role)
    else unknown ??= part
  }
  if (unknown === undefined && roles.size > 0) return { roles: [...roles] }
  return isTeacher(cell) ? { roles: ['teacher'] } : { unknown: unknown ?? cell }
}

function partsOf(cell: string): string[] {
  const parts = cell.split(/[,/;+&()]|\s(?:och|and)\s/).map((each) => each.trim())
  return parts.filter((part) => part !== '' && !years.test(part))
}

function isTeacher(text: string): boolean {
  return teacher.test(text.trim()) && !otherRole.test(text)
}

function roleOf(text: string, atSchool: boolean): Role | { secretary: string } | undefined {
  const word = plainWord(text)
  if (secretaries.has(word)) return atSchool ? 'staff' : { secretary: text }
  return byWord.get(word)
}
