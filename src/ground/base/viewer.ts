import type { Language } from './language.ts'

/**
 * The roles of a duty. At the authority: `head` leads all of it and decides, `development_lead` prepares its plans and runs programmes, `registrar` keeps its
 * matters, `administrator` keeps this program.
 */
export const roles = [
  'teacher',
  'staff',
  'team_lead',
  'leader',
  'principal',
  'district_head',
  'coach',
  'head',
  'development_lead',
  'registrar',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export type UnitKind = 'authority' | 'district' | 'school' | 'team'

/** One of a person's duties today, with where in the tree it lies. */
export type Duty = {
  role: Role
  unit: string
  unitKind: UnitKind
  unitName: string
  /** The school of a team or the school itself; null above schools. */
  school: string | null
  schoolName: string | null
  district: string | null
  home: boolean
}

/**
 * How a session began: `readdressed` by a link to a mail address that somebody had changed, `renamed` by the school's sign-in under a name that somebody had
 * changed. Only a person's own ways in (mail, the school's sign-in) open answers that were there before it.
 */
export type Origin = 'mail' | 'school' | 'slip' | 'operator' | 'demo' | 'readdressed' | 'renamed'

/** Names for the levels of one framework, by level and language. */
export type LevelNames = Readonly<Record<string, Partial<Readonly<Record<Language, string>>>>>

/** Who asks: the signed-in person with the duties of today. */
export type Viewer = {
  person: string
  authority: string
  authorityName: string
  authorityKind: 'real' | 'demo'
  /** What the authority calls the levels where it has names of its own, by framework. Not known of somebody who is written to, and has not asked. */
  levelNames?: Readonly<Record<string, LevelNames>> | null
  session: string
  origin: Origin
  givenName: string
  familyName: string
  email: string | null
  duties: Duty[]
  /** The schools whose request for support the viewer, a coach, has accepted: in force today, and still within their duty. */
  askedSchools: { id: string; name: string }[]
}

export function hasRole(viewer: Viewer, role: Role): boolean {
  return viewer.duties.some((duty) => duty.role === role)
}

/** The schools at which the viewer has a duty, each once, in the order of the duties. */
export function schoolsOf(viewer: Viewer): { id: string; name: string }[] {
  const schools = new Map<string, string>()
  for (const duty of viewer.duties) if (duty.school && duty.schoolName) schools.set(duty.school, duty.schoolName)
  return [...schools].map(([id, name]) => ({ id, name }))
}
