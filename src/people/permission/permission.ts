// Long: the one table of who sees and does what, and the sight that follows from it.
import type { Duty, Role, Viewer } from '../../ground/base/viewer.ts'

/** How far into the organisation someone sees a kind of thing. */
export type Reach = 'own' | 'own team' | 'own school' | 'own district' | 'asked schools' | 'duty' | 'authority'

/** Everyone is a person first; the rest comes with duties. */
export type Part = 'person' | Role

/** Every role, over all of the authority. */
const everyone = {
  teacher: 'authority',
  staff: 'authority',
  team_lead: 'authority',
  leader: 'authority',
  principal: 'authority',
  district_head: 'authority',
  head: 'authority',
  coach: 'authority',
  administrator: 'authority',
  development_lead: 'authority',
  registrar: 'authority',
} as const

/**
 * Who sees what. The one table: it makes the scopes that every lookup is narrowed by, it lets routes in, and the page "Vem ser vad" is drawn from it.
 * What is not named here is seen by nobody.
 */
export const whoSees = {
  'own answers': { person: 'own' },
  'own result': { person: 'own' },
  'own goals': { person: 'own' },
  'shared result': { principal: 'own school' },
  'team result': { teacher: 'own team', staff: 'own team', team_lead: 'own team', leader: 'own school', principal: 'own school' },
  'school result': {
    teacher: 'own school',
    staff: 'own school',
    team_lead: 'own school',
    leader: 'own school',
    principal: 'own school',
    district_head: 'own district',
    head: 'authority',
    coach: 'asked schools',
  },
  'district result': { district_head: 'own district', head: 'authority' },
  'authority result': { district_head: 'authority', head: 'authority', administrator: 'authority', development_lead: 'authority' },
  'question quality': { administrator: 'authority' },
  'authority answers': { district_head: 'authority', head: 'authority', administrator: 'authority', development_lead: 'authority' },
  matters: { head: 'authority', administrator: 'authority', development_lead: 'authority', registrar: 'authority' },
  deciding: { head: 'authority' },
  'matters of the board': { administrator: 'authority', development_lead: 'authority', registrar: 'authority' },
  'authority plan': everyone,
  'shared authority plan': { principal: 'authority', district_head: 'authority' },
  'authority plan draft': { head: 'authority', administrator: 'authority', development_lead: 'authority' },
  'writing authority plan': { administrator: 'authority', development_lead: 'authority' },
  'open pages': { administrator: 'authority', development_lead: 'authority' },
  'authority follow-up': { district_head: 'authority', head: 'authority', administrator: 'authority', development_lead: 'authority' },
  'judging authority goals': { head: 'authority', administrator: 'authority', development_lead: 'authority' },
  'judging goals at school': { principal: 'own school' },
  equipment: {
    leader: 'own school',
    principal: 'own school',
    head: 'authority',
    administrator: 'authority',
    development_lead: 'authority',
  },
  'counting equipment': { principal: 'own school', administrator: 'authority', development_lead: 'authority' },
  'frame answers': { district_head: 'own district', head: 'authority', administrator: 'authority', development_lead: 'authority' },
  'frame remark': { district_head: 'own district', head: 'authority' },
  programmes: everyone,
  'running programmes': { administrator: 'authority', development_lead: 'authority' },
  'training needs': { district_head: 'own district', head: 'authority', administrator: 'authority', development_lead: 'authority' },
  'staff signups': { principal: 'own school' },
  'staff attendance': { principal: 'own school' },
  'working groups': everyone,
  'own training': { person: 'own' },
  'team plan': {
    teacher: 'own team',
    staff: 'own team',
    team_lead: 'own team',
    leader: 'own school',
    principal: 'own school',
    coach: 'asked schools',
  },
  'joint assessment': {
    teacher: 'own team',
    staff: 'own team',
    team_lead: 'own team',
    leader: 'own school',
    principal: 'own school',
    coach: 'asked schools',
  },
  'school plan': { leader: 'own school', principal: 'own school', coach: 'asked schools' },
  'adopted plan': {
    teacher: 'own school',
    staff: 'own school',
    team_lead: 'own school',
    leader: 'own school',
    principal: 'own school',
    district_head: 'own district',
    head: 'authority',
    administrator: 'authority',
    development_lead: 'authority',
  },
  'report draft': { leader: 'own school', principal: 'own school' },
  'sent report': {
    teacher: 'own school',
    staff: 'own school',
    team_lead: 'own school',
    leader: 'own school',
    principal: 'own school',
    district_head: 'own district',
    head: 'authority',
    development_lead: 'authority',
  },
  'report answer': { district_head: 'own district', head: 'authority' },
  'report standing': { administrator: 'authority', development_lead: 'authority' },
  overview: { district_head: 'own district', head: 'authority', administrator: 'authority', development_lead: 'authority' },
  dialogue: { leader: 'own school', principal: 'own school', district_head: 'own district', head: 'authority' },
  'dialogue booking': { district_head: 'own district', head: 'authority' },
  'dialogue standing': { administrator: 'authority', development_lead: 'authority' },
  'own dialogue notes': { person: 'own' },
  waves: { administrator: 'authority' },
  'board page': { district_head: 'authority', head: 'authority', administrator: 'authority', development_lead: 'authority' },
  'plan feedback': {
    teacher: 'own team',
    staff: 'own team',
    team_lead: 'own team',
    leader: 'own school',
    principal: 'own school',
    coach: 'asked schools',
  },
  'team checkin': {
    teacher: 'own team',
    staff: 'own team',
    team_lead: 'own team',
    leader: 'own school',
    principal: 'own school',
    coach: 'asked schools',
  },
  'school checkin': {
    teacher: 'own school',
    staff: 'own school',
    team_lead: 'own school',
    leader: 'own school',
    principal: 'own school',
    coach: 'asked schools',
  },
  'team checkin words': { teacher: 'own team', staff: 'own team', team_lead: 'own team' },
  'school checkin words': {
    teacher: 'own school',
    staff: 'own school',
    team_lead: 'own school',
    leader: 'own school',
    principal: 'own school',
  },
  participation: { principal: 'own school', administrator: 'authority' },
  'late members': { principal: 'own school', administrator: 'authority' },
  rounds: { principal: 'own school', administrator: 'authority' },
  'earlier surveys': { administrator: 'authority' },
  'external view': {
    teacher: 'own school',
    staff: 'own school',
    team_lead: 'own school',
    leader: 'own school',
    principal: 'own school',
    district_head: 'own district',
    head: 'authority',
    coach: 'asked schools',
    administrator: 'authority',
    development_lead: 'authority',
  },
  'entering external view': { district_head: 'own district', head: 'authority', administrator: 'authority', development_lead: 'authority' },
  visits: { person: 'own' },
  'visits received': { principal: 'own school' },
  'visit standing': { district_head: 'own district', head: 'authority', development_lead: 'authority' },
  mailings: { principal: 'own school', administrator: 'authority' },
  'rounds under way': { district_head: 'own district', head: 'authority', coach: 'duty', development_lead: 'authority' },
  people: { administrator: 'authority' },
  'support requests': { team_lead: 'own team', leader: 'own school', principal: 'own school' },
  'coach desk': { coach: 'duty' },
  'local actions': { coach: 'authority', administrator: 'authority', development_lead: 'authority' },
  'guide responses': { administrator: 'authority' },
  settings: { administrator: 'authority' },
  'school year': {
    teacher: 'own school',
    staff: 'own school',
    team_lead: 'own school',
    leader: 'own school',
    principal: 'own school',
    district_head: 'own district',
    head: 'authority',
    coach: 'asked schools',
    administrator: 'authority',
    development_lead: 'authority',
    registrar: 'authority',
  },
  'dates of the year': { administrator: 'authority' },
  'dates of the school': { principal: 'own school' },
  'help asked': { district_head: 'own district', head: 'authority', development_lead: 'authority' },
  'success factors': everyone,
  'mark success factors': { district_head: 'own district', head: 'authority', development_lead: 'authority' },
  'name the school': { principal: 'own school' },
} as const satisfies Record<string, Partial<Record<Part, Reach>>>

