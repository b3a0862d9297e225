import type { Messages } from '../../ground/base/language.ts'

const titles = {
  aterkoppling: { sv: 'Återkoppling på en plan', en: 'Giving feedback on a plan' },
  'forsta-veckan': { sv: 'Administratörens första vecka', en: 'The administrator’s first week' },
  'infor-en-omgang': { sv: 'Vad du säger inför en omgång', en: 'What to say before a round' },
  informationstext: { sv: 'Informationstext till personalen', en: 'Information text for staff' },
  'lasa-gruppresultat': { sv: 'Så läser du ett gruppresultat', en: 'How to read a group result' },
  'folja-skolorna': { sv: 'Så följer du skolorna', en: 'How to follow the schools' },
  resultatdialog: { sv: 'Resultatdialogen', en: 'The result dialogue' },
  'samtal-i-arbetslaget': { sv: 'Så håller du samtalet i arbetslaget', en: 'How to hold the team conversation' },
  'skriva-plan': { sv: 'Så skriver du en handlingsplan', en: 'How to write a plan' },
  'starta-omgang': { sv: 'Så startar du en egen omgång', en: 'How to start a round of your own' },
  'svara-arligt': { sv: 'Så svarar du ärligt', en: 'How to answer honestly' },
  'vad-skyddet-betyder': { sv: 'Vad skyddet betyder, och inte betyder', en: 'What protection means, and does not mean' },
  'facklig-foretradare': { sv: 'För fackliga ombud', en: 'For union representatives' },
  'gemensam-skattning': { sv: 'Så gör ni en gemensam skattning', en: 'How to make a joint assessment' },
  'infor-omgang-huvudman': { sv: 'Inför en omgång för chef och nämnd', en: 'Before a round, for district heads and the board' },
  'lasa-ditt-resultat': { sv: 'Så läser du ditt eget resultat', en: 'How to read your own result' },
  'lokala-atgarder': { sv: 'Så skriver du en lokal åtgärd', en: 'How to write a local action' },
  'nar-en-fraga-inte-passar': { sv: 'När en fråga inte passar', en: 'When a question does not fit' },
  temperaturmatning: { sv: 'Så tar ni temperaturen på en plan', en: 'How to take the temperature of a plan' },
  halvarsrapport: { sv: 'Så skriver du halvårsrapporten', en: 'How to write the half-year report' },
  'tidigare-undersokning': { sv: 'Läs in en tidigare undersökning', en: 'Import an earlier survey' },
  arbetsgrupper: { sv: 'Så arbetar en arbetsgrupp', en: 'How a working group works' },
  'finansierad-tid': { sv: 'Så redovisar du finansierad tid', en: 'Accounting for funded time' },
  'huvudmannens-plan': { sv: 'Så skriver du huvudmannens plan', en: 'Writing the authority’s plan' },
  'utomstaende-utvardering': { sv: 'Utomstående utvärderingar', en: 'Outside evaluations' },
  'besluta-och-anmala': { sv: 'Besluta, anmäla och skriva tjänsteutlåtande', en: 'Deciding, reporting and writing to the board' },
  'anmala-dig-till-ett-pass': { sv: 'Anmäl dig till ett pass', en: 'Sign up for a session' },
  'leda-ett-program': { sv: 'Leda ett program', en: 'Run a programme' },
  'schema-och-seminariedagar': { sv: 'Schema, versioner och seminariedagar', en: 'Schedule, versions and seminar days' },
  'attestera-deltagartid': { sv: 'Attestera din tid i ett program', en: 'Attest your time in a programme' },
  'kompetensutveckling-och-intyg': { sv: 'Din kompetensutveckling och dina intyg', en: 'Your training and your certificates' },
  'besok-mellan-skolor': { sv: 'Besök mellan skolor', en: 'Visits between schools' },
  'leda-och-besluta': { sv: 'Du som leder hela verksamheten', en: 'If you lead all of education' },
  'utvecklingsledarens-arbete': { sv: 'Du som leder utvecklingen', en: 'If you lead development' },
  'registratorns-arbete': { sv: 'Du som är registrator', en: 'If you are the registrar' },
  'koden-vid-beslut': { sv: 'Koden när du beslutar', en: 'The code when you decide' },
  'skicka-planen-till-skolorna': { sv: 'Skicka planen till skolorna', en: 'Sending the plan to the schools' },
  'uppfoljning-till-namnden': { sv: 'Uppföljningen till nämnden, på två sidor', en: 'The follow-up for the board, on two pages' },
  dataskyddspaket: { sv: 'Underlag för dataskyddsombudet', en: 'Papers for the data protection officer' },
} satisfies Record<string, Messages<string>>

export type GuideKey = keyof typeof titles

/** What links to the guides say, by the guide: its title. */
export const guideTitles: Record<GuideKey, Messages<string>> = titles
