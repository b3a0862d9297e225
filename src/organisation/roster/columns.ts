import { composed } from '../../base/text.ts'

/** What a roster's columns may hold. */
export const columns = ['personId', 'givenName', 'familyName', 'email', 'eppn', 'schoolCode', 'school', 'district', 'team', 'role'] as const
export type Column = (typeof columns)[number]

/** Headings that mean each column, in Swedish and English, without spaces, hyphens and case. */
const headings: Record<Column, string[]> = {
  personId: [
    'personid',
    'id',
    'externtid',
    'anställningsnummer',
    'anställningsnr',
    'anställningsid',
    'anstnr',
    'anstid',
    'medarbetarid',
    'medarbetarnummer',
    'användarid',
    'employeeid',
    'employeenumber',
    'employeeno',
    'staffid',
    'externalid',
    'userid',
  ],
  givenName: ['förnamn', 'fornamn', 'tilltalsnamn', 'firstname', 'givenname', 'forename'],
  familyName: ['efternamn', 'lastname', 'familyname', 'surname'],
  email: [
    'epost',
    'epostadress',
    'email',
    'emailadress',
    'emailaddress',
    'mail',
    'mailadress',
    'mejl',
    'mejladress',
    'jobbmejl',
    'jobbmail',
    'epostarbete',
    'epostjobb',
    'epostadressarbete',
    'workemail',
  ],
  eppn: ['eppn', 'edupersonprincipalname', 'federationsid', 'federationid'],
  schoolCode: ['skolenhetskod', 'skolenhetskoden', 'skolkod', 'enhetskod', 'schoolcode', 'schoolunitcode', 'unitcode'],
  school: [
    'skola',
    'skolans',
    'skolenhet',
    'skolenhetsnamn',
    'enhet',
    'enhetsnamn',
    'skolnamn',
    'skolansnamn',
    'arbetsplats',
    'school',
    'schoolname',
    'schoolunit',
    'unit',
    'workplace',
  ],
  district: [
    'verksamhetsområde',
    'verksamhetsomrade',
    'område',
    'skolområde',
    'rektorsområde',
    'distrikt',
    'district',
    'area',
    'schooldistrict',
  ],
  team: ['arbetslag', 'lag', 'team', 'grupp', 'arbetsgrupp', 'workteam', 'group'],
  role: [
    'roll',
    'roller',
    'befattning',
    'uppdrag',
    'tjänst',
    'yrkesroll',
    'titel',
    'yrke',
    'role',
    'roles',
    'position',
    'duty',
    'title',
    'jobtitle',
  ],
}

const byHeading = new Map(columns.flatMap((column) => headings[column].map((heading) => [heading, column] as const)))

/** The column that a heading means, in any case and with any spaces, hyphens and signs. */
export function columnOf(heading: string): Column | undefined {
  return byHeading.get(plainWord(heading))
}

/** Lower case, letters and digits only: how headings and roles are compared. */
export function plainWord(text: string): string {
  return composed(text)
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Which columns must be there and are not: names and role always, one of id and e-mail, one of school and code. */
export function missingColumns(found: Set<Column>): Column[][] {
  const needed: Column[][] = [['personId', 'email'], ['givenName'], ['familyName'], ['role'], ['school', 'schoolCode']]
  return needed.filter((choices) => !choices.some((column) => found.has(column)))
}
