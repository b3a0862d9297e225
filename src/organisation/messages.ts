import { formatList, formatNumber, type Messages } from '../base/language.ts'
import type { UnitKind } from '../base/viewer.ts'
import type { SchoolForm } from './organisation.ts'

const sv = {
  tabs: { label: 'Personer och organisation', people: 'Personer', organisation: 'Organisation', import: 'Läs in personallista', settings: 'Inställningar' },
  people: {
    title: 'Personer',
    lead: (total: number, narrowed: boolean) => `${formatNumber(total, 'sv')} ${total === 1 ? 'person' : 'personer'}${narrowed ? ' passar in på ditt urval' : ' finns i Stegvis'}.`,
    privacy: 'Här finns namn, e-post och uppdrag. Vad någon har svarat finns inte här och kan inte öppnas härifrån.',
    search: 'Namn, e-post eller personid', school: 'Skola', allSchools: 'Alla skolor', role: 'Roll', allRoles: 'Alla roller', state: 'Visa', current: 'Nuvarande', ended: 'Avslutade',
    filter: 'Sök bland personer', caption: 'Personer', name: 'Namn', duties: 'Uppdrag', email: 'E-post', noDuties: 'Inget uppdrag', noEmail: 'Saknas',
    add: 'Lägg till en person', export: 'Hämta listan (CSV)', empty: 'Ingen person passar', emptyText: 'Ändra urvalet, eller lägg till en person för hand.',
  },
  person: {
    addTitle: 'Lägg till en person', addLead: 'Sedan väljer du uppdrag. Behöver du lägga till många går det fortare att läsa in en personallista.',
    givenName: 'Förnamn', familyName: 'Efternamn', email: 'E-postadress i arbetet', emailHint: 'Dit går inbjudan och inloggningslänk.',
    personId: 'Personid', personIdHint: 'Ert eget nummer, till exempel anställningsnummer. Inte personnummer.', eppn: 'EPPN', eppnHint: 'Bara om ni loggar in med skolans inloggning.',
    addButton: 'Lägg till personen', editTitle: (name: string) => `Ändra uppgifter om ${name}`, editButton: 'Ändra uppgifterna', edit: 'Ändra uppgifter',
    details: 'Uppgifter', none: 'Saknas', since: (day: string) => `I Stegvis sedan ${day}`, endedOn: (day: string) => `Avslutad ${day}`,
    lead: (duties: string) => duties, noDuties: 'Har inget uppdrag nu.',
    duties: 'Uppdrag', dutiesNote: 'Det är uppdragen som avgör vad personen gör och ser.', role: 'Roll', place: 'Plats', time: 'Tid', actions: 'Gör', source: { roster: 'från personallistan', hand: 'för hand' },
    from: (day: string) => `från ${day}`, fromTo: (from: string, to: string) => `${from} till ${to}`, home: 'Hemarbetslag', makeHome: 'Gör till hemarbetslag', endDuty: 'Avsluta', undoDuty: 'Ångra',
    aboutDuty: (role: string, place: string) => `: ${role}, ${place}`, past: 'Tidigare uppdrag', addDuty: 'Lägg till ett uppdrag',
    homeNote: 'Hemarbetslaget är det lag som personens svar räknas i, ett per skola.',
    end: 'Avsluta personen', endTitle: (name: string) => `Avsluta ${name}?`,
    endLead: 'Alla uppdrag avslutas i dag och det går inte längre att logga in. Svar som redan räknats in i resultat ligger kvar där. Du kan ångra under dagen.',
    endButton: 'Avsluta personen', keep: 'Gå tillbaka', undo: 'Ångra', undoNote: 'Personen avslutades i dag. Du kan ångra, så kommer uppdragen tillbaka.',
    onlyAdministrator: 'Det här är den enda administratören. Ge någon annan uppdraget först.',
    flash: {
      added: (name: string) => `${name} är tillagd. Lägg nu till ett uppdrag.`, changed: 'Uppgifterna är ändrade.', ended: (name: string) => `${name} är avslutad.`, back: (name: string) => `${name} är tillbaka.`,
      dutyAdded: 'Uppdraget är tillagt.', dutyEnded: 'Uppdraget är avslutat. Du kan ångra under dagen.', dutyBack: 'Uppdraget gäller igen.', dutyStays: 'Det gick inte att ångra: uppdraget finns redan, eller platsen är avslutad.',
      home: (team: string) => `${team} är nu hemarbetslag.`,
    },
  },
  duty: {
    title: (name: string) => `Nytt uppdrag för ${name}`, roleLegend: 'Vilken roll?', next: 'Välj plats', unit: 'Var?', unitEmpty: 'Välj plats', from: 'Från och med', button: 'Lägg till uppdraget', changeRole: 'Byt roll',
    roleIs: (role: string) => `Roll: ${role}.`, noUnits: 'Det finns ingen plats för den rollen än.', toOrganisation: 'Lägg till skolor och arbetslag',
    hints: {
      teacher: 'I ett arbetslag eller på en skola', staff: 'Fritidshem, elevhälsa, administration med flera', team_lead: 'Leder ett arbetslag', leader: 'Biträdande rektor eller annan i skolledningen',
      principal: 'Leder en skola', district_head: 'Leder ett verksamhetsområde', coach: 'Stöder skolor som ber om det', administrator: 'Sköter personer, omgångar och inställningar',
    },
  },
  organisation: {
    title: 'Organisation',
    lead: (districts: number, schools: number, teams: number) => `${count(schools, 'skola', 'skolor')}, ${count(teams, 'arbetslag', 'arbetslag')} och ${count(districts, 'verksamhetsområde', 'verksamhetsområden')}.`,
    withoutDistrict: 'Utan verksamhetsområde', addDistrict: 'Lägg till ett verksamhetsområde', addSchool: 'Lägg till en skola', name: 'Skola', code: 'Skolenhetskod', teams: 'Arbetslag', people: 'Personer',
    caption: (district: string) => `Skolor i ${district}`, none: 'Inga skolor än.', openDistrict: (name: string) => `Öppna ${name}`,
    empty: 'Det finns inga skolor än', emptyText: 'Läs in en personallista, så skapas skolor och arbetslag, eller lägg till dem för hand.', import: 'Läs in en personallista',
    endedToday: 'Avslutade i dag', undo: 'Ångra',
  },
  unit: {
    kinds: { authority: 'Huvudman', district: 'Verksamhetsområde', school: 'Skola', team: 'Arbetslag' } satisfies Record<UnitKind, string>,
    addTitle: { district: 'Lägg till ett verksamhetsområde', school: 'Lägg till en skola', team: 'Lägg till ett arbetslag' },
    name: 'Namn', code: 'Skolenhetskod', codeHint: 'Åtta siffror. Utan kod känns skolan igen på namnet.', forms: 'Skolformer', formsHint: 'Styr hur några påståenden är formulerade.',
    formNames: {
      fsk: 'Förskoleklass', gr: 'Grundskola', gran: 'Anpassad grundskola', sp: 'Specialskola', sam: 'Sameskola', gy: 'Gymnasieskola', gyan: 'Anpassad gymnasieskola',
      vux: 'Komvux', sfi: 'Sfi', fri: 'Fritidshem',
    } satisfies Record<SchoolForm, string>,
    parent: 'Ligger under', directly: (authority: string) => `${authority} (utan verksamhetsområde)`, add: 'Lägg till',
    people: (total: number) => count(total, 'person', 'personer'), in: (parent: string) => `i ${parent}`, endedOn: (day: string) => `Avslutad ${day}`,
    change: 'Ändra', changeButton: 'Ändra uppgifterna', move: 'Flytta', moveButton: 'Flytta hit', moveNote: 'Gäller från i dag. Omgångar som redan är öppna påverkas inte.',
    teams: 'Arbetslag', team: 'Arbetslag', addTeam: 'Lägg till ett arbetslag', noTeams: 'Inga arbetslag än.', schools: 'Skolor', peopleTitle: 'Personer', nobody: 'Ingen.', morePeople: (more: number) => `och ${formatNumber(more, 'sv')} till`,
    merge: 'Slå ihop arbetslag', mergeNote: 'Ett nytt arbetslag efterträder de gamla, tar över alla i dem, och de gamla avslutas.', mergeName: 'Det nya arbetslagets namn', mergeTeams: 'Vilka arbetslag slås ihop?', mergeButton: 'Slå ihop arbetslagen',
    split: 'Dela arbetslaget', splitNote: 'Ett nytt arbetslag efterträder det här, och de du väljer flyttar dit. Väljer du alla avslutas det gamla.', splitName: 'Det nya arbetslagets namn', splitPeople: 'Vilka flyttar dit?', splitButton: 'Skapa det nya arbetslaget',
    succeeds: (names: string[]) => `Efterträder ${formatList(names, 'sv')}.`, succeededBy: (names: string[]) => `Efterträds av ${formatList(names, 'sv')}.`,
    end: 'Avsluta', endNote: 'Du kan ångra under dagen. Historik och resultat finns kvar.', endButton: { district: 'Avsluta verksamhetsområdet', school: 'Avsluta skolan', team: 'Avsluta arbetslaget' },
    left: (names: string[], more: number) => `Går inte att avsluta än. Kvar är ${formatList(more > 0 ? [...names, `${formatNumber(more, 'sv')} till`] : names, 'sv')}. Avsluta eller flytta deras uppdrag först.`,
    leftUnits: (names: string[]) => `Går inte att avsluta än. Under ligger ${formatList(names, 'sv')}. Flytta eller avsluta dem först.`,
    flash: {
      added: (name: string) => `${name} är tillagd.`, changed: 'Uppgifterna är ändrade.', moved: (name: string) => `${name} är flyttad.`, ended: (name: string) => `${name} är avslutad. Du kan ångra under dagen.`, back: (name: string) => `${name} är i bruk igen.`,
      merged: (name: string) => `${name} har tagit över efter de gamla arbetslagen.`, split: (name: string) => `${name} är skapat.`,
    },
  },
  settings: {
    title: 'Inställningar', lead: 'Det här visas för alla som använder Stegvis hos er.', about: 'Huvudmannen', name: 'Namn', nameHint: 'Till exempel Björkköpings kommun.', email: 'E-post för frågor', phone: 'Telefon för frågor',
    statement: 'Tillgänglighetsredogörelse', statementNote: 'Lagen om tillgänglighet till digital offentlig service kräver en redogörelse. Det du skriver här blir en del av den.', read: 'Läs redogörelsen',
    responsible: 'Vem ansvarar för tillgängligheten?', responsibleHint: 'Nämnd, förvaltning eller bolag.', assessedOn: 'Senast bedömd', method: 'Hur bedömdes den?', methodHint: 'Till exempel: Vi har testat själva med skärmläsare och tangentbord.',
    shortcomings: 'Kända brister', shortcomingsHint: 'En per rad: vad som brister, för vem och när det är åtgärdat.', reporting: 'Hur kan man påtala brister?', reportingHint: 'Till exempel vart man skriver och hur snabbt ni svarar.',
    enforcement: 'Länktext till tillsynsmyndigheten', enforcementHint: 'Tom ger den vanliga texten, ”Anmäl till Myndigheten för digital förvaltning (Digg)”.', button: 'Spara inställningarna', saved: 'Inställningarna är sparade.',
  },
  errors: {
    givenName: 'Skriv förnamnet, högst 100 tecken', familyName: 'Skriv efternamnet, högst 100 tecken', email: 'Skriv en e-postadress med @, till exempel sara.lindqvist@kommun.se', eppn: 'Skriv EPPN med @, till exempel saralind@kommun.se',
    personId: 'Korta personid till högst 100 tecken', identity: 'Fyll i e-post eller personid, så att personen går att känna igen',
    emailTaken: (name: string) => `Adressen används redan av ${name}`, personIdTaken: (name: string) => `Personid används redan av ${name}`, eppnTaken: (name: string) => `EPPN används redan av ${name}`,
    role: 'Välj en roll', unit: 'Välj en plats i listan', dutyThere: 'Personen har redan det uppdraget', from: 'Välj ett datum, högst ett år framåt',
    unitName: 'Skriv ett namn, högst 200 tecken', code: 'Skriv skolenhetskoden med högst 40 tecken', nameTaken: 'Det namnet finns redan. Välj ett annat', codeTaken: 'Skolenhetskoden finns redan på en annan skola', parent: 'Välj var den ska ligga',
    forms: 'Välj bland skolformerna', teams: 'Välj minst två arbetslag', people: 'Välj minst en person', authorityName: 'Skriv huvudmannens namn, högst 200 tecken', phone: 'Korta telefonnumret till högst 40 tecken', long: 'Korta texten till högst 5 000 tecken', day: 'Välj ett datum som inte ligger i framtiden',
  },
}