export type Thing = keyof typeof whoSees

/**
 * Who does what with a plan that they see: the second half of the table. What a plan's state allows is said in the plan's rules; a principal decides on the
 * plan of a team that has no lead.
 */
export const whoDoes = {
  'write team plan': { teacher: 'own team', staff: 'own team', team_lead: 'own team' },
  'decide on team plan': { team_lead: 'own team', principal: 'own school' },
  'talk about team plan': {
    teacher: 'own team',
    staff: 'own team',
    team_lead: 'own team',
    leader: 'own school',
    principal: 'own school',
    coach: 'asked schools',
  },
  'write school plan': { leader: 'own school', principal: 'own school' },
  'decide on school plan': { principal: 'own school' },
  'talk about school plan': { leader: 'own school', principal: 'own school', coach: 'asked schools' },
  'give feedback on plan': { coach: 'asked schools' },
  'run team checkin': { team_lead: 'own team', principal: 'own school' },
  'run school checkin': { principal: 'own school' },
} as const satisfies Record<string, Partial<Record<Part, Reach>>>

export type Deed = keyof typeof whoDoes

/** The part of the organisation in which a viewer sees a thing. `authority` stands above the lists. */
export type Sight = { own: boolean; authority: boolean; districts: string[]; schools: string[]; teams: string[] }

/** What a viewer sees of a thing; null when nothing. A coach whose duty has ended has no asked schools, whatever was accepted. */
export function sightOf(viewer: Viewer, thing: Thing): Sight | null {
  const reaches: Partial<Record<Part, Reach>> = whoSees[thing]
  const sight: Sight = { own: reaches.person === 'own', authority: false, districts: [], schools: [], teams: [] }
  for (const duty of viewer.duties) {
    const reach = reaches[duty.role]
    if (reach === 'authority') sight.authority = true
    if (reach === 'own district' && duty.district) sight.districts.push(duty.district)
    if (reach === 'own school' && duty.school) sight.schools.push(duty.school)
    if (reach === 'own team' && duty.unitKind === 'team') sight.teams.push(duty.unit)
    if (reach === 'asked schools' && duty.role === 'coach') sight.schools.push(...viewer.askedSchools.map(({ id }) => id))
    if (reach === 'duty') widen(sight, duty)
  }
  return seesSomething(sight) ? sight : null
}

/** The roles that see a thing over all of the authority, whatever else they are: for a question to the database that checks by itself who may. */
export function rolesSeeingAll(thing: Thing): string[] {
  return Object.entries(whoSees[thing]).flatMap(([part, reach]) => (part !== 'person' && reach === 'authority' ? [part] : []))
}

/** A duty of any kind of unit reaches as far as the unit does. */
function widen(sight: Sight, { unit, unitKind }: Duty): void {
  if (unitKind === 'authority') sight.authority = true
  if (unitKind === 'district') sight.districts.push(unit)
  if (unitKind === 'school') sight.schools.push(unit)
}

function seesSomething({ own, authority, districts, schools, teams }: Sight): boolean {
  return own || authority || districts.length > 0 || schools.length > 0 || teams.length > 0
}

/** Whether a school lies within what is seen. */
export function seesSchool(sight: Sight, school: { id: string; district: string | null }): boolean {
  return sight.authority || sight.schools.includes(school.id) || (school.district !== null && sight.districts.includes(school.district))
}
