// Long: the words of one table, in every language.
import type { Language, Messages } from '../../ground/base/language.ts'
import type { Role } from '../../ground/base/viewer.ts'
import type { Deed, Part, Reach, Thing } from './permission.ts'

/** What a role is called. */
export const roleNames: Messages<Record<Role, string>> = {
  sv: {
    teacher: 'Lärare',
    staff: 'Övrig personal',
    team_lead: 'Arbetslagsledare',
    leader: 'Skolledare',
    principal: 'Rektor',
    district_head: 'Verksamhetschef',
    coach: 'IKT-pedagog',
    head: 'Chef för hela verksamheten',
    development_lead: 'Utvecklingsledare',
    registrar: 'Registrator',
    administrator: 'Administratör',
  },
  en: {
    teacher: 'Teacher',
    staff: 'Other staff',
    team_lead: 'Team lead',
    leader: 'School leader',
    principal: 'Principal',
    district_head: 'District head',
    coach: 'ICT coach',
    head: 'Head of education',
    development_lead: 'Development lead',
    registrar: 'Registrar',
    administrator: 'Administrator',
  },
}

/** What a thing is, and what is to be known about it, in words. */
export const thingNames: Messages<Record<Thing, { name: string; note: string }>> = {
  sv: {
    'own answers': {
      name: 'Dina svar och anteckningar',
      note: 'Ingen annan: inte kollegor, rektor eller administratör, och inte den som har webbserverns inloggning till databasen.',
    },
    'own result': { name: 'Ditt eget resultat', note: 'Bara du, om du inte själv väljer att visa det för din rektor.' },
    'own goals': { name: 'Dina egna mål', note: 'Bara du.' },
    'shared result': { name: 'Ett resultat som någon valt att visa', note: 'Tills personen tar tillbaka det.' },
    'team result': {
      name: 'Arbetslagets resultat',
      note: 'När omgången har stängt och resultatet är släppt, och bara när tillräckligt många har svarat.',
    },
    'school result': {
      name: 'Skolans resultat',
      note: 'När omgången har stängt och resultatet är släppt. Chefer ser skolor, aldrig arbetslag.',
    },
    'district result': {
      name: 'Verksamhetsområdets resultat',
      note: 'Skolor som är för små för ett eget resultat räknas inte med. Aldrig arbetslag.',
    },
    'authority result': { name: 'Huvudmannens resultat', note: 'Siffror för alla skolor tillsammans. Ingen enskild skola.' },
    'question quality': {
      name: 'Hur frågorna fungerade',
      note: 'Hur väl frågorna mäter, för alla skolor tillsammans. Ingen enskild skola.',
    },
    'authority answers': {
      name: 'Förvaltningens svar om sig själv',
      note: 'Nivåer som förvaltningens ledning har enats om på ett möte. De läser och skriver.',
    },
    matters: {
      name: 'Ärenden, handlingar och attester',
      note: 'Den som ska attestera ser sitt dokument. Vem som helst kan kontrollera ett attesterat dokument med dess nummer.',
    },
    deciding: {
      name: 'Besluta om handlingar',
      note: 'På delegation eller som verkställighet, med namn och titel. Besluten läses av alla som ser ärenden.',
    },
    'matters of the board': {
      name: 'Tjänsteutlåtanden, delegationsordning och nämndens möten',
      note: 'Skriva och anteckna. Läses av alla som ser ärenden.',
    },
    'authority plan': { name: 'Huvudmannens plan', note: 'Från den dag den gäller. Utkast ses bara av dem som nämns här under.' },
    'shared authority plan': {
      name: 'Utkast till huvudmannens plan som har delats',
      note: 'Medan det är delat: läsa och lämna synpunkter med sitt namn.',
    },
    'authority plan draft': {
      name: 'Utkast till huvudmannens plan',
      note: 'Också innan det är delat, med allas synpunkter. Och det som är noterat i omvärldsbevakningen.',
    },
    'writing authority plan': {
      name: 'Skriva huvudmannens plan',
      note: 'Skriva, dela, låsa texten och sätta den i kraft. Och lägga till och avsluta indikatorer.',
    },
    'authority follow-up': {
      name: 'Uppföljningen av huvudmannens plan',
      note: 'Huvudmannens frigivna siffror, bedömningar av målen, och skolornas bedömningar tillsammans från fem skolor.',
    },
    'judging authority goals': { name: 'Bedöma målen i huvudmannens plan', note: 'Varje halvår, med orsaker. En bedömning står kvar.' },
    'judging goals at school': {
      name: 'Bedöma skolans arbete för huvudmannens mål',
      note: 'Rektorn. Ingen annan ser vad en enskild skola har svarat.',
    },
    'open pages': {
      name: 'Öppna sidor',
      note: 'Välja vad som vem som helst kan läsa utan att logga in, och ta tillbaka det. Aldrig utkast, svar eller resultat.',
    },
    equipment: { name: 'Utrustning, konton och stöd', note: 'Antal på varje enhet och när de räknades. Aldrig vem som har vad.' },
    'counting equipment': { name: 'Räkna utrustning, konton och stöd', note: 'Skriva in antal eller läsa in dem ur en fil.' },
    'frame answers': {
      name: 'Hur skolor svarar på ramen',
      note: 'Från det att skolans plan är fastställd, också avsteg och deras skäl. En fördelning visas först när minst fem skolor har svarat.',
    },
    'frame remark': { name: 'Kommentera skolors svar på ramen', note: 'Skolans ledning läser kommentaren.' },
    programmes: {
      name: 'Kompetensutveckling',
      note: 'Program och pass som är släppta, och hur många platser som är kvar. Aldrig vilka som är anmälda.',
    },
    'running programmes': {
      name: 'Skriva program och pass, se vilka som är anmälda och markera närvaro',
      note: 'Också den som är projektledare eller koordinator för programmet, och för sitt pass den som leder det. Vad någon behöver ordnat ser bara den som leder passet, och det tas bort en vecka efter. Utvärderingar läser bara den som ledde passet och programmets projektledare och koordinatorer, när minst fem har svarat.',
    },
    'training needs': {
      name: 'Behov bredvid utbud',
      note: 'Vad det släppta resultatet säger om behoven, bredvid de pass som erbjuds. Samma siffror som i resultatet.',
    },
    'staff signups': { name: 'Vad medarbetare är anmälda till', note: 'Vilket pass och om de står i kö. Inte vad de tyckte.' },
    'staff attendance': {
      name: 'Medarbetares närvaro på pass',
      note: 'Namn och tid, när den som leder passet har låst listan. Inte vad de tyckte.',
    },
    'working groups': {
      name: 'Arbetsgrupper',
      note: 'Vilka grupper som finns och vilka som är med. Anteckningar, uppgifter och behov läser medlemmarna; gruppen bestämmer om de som leder programmet, eller alla, också får läsa.',
    },
    'own training': {
      name: 'Vad du själv har deltagit i, och dina intyg',
      note: 'Vem som helst kan kontrollera ett intyg med dess nummer: program, tid, dagar och initialer, aldrig namnet.',
    },
    'team plan': { name: 'Arbetslagets handlingsplan', note: 'Arbetslaget skriver den tillsammans. Också utkastet.' },
    'joint assessment': {
      name: 'En gemensam skattning',
      note: 'Nivåer som arbetslaget eller skolan har enats om på ett möte. Hör till planen och blandas aldrig med någons svar.',
    },
    'school plan': {
      name: 'Skolans handlingsplan medan den skrivs',
      note: 'Utkast och ändringar, och arbetslagens planer bredvid varandra.',
    },
    'adopted plan': {
      name: 'Skolans fastställda handlingsplan',
      note: 'Från det att rektorn har fastställt den, också i listan över åtgärder. Ett arbetslags åtgärd bara om skolans fastställda plan har den.',
    },
    'report draft': { name: 'Skolans rapport medan den skrivs', note: 'Rektor och skolledare. Andra ser den när den är skickad.' },
    'sent report': {
      name: 'Skolans skickade rapport',
      note: 'Den som leder verksamhetsområdet eller hela verksamheten, utvecklingsledaren, och skolans personal: den handlar om dem.',
    },
    'report answer': { name: 'Svar på en rapport', note: 'Läsa, svara och kalla till dialog.' },
    'report standing': { name: 'Hur det står till med rapporterna', note: 'Om en rapport är skickad och läst. Inte vad som står i den.' },
    overview: {
      name: 'Var skolorna är i året',
      note: 'Om skolan har skattat, planerat, mätt temperaturen och rapporterat, och vad som är sent. Aldrig i ordning efter nivå.',
    },
    dialogue: {
      name: 'Resultatdialogen med en skola',
      note: 'Skolans ledning och den som leder området: frågor, gemensamma anteckningar och överenskommelser. Personalen ser överenskommelserna när båda har godkänt dem.',
    },
    'dialogue booking': { name: 'Kalla till resultatdialog', note: 'Tid och plats, flytta och ställa in.' },
    'dialogue standing': { name: 'Hur det står till med dialogerna', note: 'Om en dialog är bokad eller avslutad. Inte vad som sades.' },
    'own dialogue notes': {
      name: 'Egna anteckningar till en resultatdialog',
      note: 'Bara den som skrev dem. De är låsta med en nyckel som inte ligger i databasen.',
    },
    waves: {
      name: 'Vågorna i ett införande',
      note: 'Lägga upp dem och välja skolor. Hur långt de har kommit ser alla som följer skolorna.',
    },
    'board page': {
      name: 'Sidan till nämnden',
      note: 'Huvudmannens släppta siffror, hur många skolor som har gjort vad, mål och det nämnden ombeds om. Ingen enskild skola.',
    },
    'plan feedback': {
      name: 'Samtalet om en plan',
      note: 'Kommentarer och återkoppling. Om arbetslagets plan: arbetslaget också. Om skolans: bara skolledningen och IKT-pedagogen.',
    },
    'team checkin': {
      name: 'Arbetslagets temperaturmätning',
      note: 'Sammanräknade svar när mätningen har stängt, och bara när tillräckligt många har svarat. Aldrig vem som har svarat.',
    },
    'school checkin': { name: 'Skolans temperaturmätning', note: 'Som arbetslagets. Alla på skolan ser resultatet.' },
    'team checkin words': { name: 'Egna ord i arbetslagets temperaturmätning', note: 'Bara arbetslaget själv, i slumpad ordning.' },
    'school checkin words': { name: 'Egna ord i skolans temperaturmätning', note: 'Bara de som arbetar på skolan, i slumpad ordning.' },
    participation: { name: 'Hur många som har skickat in', note: 'Bara skolans antal medan omgången är öppen. Aldrig vem.' },
    'late members': {
      name: 'Vilka som tillkom under en omgång',
      note: 'Namnen på dem som kom till skolan medan omgången var öppen. Aldrig om de har svarat.',
    },
    rounds: { name: 'Omgångar', note: 'Namn, datum och inställningar. Inga svar.' },
    'external view': {
      name: 'Utomstående utvärderingar',
      note: 'Granskningar, revisioner och studier av skolan. Av hela huvudmannen: den som leder den och administratören.',
    },
    'entering external view': {
      name: 'Utomstående utvärderingar som läggs in',
      note: 'Rektorn lägger inte själv in vad andra har sagt om skolan.',
    },
    visits: { name: 'Besök på en annan skola', note: 'Den som är inbjuden. Anteckningarna är besökarens egna tills de delas.' },
    'visits received': {
      name: 'Besök från en annan skola',
      note: 'Bjuder in, läser besökarens anteckningar när de är delade, och svarar.',
    },
    'visit standing': { name: 'Vilka besök som har ägt rum', note: 'Vilka skolor och vilken dag. Aldrig anteckningarna.' },
    'earlier surveys': {
      name: 'Tidigare undersökningar som läses in',
      note: 'Vad som läses in, och när. Enskilda svar sparas inte, och resultatet visas för dem som ser andra resultat.',
    },
    mailings: {
      name: 'Hur utskicken i en omgång går',
      note: 'Den som har omgången om hand: inbjudan i antal, påminnelser bara om de har gått ut. Aldrig vem, och aldrig breven.',
    },
    'rounds under way': {
      name: 'När skolorna skattar',
      note: 'Omgångar som pågår eller väntar på startsidan: namn, dag och hur många skolor. Inga siffror om svar.',
    },
    people: { name: 'Personer, arbetslag och uppdrag', note: 'Namn, e-post och uppdrag. Inga svar.' },
    'support requests': {
      name: 'Frågor om stöd',
      note: 'Arbetslagsledaren ser sitt arbetslags frågor, skolledning och rektor hela skolans. IKT-pedagogen ser frågorna från sina skolor.',
    },
    'coach desk': {
      name: 'Skolor som ber om stöd',
      note: 'Vad skolan ber om. Planer och resultat först när frågan har fått ja, och till ett datum.',
    },
    'local actions': { name: 'Huvudmannens egna åtgärder', note: 'Skriva och ändra dem. Alla ser dem bland sina förslag.' },
    'guide responses': {
      name: 'Vad läsare säger om guiderna',
      note: 'Om sidan hjälpte, och raden de skrev. Utan namn: ingen ser vem som skrev.',
    },
    settings: { name: 'Inställningar för huvudmannen', note: 'Namn, kontakt och tillgänglighetsredogörelse.' },
    'school year': {
      name: 'Skolans år',
      note: 'När skolan skattar, planerar, följer upp och rapporterar, och vad som är klart. Aldrig vem som har svarat.',
    },
    'dates of the year': { name: 'Huvudmannens datum', note: 'Bestämmer stegens dagar, loven och när mejl går ut.' },
    'dates of the school': { name: 'Skolans egna datum', note: 'Flyttar skolans steg så långt som huvudmannen låter.' },
    'help asked': {
      name: 'Det skolorna ber om',
      note: 'Vad rapporterna ber om, sorterat i teman, och hur många skolor som nämner ett hinder. Aldrig vem, och aldrig vad en enskild mätning visar.',
    },
    'success factors': {
      name: 'Framgångsfaktorer',
      note: 'Vad som har hjälpt, när minst tre skolor talar om det. Ingen skola nämns utan sin rektors ja.',
    },
    'mark success factors': {
      name: 'Markerar framgångsfaktorer',
      note: 'Ur rapporter och resultatdialoger, och ser då vilken skola det gäller i det egna området.',
    },
    'name the school': { name: 'Låter skolan nämnas', note: 'Säger ja eller nej till att skolan nämns vid en framgångsfaktor.' },
  },
  en: {
    'own answers': {
      name: 'Your answers and notes',
      note: 'Nobody else: no colleague, principal or administrator, and nobody with the web server’s database login.',
    },
    'own result': { name: 'Your own result', note: 'Only you, unless you choose to show it to your principal.' },
    'own goals': { name: 'Your own goals', note: 'Only you.' },
    'shared result': { name: 'A result that someone chose to show', note: 'Until the person takes it back.' },
    'team result': {
      name: 'The team’s result',
      note: 'When the round has closed and the result is released, and only when enough have answered.',
    },
    'school result': {
      name: 'The school’s result',
      note: 'When the round has closed and the result is released. Heads see schools, never teams.',
    },
    'district result': {
      name: 'The district’s result',
      note: 'Schools too small for a result of their own are not counted in. Never teams.',
    },
    'authority result': { name: 'The authority’s result', note: 'Figures for all schools together. No single school.' },
    'question quality': {
      name: 'How the questions worked',
      note: 'How well the questions measure, for all schools together. No single school.',
    },
    'authority answers': {
      name: 'The authority’s answers about itself',
      note: 'Levels that those who lead the authority have agreed on at a meeting. They read and write them.',
    },
    matters: {
      name: 'Matters, documents and attests',
      note: 'Those who are to attest a document see it. Anyone can check an attested document by its number.',
    },
    deciding: {
      name: 'Deciding on documents',
      note: 'By delegation or as execution, with name and title. Everyone who sees matters reads the decisions.',
    },
    'matters of the board': {
      name: 'Statements to the board, the list of delegation and the board’s meetings',
      note: 'Writing and noting. Everyone who sees matters reads them.',
    },
    'authority plan': { name: 'The authority’s plan', note: 'From the day it is in force. Drafts are seen only by those named below.' },
    'shared authority plan': {
      name: 'A draft of the authority’s plan that has been shared',
      note: 'While it is shared: reading it and commenting under one’s name.',
    },
    'authority plan draft': {
      name: 'Drafts of the authority’s plan',
      note: 'Also before they are shared, with everyone’s comments. And what is noted in the outlook.',
    },
    'writing authority plan': {
      name: 'Writing the authority’s plan',
      note: 'Writing, sharing, freezing the text and putting it in force. And adding and ending indicators.',
    },
    'authority follow-up': {
      name: 'The follow-up of the authority’s plan',
      note: 'The authority’s released figures, judgements of the goals, and schools’ judgements together from five schools on.',
    },
    'judging authority goals': {
      name: 'Judging the goals of the authority’s plan',
      note: 'Each half-year, with causes. A judgement stays.',
    },
    'judging goals at school': {
      name: 'Judging the school’s work for the authority’s goals',
      note: 'The principal. Nobody else sees what a single school has answered.',
    },
    'open pages': {
      name: 'Open pages',
      note: 'Choosing what anybody can read without signing in, and taking it back. Never drafts, answers or results.',
    },
    equipment: { name: 'Equipment, accounts and support', note: 'Numbers at each unit and when they were counted. Never who has what.' },
    'counting equipment': { name: 'Counting equipment, accounts and support', note: 'Writing numbers, or reading them in from a file.' },
    'frame answers': {
      name: 'How schools answer the frame',
      note: 'From when the school’s plan is adopted, departures and their reasons, too. A distribution is shown only when at least five schools have answered.',
    },
    'frame remark': { name: 'Commenting on schools’ answers to the frame', note: 'The school’s leaders read the comment.' },
    programmes: {
      name: 'Training',
      note: 'Programmes and sessions that are released, and how many seats are left. Never who has signed up.',
    },
    'running programmes': {
      name: 'Writing programmes and sessions, seeing who has signed up, and marking attendance',
      note: 'Also whoever is project leader or coordinator of the programme, and for their session whoever leads it. What somebody needs arranged is seen by whoever leads the session alone, and is deleted a week after. Evaluations are read only by whoever led the session and the programme’s project leaders and coordinators, once at least five have answered.',
    },
    'training needs': {
      name: 'Needs beside what is offered',
      note: 'What the released result says of needs, beside the sessions on offer. The same figures as in the result.',
    },
    'staff signups': {
      name: 'What staff have signed up for',
      note: 'Which session, and whether they stand in line. Not what they thought.',
    },
    'staff attendance': {
      name: 'Staff attendance at sessions',
      note: 'Names and time, once whoever leads the session has locked the list. Not what they thought.',
    },
    'working groups': {
      name: 'Working groups',
      note: 'Which groups there are and who is in them. Notes, tasks and needs are read by the members; the group decides whether those who run the programme, or everybody, may read as well.',
    },
    'own training': {
      name: 'What you have taken part in yourself, and your certificates',
      note: 'Anyone can check a certificate by its number: programme, hours, days and initials, never the name.',
    },
    'team plan': { name: 'The team’s action plan', note: 'The team writes it together. The draft, too.' },
    'joint assessment': {
      name: 'A joint assessment',
      note: 'Levels that the team or the school has agreed on in a meeting. Belongs to the plan and is never mixed with anyone’s answers.',
    },
    'school plan': {
      name: 'The school’s action plan while it is written',
      note: 'Drafts and changes, and the teams’ plans beside each other.',
    },
    'adopted plan': {
      name: 'The school’s adopted action plan',
      note: 'From when the principal has adopted it, in the list of actions, too. A team’s action only if the school’s adopted plan has it.',
    },
    'report draft': { name: 'The school’s report while it is written', note: 'Principal and leaders. Others see it once it is sent.' },
    'sent report': {
      name: 'The school’s report, sent',
      note: 'Whoever heads the district or all of education, the development lead, and the school’s staff: it is about them.',
    },
    'report answer': { name: 'Answers to a report', note: 'Reading, answering and calling to a dialogue.' },
    'report standing': { name: 'How the reports stand', note: 'Whether a report has been sent and read. Not what it says.' },
    overview: {
      name: 'Where the schools are in the year',
      note: 'Whether a school has assessed, planned, taken its temperature and reported, and what is late. Never in order of level.',
    },
    dialogue: {
      name: 'The result dialogue with a school',
      note: 'The school’s leaders and whoever heads the district: questions, shared notes and agreements. Staff see the agreements once both have said yes to them.',
    },
    'dialogue booking': { name: 'Calling to a result dialogue', note: 'Time and place, moving it and calling it off.' },
    'dialogue standing': { name: 'How the dialogues stand', note: 'Whether a dialogue is booked or concluded. Not what was said.' },
    'own dialogue notes': {
      name: 'Notes of one’s own for a result dialogue',
      note: 'Only whoever wrote them. They are sealed with a key that is not in the database.',
    },
    waves: {
      name: 'The waves of a roll-out',
      note: 'Making them and choosing schools. How far they have come is seen by all who follow the schools.',
    },
    'board page': {
      name: 'The page for the board',
      note: 'The authority’s released figures, how many schools have done what, goals and what is asked of the board. No single school.',
    },
    'plan feedback': {
      name: 'The talk about a plan',
      note: 'Comments and feedback. About a team’s plan: the team, too. About the school’s: only leaders and the ICT coach.',
    },
    'team checkin': {
      name: 'The team’s temperature check',
      note: 'Answers added together once the check has closed, and only when enough have answered. Never who has answered.',
    },
    'school checkin': { name: 'The school’s temperature check', note: 'As the team’s. Everyone at the school sees the result.' },
    'team checkin words': { name: 'Own words in the team’s temperature check', note: 'Only the team itself, in random order.' },
    'school checkin words': {
      name: 'Own words in the school’s temperature check',
      note: 'Only those who work at the school, in random order.',
    },
    participation: { name: 'How many have submitted', note: 'Only the school’s total while the round is open. Never who.' },
    'late members': {
      name: 'Who came during a round',
      note: 'The names of those who came to the school while the round was open. Never whether they have answered.',
    },
    rounds: { name: 'Rounds', note: 'Names, dates and settings. No answers.' },
    'external view': {
      name: 'Outside evaluations',
      note: 'Inspections, audits and studies of the school. Of the whole authority: whoever heads it, and the administrator.',
    },
    'entering external view': {
      name: 'Outside evaluations that are entered',
      note: 'A principal does not enter what others have said of the school.',
    },
    visits: { name: 'Visits to another school', note: 'Whoever is invited. The notes are the visitor’s own until they are shared.' },
    'visits received': {
      name: 'Visits from another school',
      note: 'Invites, reads the visitor’s notes once they are shared, and answers.',
    },
    'visit standing': { name: 'Which visits have taken place', note: 'Which schools and which day. Never the notes.' },
    'earlier surveys': {
      name: 'Earlier surveys that are imported',
      note: 'What is imported, and when. Single answers are not kept, and the results are shown to those who see other results.',
    },
    mailings: {
      name: 'How a round’s mailings fare',
      note: 'Whoever has the round in hand: invitations in numbers, of reminders only whether they went out. Never who, and never the letters.',
    },
    'rounds under way': {
      name: 'When schools assess',
      note: 'Rounds that go on or are scheduled, on the start page: name, day and how many schools. No figures about answers.',
    },
    people: { name: 'People, teams and posts', note: 'Names, e-mail and posts. No answers.' },
    'support requests': {
      name: 'Requests for support',
      note: 'The team lead sees the team’s requests, leaders and principal the whole school’s. The ICT coach sees those of their schools.',
    },
    'coach desk': {
      name: 'Schools that ask for support',
      note: 'What the school asks for. Plans and results only when the request has been accepted, and until a date.',
    },
    'local actions': {
      name: 'The authority’s own actions',
      note: 'Writing and changing them. Everyone sees them among their suggestions.',
    },
    'guide responses': {
      name: 'What readers say of the guides',
      note: 'Whether the page helped, and the line they wrote. Without names: nobody sees who wrote it.',
    },
    settings: { name: 'Settings of the authority', note: 'Name, contact and accessibility statement.' },
    'school year': {
      name: 'The school’s year',
      note: 'When the school assesses, plans, follows up and reports, and what is done. Never who has answered.',
    },
    'dates of the year': { name: 'The authority’s dates', note: 'Decides the days of the steps, the breaks and when mail goes out.' },
    'dates of the school': { name: 'The school’s own dates', note: 'Moves the school’s steps as far as the authority lets it.' },
    'help asked': {
      name: 'What schools ask for',
      note: 'What reports ask for, sorted by theme, and how many schools name a hindrance. Never who, and never what a single check shows.',
    },
    'success factors': {
      name: 'Success factors',
      note: 'What has helped, when at least three schools speak of it. No school is named without its principal’s yes.',
    },
    'mark success factors': {
      name: 'Mark success factors',
      note: 'From reports and result dialogues, and sees which school it is within their own district.',
    },
    'name the school': { name: 'Let the school be named', note: 'Says yes or no to the school being named beside a success factor.' },
  },
}