function count(total: number, one: string, many: string): string {
  return `${formatNumber(total, 'sv')} ${total === 1 ? one : many}`
}

const en: typeof sv = {
  tabs: { label: 'People and organisation', people: 'People', organisation: 'Organisation', import: 'Import a staff list', settings: 'Settings' },
  people: {
    title: 'People',
    lead: (total, narrowed) => `${formatNumber(total, 'en')} ${total === 1 ? 'person' : 'people'} ${narrowed ? 'match your selection' : 'in Stegvis'}.`,
    privacy: 'Here are names, e-mail and duties. What anyone has answered is not here and cannot be opened from here.',
    search: 'Name, e-mail or person ID', school: 'School', allSchools: 'All schools', role: 'Role', allRoles: 'All roles', state: 'Show', current: 'Current', ended: 'Ended',
    filter: 'Search among people', caption: 'People', name: 'Name', duties: 'Duties', email: 'E-mail', noDuties: 'No duty', noEmail: 'Missing',
    add: 'Add a person', export: 'Get the list (CSV)', empty: 'Nobody matches', emptyText: 'Change the selection, or add a person by hand.',
  },
  person: {
    addTitle: 'Add a person', addLead: 'Then you choose duties. If you need to add many, importing a staff list is faster.',
    givenName: 'First name', familyName: 'Last name', email: 'E-mail address at work', emailHint: 'Invitations and sign-in links go there.',
    personId: 'Person ID', personIdHint: 'Your own number, such as employee number. Not the personal identity number.', eppn: 'EPPN', eppnHint: 'Only if you sign in with the school’s sign-in.',
    addButton: 'Add the person', editTitle: (name) => `Change details of ${name}`, editButton: 'Change the details', edit: 'Change details',
    details: 'Details', none: 'Missing', since: (day) => `In Stegvis since ${day}`, endedOn: (day) => `Ended ${day}`,
    lead: (duties) => duties, noDuties: 'Has no duty now.',
    duties: 'Duties', dutiesNote: 'The duties decide what the person does and sees.', role: 'Role', place: 'Place', time: 'Time', actions: 'Do', source: { roster: 'from the staff list', hand: 'by hand' },
    from: (day) => `from ${day}`, fromTo: (from, to) => `${from} to ${to}`, home: 'Home team', makeHome: 'Make home team', endDuty: 'End', undoDuty: 'Undo',
    aboutDuty: (role, place) => `: ${role}, ${place}`, past: 'Earlier duties', addDuty: 'Add a duty',
    homeNote: 'The home team is the team in which the person’s answers count, one per school.',
    end: 'End the person', endTitle: (name) => `End ${name}?`,
    endLead: 'All duties end today and signing in is no longer possible. Answers already counted in results stay there. You can undo this today.',
    endButton: 'End the person', keep: 'Go back', undo: 'Undo', undoNote: 'The person was ended today. You can undo that, and the duties come back.',
    onlyAdministrator: 'This is the only administrator. Give somebody else that duty first.',
    flash: {
      added: (name) => `${name} is added. Now add a duty.`, changed: 'The details are changed.', ended: (name) => `${name} is ended.`, back: (name) => `${name} is back.`,
      dutyAdded: 'The duty is added.', dutyEnded: 'The duty is ended. You can undo this today.', dutyBack: 'The duty holds again.', dutyStays: 'Could not be undone: the duty is already there, or the place has ended.',
      home: (team) => `${team} is now the home team.`,
    },
  },
  duty: {
    title: (name) => `New duty for ${name}`, roleLegend: 'Which role?', next: 'Choose place', unit: 'Where?', unitEmpty: 'Choose a place', from: 'From', button: 'Add the duty', changeRole: 'Change role',
    roleIs: (role) => `Role: ${role}.`, noUnits: 'There is no place for that role yet.', toOrganisation: 'Add schools and teams',
    hints: {
      teacher: 'In a team or at a school', staff: 'After-school care, student health, administration and others', team_lead: 'Leads a team', leader: 'Deputy principal or another of the school’s leaders',
      principal: 'Leads a school', district_head: 'Leads a district', coach: 'Supports schools that ask for it', administrator: 'Looks after people, rounds and settings',
    },
  },
  organisation: {
    title: 'Organisation',
    lead: (districts, schools, teams) => `${countEn(schools, 'school', 'schools')}, ${countEn(teams, 'team', 'teams')} and ${countEn(districts, 'district', 'districts')}.`,
    withoutDistrict: 'Without district', addDistrict: 'Add a district', addSchool: 'Add a school', name: 'School', code: 'School code', teams: 'Teams', people: 'People',
    caption: (district) => `Schools in ${district}`, none: 'No schools yet.', openDistrict: (name) => `Open ${name}`,
    empty: 'There are no schools yet', emptyText: 'Import a staff list, and schools and teams are made, or add them by hand.', import: 'Import a staff list',
    endedToday: 'Ended today', undo: 'Undo',
  },
  unit: {
    kinds: { authority: 'Authority', district: 'District', school: 'School', team: 'Team' },
    addTitle: { district: 'Add a district', school: 'Add a school', team: 'Add a team' },
    name: 'Name', code: 'School code', codeHint: 'Eight digits. Without a code the school is known by its name.', forms: 'School forms', formsHint: 'Decides how some statements are worded.',
    formNames: {
      fsk: 'Preschool class', gr: 'Compulsory school', gran: 'Adapted compulsory school', sp: 'Special school', sam: 'Sami school', gy: 'Upper secondary school', gyan: 'Adapted upper secondary school',
      vux: 'Adult education', sfi: 'Swedish for immigrants', fri: 'After-school care',
    },
    parent: 'Lies under', directly: (authority) => `${authority} (without district)`, add: 'Add',
    people: (total) => countEn(total, 'person', 'people'), in: (parent) => `in ${parent}`, endedOn: (day) => `Ended ${day}`,
    change: 'Change', changeButton: 'Change the details', move: 'Move', moveButton: 'Move here', moveNote: 'Holds from today. Rounds that are already open are not affected.',
    teams: 'Teams', team: 'Team', addTeam: 'Add a team', noTeams: 'No teams yet.', schools: 'Schools', peopleTitle: 'People', nobody: 'Nobody.', morePeople: (more) => `and ${formatNumber(more, 'en')} more`,
    merge: 'Merge teams', mergeNote: 'A new team succeeds the old ones and takes over everyone in them, and the old ones end.', mergeName: 'The new team’s name', mergeTeams: 'Which teams are merged?', mergeButton: 'Merge the teams',
    split: 'Split the team', splitNote: 'A new team succeeds this one, and those you choose move there. If you choose everyone, the old one ends.', splitName: 'The new team’s name', splitPeople: 'Who moves there?', splitButton: 'Make the new team',
    succeeds: (names) => `Succeeds ${formatList(names, 'en')}.`, succeededBy: (names) => `Succeeded by ${formatList(names, 'en')}.`,
    end: 'End', endNote: 'You can undo this today. History and results stay.', endButton: { district: 'End the district', school: 'End the school', team: 'End the team' },
    left: (names, more) => `Cannot be ended yet. Left are ${formatList(more > 0 ? [...names, `${formatNumber(more, 'en')} more`] : names, 'en')}. End or move their duties first.`,
    leftUnits: (names) => `Cannot be ended yet. Under it lie ${formatList(names, 'en')}. Move or end them first.`,
    flash: {
      added: (name) => `${name} is added.`, changed: 'The details are changed.', moved: (name) => `${name} is moved.`, ended: (name) => `${name} is ended. You can undo this today.`, back: (name) => `${name} is in use again.`,
      merged: (name) => `${name} has taken over from the old teams.`, split: (name) => `${name} is made.`,
    },
  },
  settings: {
    title: 'Settings', lead: 'This is shown to everyone who uses Stegvis with you.', about: 'The authority', name: 'Name', nameHint: 'For example Björkköpings kommun.', email: 'E-mail for questions', phone: 'Telephone for questions',
    statement: 'Accessibility statement', statementNote: 'The law on accessibility of digital public services requires a statement. What you write here becomes part of it.', read: 'Read the statement',
    responsible: 'Who is responsible for the accessibility?', responsibleHint: 'Board, administration or company.', assessedOn: 'Last assessed', method: 'How was it assessed?', methodHint: 'For example: We have tested it ourselves with a screen reader and keyboard.',
    shortcomings: 'Known shortcomings', shortcomingsHint: 'One a line: what falls short, for whom, and when it will be mended.', reporting: 'How can shortcomings be reported?', reportingHint: 'For example where to write and how fast you answer.',
    enforcement: 'Link text to the supervisory authority', enforcementHint: 'Left empty it is the usual text, “Report to the Agency for Digital Government (Digg)”.', button: 'Save the settings', saved: 'The settings are saved.',
  },
  errors: {
    givenName: 'Write the first name, at most 100 characters', familyName: 'Write the last name, at most 100 characters', email: 'Write an e-mail address with @, such as sara.lindqvist@kommun.se', eppn: 'Write the EPPN with @, such as saralind@kommun.se',
    personId: 'Shorten the person ID to at most 100 characters', identity: 'Fill in e-mail or person ID, so that the person can be known',
    emailTaken: (name) => `The address is already used by ${name}`, personIdTaken: (name) => `The person ID is already used by ${name}`, eppnTaken: (name) => `The EPPN is already used by ${name}`,
    role: 'Choose a role', unit: 'Choose a place in the list', dutyThere: 'The person already has that duty', from: 'Choose a date, at most one year ahead',
    unitName: 'Write a name, at most 200 characters', code: 'Write the school code with at most 40 characters', nameTaken: 'That name is already there. Choose another', codeTaken: 'Another school already has that school code', parent: 'Choose where it lies',
    forms: 'Choose among the school forms', teams: 'Choose at least two teams', people: 'Choose at least one person', authorityName: 'Write the authority’s name, at most 200 characters', phone: 'Shorten the telephone number to at most 40 characters', long: 'Shorten the text to at most 5,000 characters', day: 'Choose a date that is not in the future',
  },
}

function countEn(total: number, one: string, many: string): string {
  return `${formatNumber(total, 'en')} ${total === 1 ? one : many}`
}

/** The words of people, organisation and settings; the roster import has its own. */
export const messages: Messages<typeof sv> = { sv, en }

/** The words of what is to be mended, by the codes of the forms. */
export type ErrorCode = Exclude<keyof typeof sv.errors, 'emailTaken' | 'personIdTaken' | 'eppnTaken'>
