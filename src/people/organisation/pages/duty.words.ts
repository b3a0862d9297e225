import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (name: string) => `Nytt uppdrag för ${name}`,
  roleLegend: 'Vilken roll?',
  next: 'Välj plats',
  unit: 'Var?',
  unitEmpty: 'Välj plats',
  from: 'Från och med',
  button: 'Lägg till uppdraget',
  changeRole: 'Byt roll',
  roleIs: (role: string) => `Roll: ${role}.`,
  noUnits: 'Det finns ingen plats för den rollen än.',
  toOrganisation: 'Lägg till skolor och arbetslag',
  hints: {
    teacher: 'I ett arbetslag eller på en skola',
    staff: 'Fritidshem, elevhälsa, administration med flera',
    team_lead: 'Leder ett arbetslag',
    leader: 'Biträdande rektor eller annan i skolledningen',
    principal: 'Leder en skola',
    district_head: 'Leder ett verksamhetsområde',
    coach: 'Stöder skolor som ber om det',
    head: 'Leder huvudmannens hela verksamhet och beslutar',
    development_lead: 'Utvecklingsledare, handläggare eller projektledare hos huvudmannen',
    registrar: 'Håller ordning på ärenden och handlingar',
    administrator: 'Sköter personer, omgångar och inställningar',
  },
}

const en: typeof sv = {
  title: (name) => `New post for ${name}`,
  roleLegend: 'Which role?',
  next: 'Choose place',
  unit: 'Where?',
  unitEmpty: 'Choose a place',
  from: 'From',
  button: 'Add the post',
  changeRole: 'Change role',
  roleIs: (role) => `Role: ${role}.`,
  noUnits: 'There is no place for that role yet.',
  toOrganisation: 'Add schools and teams',
  hints: {
    teacher: 'In a team or at a school',
    staff: 'After-school care, student health, administration and others',
    team_lead: 'Leads a team',
    leader: 'Deputy principal or another of the school’s leaders',
    principal: 'Leads a school',
    district_head: 'Leads a district',
    coach: 'Supports schools that ask for it',
    head: 'Leads all of the authority’s schools and decides',
    development_lead: 'Development, case or project lead at the authority',
    registrar: 'Keeps matters and documents in order',
    administrator: 'Looks after people, rounds and settings',
  },
}

export const dutyWords: Messages<typeof sv> = { sv, en }