/** What is done with a plan, and what is to be known about it, in words. */
export const deedNames: Messages<Record<Deed, { name: string; note: string }>> = {
  sv: {
    'write team plan': {
      name: 'Skriver arbetslagets plan',
      note: 'Också mötesanteckningar och gemensamma skattningar. Ser då namnen på alla på skolan, att välja ansvarig bland.',
    },
    'decide on team plan': { name: 'Fastställer arbetslagets plan', note: 'Rektorn bara när arbetslaget inte har någon ledare.' },
    'talk about team plan': { name: 'Kommenterar arbetslagets plan', note: 'Alla som ser den medan den skrivs.' },
    'write school plan': {
      name: 'Skriver skolans plan',
      note: 'Också mötesanteckningar och skolans gemensamma skattning. Ser då namnen på alla på skolan, att välja ansvarig bland.',
    },
    'decide on school plan': { name: 'Fastställer skolans plan', note: 'Den som fastställer kan ta tillbaka beslutet och avsluta planen.' },
    'talk about school plan': { name: 'Kommenterar skolans plan', note: 'Alla som ser den medan den skrivs.' },
    'give feedback on plan': { name: 'Ger återkoppling på en plan', note: 'När skolans fråga om stöd har fått ja, och till ett datum.' },
    'run team checkin': { name: 'Startar och stänger arbetslagets temperaturmätning', note: 'Ser hur många som har svarat, aldrig vem.' },
    'run school checkin': { name: 'Startar och stänger skolans temperaturmätning', note: 'Ser hur många som har svarat, aldrig vem.' },
  },
  en: {
    'write team plan': {
      name: 'Write the team’s plan',
      note: 'Notes of meetings and joint assessments, too. Sees the names of everyone at the school, to choose who is responsible.',
    },
    'decide on team plan': { name: 'Adopt the team’s plan', note: 'The principal only when the team has no lead.' },
    'talk about team plan': { name: 'Comment on the team’s plan', note: 'Everyone who sees it while it is written.' },
    'write school plan': {
      name: 'Write the school’s plan',
      note: 'Notes of meetings and the school’s joint assessment, too. Sees the names of everyone at the school, to choose who is responsible.',
    },
    'decide on school plan': { name: 'Adopt the school’s plan', note: 'Whoever adopts can take the decision back and close the plan.' },
    'talk about school plan': { name: 'Comment on the school’s plan', note: 'Everyone who sees it while it is written.' },
    'give feedback on plan': {
      name: 'Give feedback on a plan',
      note: 'When the school’s request for support has been accepted, and until a date.',
    },
    'run team checkin': { name: 'Start and close the team’s temperature check', note: 'Sees how many have answered, never who.' },
    'run school checkin': { name: 'Start and close the school’s temperature check', note: 'Sees how many have answered, never who.' },
  },
}

/** How far someone sees. */
export const reachNames: Messages<Record<Reach, string>> = {
  sv: {
    own: 'sina egna',
    'own team': 'sitt eget arbetslag',
    'own school': 'sin egen skola',
    'own district': 'skolorna i sitt verksamhetsområde',
    'asked schools': 'skolor som har bett om stöd',
    duty: 'skolorna i sitt uppdrag',
    authority: 'hela huvudmannen',
  },
  en: {
    own: 'their own',
    'own team': 'their own team',
    'own school': 'their own school',
    'own district': 'the schools of their district',
    'asked schools': 'schools that asked for support',
    duty: 'the schools of their post',
    authority: 'the whole authority',
  },
}

/** Everyone, or a role, as it is named within a sentence. */
export function partName(part: Part, language: Language): string {
  if (part === 'person') return { sv: 'du själv', en: 'you yourself' }[language]
  const name = roleNames[language][part]
  return /^[A-ZÅÄÖ]{2}/.test(name) ? name : name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)
}
