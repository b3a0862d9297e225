import { composed } from '../../../ground/base/text.ts'

/** What a roster's columns may hold. */
export const columns = ['personId', 'givenName', 'familyName', 'email', 'eppn', 'schoolCode', 'school', 'district', 'team', 'role'] as const
/** Columns that other systems write and that we read, but do not write ourselves. */
const foreignColumns = ['fullName', 'schools', 'organisation', 'endsOn'] as const
export type Column = (typeof columns)[number] | (typeof foreignColumns)[number]

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
  fullName: ['namn', 'fullständigtnamn', 'heltnamn', 'personnamn', 'name', 'fullname'],
  schools: ['skolor', 'skolenheter', 'schools', 'schoolunits'],
  organisation: ['organisation', 'organisationsenhet', 'organisationstillhörighet', 'orgenhet', 'organisationsväg', 'organization'],
  endsOn: [
    'tom',
    'tillochmed',
    'slutdatum',
    'slutardatum',
    'slutar',
    'anställdtom',
    'anställningtom',
    'anställningslut',
    'anställningensslut',
    'enddate',
    'endson',
    'validto',
    'until',
  ],
}

const byHeading = new Map(
  [...columns, ...foreignColumns].flatMap((column) => headings[column].map((heading) => [heading, column] as const)),
)

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
  const named: Column[][] = found.has('fullName') ? [] : [['givenName'], ['familyName']]
  const placed: Column[][] = found.has('schools') || found.has('organisation') ? [] : [['school', 'schoolCode']]
  const needed: Column[][] = [['personId', 'email'], ...named, ['role'], ...placed]
  return needed.filter((choices) => !choices.some((column) => found.has(column)))
}
