import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  lead: 'Det som har hjälpt på våra skolor, samlat ur rapporter och resultatdialoger.',
  booklet: 'Hämta som häfte (PDF)',
  none: 'Inga framgångsfaktorer än',
  noneText: 'De visas här när minst tre skolor talar om samma sak.',
  noneMarks:
    'Öppna en skolas rapport eller en resultatdialog och markera det som har hjälpt. Minst tre skolor behöver tala om det innan alla får läsa.',
  toReports: 'Till rapporterna',
  onlyYou: 'Visas än så länge bara för dem som läser rapporter',
}

const en: typeof sv = {
  lead: 'What has helped at our schools, gathered from reports and result dialogues.',
  booklet: 'Fetch as a booklet (PDF)',
  none: 'No success factors yet',
  noneText: 'They stand here once at least three schools speak of the same thing.',
  noneMarks:
    'Open a school’s report or a result dialogue and mark what has helped. At least three schools need to speak of it before everyone may read it.',
  toReports: 'To the reports',
  onlyYou: 'Shown so far only to those who read reports',
}

export const listPageWords: Messages<typeof sv> = { sv, en }
