import type { Role } from '../../base/viewer.ts'
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
  principal: ['rektor', 'principal', 'headteacher', 'head'],
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
  administrator: ['administratör', 'administrator', 'admin', 'systemadministratör', 'systemadministrator'],
}

const byWord = new Map((Object.entries(words) as [Role, string[]][]).flatMap(([role, all]) => all.map((word) => [word, role] as const)))

/** The roles of a cell ("Lärare", "Lärare / arbetslagsledare"), each once; the word that was not understood, otherwise. */
export function rolesOf(cell: string): { roles: Role[] } | { unknown: string } {
  const whole = byWord.get(plainWord(cell))
  if (whole) return { roles: [whole] }
  const roles = new Set<Role>()
  for (const part of cell
    .split(/[,/;+&]|\s(?:och|and)\s/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const role = byWord.get(plainWord(part))
    if (!role) return { unknown: part }
    roles.add(role)
  }
  return roles.size > 0 ? { roles: [...roles] } : { unknown: cell }
}
