import type { Messages } from '../../../ground/base/language.ts'
import type { Role } from '../../../ground/base/viewer.ts'

const sv = {
  title: 'Hjälp och stöd',
  lead: 'Korta texter om hur du svarar, läser resultat, samtalar och planerar. Alla går att skriva ut.',
  own: 'För dig',
  ownNote: 'Valda efter dina uppdrag.',
  others: 'Fler texter',
  othersNote: 'Öppna för alla.',
  all: 'Alla texter',
  readers: {
    teacher: 'lärare',
    staff: 'övrig personal',
    team_lead: 'arbetslagsledare',
    leader: 'skolledare',
    principal: 'rektorer',
    district_head: 'verksamhetschefer',
    coach: 'IKT-pedagoger',
    head: 'chefer för hela verksamheten',
    development_lead: 'utvecklingsledare',
    registrar: 'registratorer',
    administrator: 'administratörer',
  } satisfies Record<Role, string>,
}

const en: typeof sv = {
  title: 'Help and support',
  lead: 'Short texts on how to answer, read results, talk and plan. All of them can be printed.',
  own: 'For you',
  ownNote: 'Chosen by your posts.',
  others: 'More texts',
  othersNote: 'Open to everyone.',
  all: 'All texts',
  readers: {
    teacher: 'teachers',
    staff: 'other staff',
    team_lead: 'team leads',
    leader: 'school leaders',
    principal: 'principals',
    district_head: 'district heads',
    coach: 'ICT coaches',
    head: 'heads of education',
    development_lead: 'development leads',
    registrar: 'registrars',
    administrator: 'administrators',
  },
}

export const guidesWords: Messages<typeof sv> = { sv, en }
