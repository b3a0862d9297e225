// Long: one table that is read as a whole.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { routes } from '../src/app.tsx'
import { inScope } from '../src/ground/base/database.ts'
import { keysOf } from '../src/ground/base/keys.ts'
import type { Role, Viewer } from '../src/ground/base/viewer.ts'
import { readClaim, recognise } from '../src/people/access/session.ts'
import { does, membershipsIn } from '../src/people/membership/membership.ts'
import { addDuty, addPerson } from '../src/people/organisation/store.ts'
import { type Deed, type Sight, sightOf, type Thing, whoDoes, whoSees } from '../src/people/permission/permission.ts'
import { signedIn, type Visitor } from './support/browser.ts'
import { type Municipality, makeMunicipality } from './support/municipality.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'
import { addressOf, type Things, thingsOf } from './support/things.ts'

/** People who are not in every test's municipality: they work for all of the authority. */
const ofTheAuthority = { head: 'head', developmentLead: 'development_lead', registrar: 'registrar' } as const satisfies Record<string, Role>

/**
 * Who may what, written by hand from what the product promises and not from the program's own table: a change of that table which is not meant fails here.
 * The people, by a letter each; all but the last three of schools have to do with Almskolan, whose things the addresses name, and with its team 4-6.
 */
const people = {
  A: 'admin',
  D: 'districtHead',
  C: 'coach',
  P: 'principal',
  L: 'leader',
  l: 'lead',
  t: 'teacher',
  c: 'colleague',
  s: 'staff',
  2: 'atTwoSchools',
  p: 'otherPrincipal',
  v: 'adultTeacher',
  H: 'head',
  U: 'developmentLead',
  R: 'registrar',
} as const satisfies Record<string, keyof Municipality['people'] | keyof typeof ofTheAuthority>
type Letter = keyof typeof people
// The 2 is a number to a type and a text to the object.
const letters = Object.keys(people) as Letter[]

/**
 * By whom each route is answered when it names Almskolan's things: its team's plan, an action in it, the teacher's own round. Everyone else gets the page
 * that does not exist. Nothing has been released, no support accepted, and nothing is a demo: what hangs on that, nobody gets here.
 */
const answered: [who: string, routes: string[]][] = [
  [
    'ADCPLltcs2pvHUR',
    [
      'GET /year',
      'GET /visits',
      'GET /success-factors',
      'GET /success-factors/booklet.pdf',
      'GET /plans',
      'GET /calendar',
      'POST /calendar/address',
      'DELETE /calendar/address',
      'GET /actions',
      'GET /actions.xlsx',
      'GET /reminders',
      'POST /reminders',
      'DELETE /reminders',
      'GET /group-results',
      'GET /history',
      'POST /guide-responses',
      'GET /assessments/new-beginning',
      'POST /assessments/new-beginning',
      'GET /assessments/return-code',
      'POST /assessments/return-code',
      'POST /assessments/return-code/renewal',
      'GET /assessments',
      'POST /assessments/:round/:school/statements/:number/answer',
      'GET /results',
      'GET /results/answers.json',
      'GET /account',
    ],
  ],
  [
    'PLltcs2',
    [
      'GET /assessments/:round/:school',
      'POST /assessments/:round/:school/response',
      'GET /assessments/:round/:school/statements/:number',
      'POST /assessments/:round/:school/statements/:number',
      'GET /assessments/:round/:school/check',
      'POST /assessments/:round/:school/handing-in',
      'GET /assessments/:round/:school/deletion',
      'POST /assessments/:round/:school/deletion',
      'GET /results/:round/:school',
      'POST /results/:round/:school/share',
      'DELETE /results/:round/:school/share',
      'GET /results/:round/:school/result.pdf',
    ],
  ],
  [
    'PLltc',
    [
      'DELETE /plans/:id/submission',
      'GET /plans/:id/adoption',
      'DELETE /plans/:id/adoption',
      'DELETE /plans/:id/closing',
      'GET /plans/:id/revisions',
      'GET /plans/:id/comments',
      'POST /plans/:id/comments',
      'GET /plans/:id',
      'GET /plans/:id/introduction',
      'GET /plans/:id/order',
      'GET /plans/:id/plan.pdf',
      'GET /plans/:id/plan.docx',
      'GET /plans/:id/plan.xlsx',
      'GET /actions/:id',
      'GET /workshops/:unit',
      'GET /workshops/:unit/picture',
      'GET /workshops/:unit/talk',
      'GET /workshops/:unit/choices',
      'GET /workshops/:unit/notes',
      'GET /plans/:id/meetings',
      'GET /plans/:id/checkins',
      'GET /checkins/:id',
      'GET /teams/:unit/joint-assessments',
      'GET /joint-assessments/:id',
    ],
  ],
  ['Pl', ['POST /checkins/:id/code', 'GET /checkins/:id/screen', 'POST /checkins/:id/reminder', 'POST /checkins/:id/closing']],
  ['Pltc', ['POST /checkins/:id/answers']],
  ['PLlp', ['GET /support', 'GET /support/new', 'POST /support']],
  ['APp', ['GET /rounds', 'GET /rounds/new', 'POST /rounds']],
  [
    'ltc',
    [
      'POST /plans/:id/feedback/:feedback/settlement',
      'DELETE /plans/:id/feedback/:feedback/settlement',
      'GET /plans/:id/goals/new',
      'POST /plans/:id/goals',
      'GET /plans/:id/goals/:goal',
      'PUT /plans/:id/goals/:goal',
      'DELETE /plans/:id/goals/:goal',
      'DELETE /plans/:id/goals/:goal/removal',
      'POST /plans/:id/goals/:goal/position',
      'GET /plans/:id/actions/new',
      'POST /plans/:id/actions',
      'POST /plans/:id/submission',
      'POST /plans/:id/comments/:comment/resolution',
      'DELETE /plans/:id/comments/:comment/resolution',
      'GET /actions/:id/edit',
      'PUT /actions/:id',
      'POST /actions/:id/draft',
      'DELETE /actions/:id',
      'DELETE /actions/:id/removal',
      'PUT /plans/:id/introduction',
      'POST /actions/:id/notes',
      'GET /actions/:id/evidence',
      'POST /actions/:id/evidence',
      'GET /actions/:id/evidence/:evidence/removal',
      'DELETE /actions/:id/evidence/:evidence',
      'POST /workshops/:unit/choices',
      'PUT /workshops/:unit/choices',
      'POST /workshops/:unit/notes',
      'POST /workshops/:unit/notes/draft',
      'GET /meetings/:id',
      'PUT /meetings/:id',
      'POST /teams/:unit/joint-assessments',
      'GET /joint-assessments/:id/statements/:number',
      'POST /joint-assessments/:id/statements/:number',
      'DELETE /joint-assessments/:id',
      'POST /joint-assessments/:id/conclusion',
      'DELETE /joint-assessments/:id/conclusion',
    ],
  ],
  [
    'ACU',
    [
      'GET /local-actions',
      'GET /local-actions/new',
      'GET /local-actions/imports/new',
      'POST /local-actions/imports',
      'POST /local-actions',
      'POST /local-actions/preview',
      'GET /local-actions/:id',
      'PUT /local-actions/:id',
      'POST /local-actions/:id/preview',
      'POST /local-actions/:id/archiving',
      'DELETE /local-actions/:id/archiving',
    ],
  ],
  ['AP', ['GET /rounds/:id/release', 'GET /rounds/:id']],
  [
    'ADHU',
    [
      'GET /authority-questions',
      'POST /authority-questions',
      'GET /authority-questions/:id',
      'DELETE /authority-questions/:id',
      'POST /authority-questions/:id/conclusion',
      'DELETE /authority-questions/:id/conclusion',
      'GET /authority-questions/:id/statements/:number',
      'POST /authority-questions/:id/statements/:number',
    ],
  ],
  ['ADPLltcs2pvHU', ['GET /reports']],
  [
    'ADHU',
    [
      'GET /overview',
      'GET /overview.xlsx',
      'GET /overview.csv',
      'GET /waves',
      'GET /overview/reminders/new',
      'GET /overview/rounds',
      'POST /overview/reminders',
    ],
  ],
  [
    'ADHU',
    [
      'GET /overview/board',
      'GET /overview/board.pdf',
      'GET /overview/board.docx',
      'GET /overview/board/words',
      'PUT /overview/board/words',
    ],
  ],
  ['AHU', ['GET /overview/board/matter-documents/new', 'POST /overview/board/matter-documents']],
  ['ADCPLltcs2pvHUR', ['GET /authority-plans', 'GET /authority-plans/:id/coming', 'GET /authority-plans/:id/coming/plan.pdf']],
  [
    'AHU',
    [
      'GET /authority-plans/:id',
      'GET /authority-plans/:id/draft',
      'GET /authority-plans/:id/answers',
      'GET /authority-plans/:id/answers.xlsx',
      'GET /authority-plans/:id/plan.pdf',
      'GET /authority-plans/:id/plan.docx',
      'GET /authority-plans/:id/remarks',
      'GET /authority-plans/:id/revisions',
      'GET /authority-plans/:id/revisions/:number',
    ],
  ],
  ['H', ['POST /authority-plans/:id/remarks']],
  [
    'AHU',
    [
      'GET /authority-plans/:id/follow-up',
      'GET /authority-plans/:id/board-follow-up.pdf',
      'GET /authority-plans/:id/board-follow-up.docx',
      'GET /authority-plans/:id/board-follow-up/matter-documents/new',
      'POST /authority-plans/:id/board-follow-up/matter-documents',
      'GET /authority-plans/:id/follow-up.pdf',
      'GET /authority-plans/:id/follow-up.docx',
      'GET /authority-plans/:id/follow-up.xlsx',
      'GET /authority-plans/:id/quality-dialogue.pdf',
      'GET /authority-plans/:id/quality-dialogue.docx',
      'GET /authority-plans/:id/indicators/:indicator',
    ],
  ],
  ['AHU', ['GET /outlook']],
  ['AU', ['GET /open-pages', 'GET /open-pages/:kind/:thing', 'POST /open-pages/:kind/:thing', 'DELETE /open-pages/:kind/:thing']],
  ['A', ['GET /settings/open-site', 'PUT /settings/open-site']],
  ['AU', ['GET /outlook/new', 'POST /outlook', 'GET /outlook/:id', 'PUT /outlook/:id', 'DELETE /outlook/:id']],
  ['APLpHU', ['GET /equipment']],
  ['APpU', ['POST /equipment', 'GET /equipment/imports/new', 'POST /equipment/imports', 'GET /equipment/template.csv']],
  ['APU', ['DELETE /equipment/:id']],
  [
    'ADCPLltcs2pvHUR',
    [
      'GET /programmes',
      'GET /programmes/:id',
      'GET /programmes/:id/versions',
      'GET /programmes/:id/posts',
      'GET /programme-posts/:id',
      'GET /programmes/:id/funder-logos/:logo',
      'GET /seminar-days/:id',
      'GET /course-sessions/:id',
      'POST /course-sessions/:id/signup',
      'POST /course-sessions/:id/waiting',
      // Without having been there when a code held one is told so; nobody is marked.
      'POST /presence/:id',
      'GET /attendance',
      'GET /narvaro',
      'POST /narvaro',
      'GET /materials',
      'GET /materials/:id',
      'GET /materials/:id/file',
    ],
  ],
  // Who runs it, and who decides on a plan: the lead on the team's, which the link is to.
  ['AlU', ['GET /programmes/:id/links', 'POST /programmes/:id/links', 'DELETE /programmes/:id/links/:link']],
  // Nobody of Almskolan is in charge of the programme or leads its session.
  [
    'AU',
    [
      'GET /programmes/new',
      'POST /programmes',
      'PUT /programmes/:id',
      'GET /programmes/:id/edit',
      'POST /programmes/:id/release',
      'POST /programmes/:id/ending',
      'DELETE /programmes/:id/ending',
      'GET /programmes/:id/funder-mark',
      'PUT /programmes/:id/funder-mark',
      'GET /programmes/:id/showing',
      'PUT /programmes/:id/showing',
      'DELETE /programmes/:id/showing',
      'GET /programmes/:id/posts/new',
      'POST /programmes/:id/posts',
      'GET /programme-posts/:id/edit',
      'PUT /programme-posts/:id',
      'DELETE /programme-posts/:id',
      'POST /programme-posts/:id/release',
      'DELETE /programme-posts/:id/release',
      'POST /programmes/:id/versions',
      'POST /programmes/:id/seminar-days',
      'GET /programmes/:id/seminar-days/new',
      'POST /seminar-days/:id/blocks',
      'GET /programmes/:id/schedule-imports/new',
      'GET /programmes/:id/schedule-imports/template.csv',
      'POST /programmes/:id/schedule-imports',
      'POST /course-sessions/:id/copies',
      'GET /course-sessions/:id/copies/new',
      'GET /seminar-days/:id/blocks/new',
      'GET /seminar-days/:id/edit',
      'PUT /seminar-days/:id',
      'DELETE /seminar-days/:id',
      'POST /programmes/:id/charges',
      'DELETE /programmes/:id/charges/:person',
      'POST /programmes/:id/courses',
      'GET /programmes/:id/courses/new',
      'PUT /courses/:id',
      'GET /courses/:id/edit',
      'POST /courses/:id/sessions',
      'GET /courses/:id/sessions/new',
      'PUT /course-sessions/:id',
      'POST /course-sessions/:id/cancelling',
      'GET /course-sessions/:id/edit',
      'PUT /course-sessions/:id/leader',
      'GET /course-sessions/:id/list',
      'GET /programmes/:id/materials/new',
      'POST /programmes/:id/materials',
      'PUT /materials/:id',
      'GET /materials/:id/edit',
      'POST /materials/:id/publication',
      'DELETE /materials/:id/publication',
      'POST /materials/:id/consents',
      'DELETE /materials/:id/consents/:consent',
      'DELETE /materials/:id',
      'GET /programmes/:id/evaluation-questions',
      'PUT /programmes/:id/evaluation-questions',
      'DELETE /course-sessions/:id/list/:person',
      'POST /course-sessions/:id/release',
      'GET /course-sessions/:id/attendance',
      'GET /course-sessions/:id/attendance/list.pdf',
      'GET /course-sessions/:id/attendance/list.xlsx',
      'GET /course-sessions/:id/attendance/people/:person',
      'GET /course-sessions/:id/attendance/screen',
      'PUT /course-sessions/:id/attendance/setting',
      'GET /course-sessions/:id/attendance/walk-ins/:walkIn',
      'DELETE /course-sessions/:id/attendance/walk-ins/:walkIn',
    ],
  ],
  // The teacher has signed up; nobody stands in line.
  ['t', ['GET /course-sessions/:id/session.ics', 'DELETE /course-sessions/:id/signup', 'PUT /course-sessions/:id/need']],
  ['', ['PUT /course-sessions/:id/offer', 'DELETE /course-sessions/:id/waiting']],
  // Nobody is marked before a session, nor is a list locked, and a name is tied to somebody who is chosen.
  [
    '',
    [
      'PUT /course-sessions/:id/attendance',
      'POST /course-sessions/:id/attendance',
      'POST /course-sessions/:id/attendance/lock',
      'DELETE /course-sessions/:id/attendance/lock',
      'PUT /course-sessions/:id/attendance/people/:person',
      'POST /course-sessions/:id/attendance/walk-ins',
      'PUT /course-sessions/:id/attendance/walk-ins/:walkIn',
    ],
  ],
  ['Pp', ['GET /staff-signups', 'GET /staff-attendance']],
  ['ADCPLltcs2pvHUR', ['GET /training', 'GET /training/record.pdf']],
  // The certificate is the teacher's; nobody has been at a session yet, so nobody can make another.
  ['t', ['GET /certificates/:id/certificate.pdf']],
  ['', ['POST /programmes/:id/certificates']],
  ['AU', ['GET /programmes/:id/certificates', 'POST /certificates/:id/withdrawal']],
  ['ADCPLltcs2pvHUR', ['GET /participation']],
  // Nobody has a month to attest: none asks for a code, and a form without a month comes back.
  ['', ['POST /participation/code']],
  ['ADCPLltcs2pvHUR', ['POST /participation/attests']],
  [
    'AU',
    [
      'GET /programmes/:id/funded-time',
      'GET /programmes/:id/funded-time/edit',
      'PUT /programmes/:id/funded-time',
      'POST /funded-projects/:id/rates',
      'GET /funded-projects/:id/participants',
      'PUT /funded-projects/:id/participants/:number',
      'POST /funded-projects/:id/left-out',
      'DELETE /funded-projects/:id/left-out/:person',
      'GET /funded-projects/:id/months/:month',
      'GET /funded-projects/:id/months/:month/list.pdf',
      'GET /funded-projects/:id/months/:month/list.docx',
      'GET /funded-projects/:id/report.pdf',
      'GET /funded-projects/:id/report.docx',
      'GET /funded-exports/:id/export.csv',
      'GET /funded-exports/:id/export.xlsx',
    ],
  ],
  // A form of theirs names a month; one that names none is not found.
  ['', ['POST /funded-projects/:id/months', 'POST /funded-projects/:id/exports']],
  // The teacher is the chair of the group, which lets its members alone read: those who run programmes say what it is for, and no more.
  ['ADCPLltcs2pvHUR', ['GET /working-groups', 'GET /working-groups/:id']],
  ['AU', ['GET /programmes/:id/working-groups/new', 'POST /programmes/:id/working-groups']],
  [
    'AtU',
    ['GET /working-groups/:id/edit', 'PUT /working-groups/:id', 'PUT /working-groups/:id/closing', 'DELETE /working-groups/:id/closing'],
  ],
  [
    't',
    [
      'POST /working-groups/:id/members',
      'PUT /working-groups/:id/members/:person',
      'DELETE /working-groups/:id/members/:person',
      'POST /working-groups/:id/meetings',
      'GET /group-meetings/:id',
      'PUT /group-meetings/:id',
      'POST /group-meetings/:id/draft',
      'POST /group-meetings/:id/tasks',
      'GET /group-tasks/:id/edit',
      'PUT /group-tasks/:id',
      'DELETE /group-tasks/:id',
      'PUT /group-tasks/:id/completion',
      'DELETE /group-tasks/:id/completion',
      'POST /group-meetings/:id/needs',
      'DELETE /group-needs/:id',
    ],
  ],
  ['ADHU', ['GET /training-needs']],
  // An evaluation is read by who led the session and who leads its programme: here by nobody, whatever their office.
  [
    '',
    [
      'POST /course-sessions/:id/evaluation',
      'GET /programmes/:id/evaluations',
      'GET /programmes/:id/report',
      'GET /programmes/:id/reports',
      'POST /programmes/:id/reports',
      'GET /programme-reports/:id',
      'PUT /programme-reports/:id',
      'GET /programme-reports/:id/report.pdf',
      'GET /programme-reports/:id/report.docx',
      'GET /programme-reports/:id/matter-documents/new',
      'POST /programme-reports/:id/matter-documents',
      'GET /programmes/:id/report.pdf',
      'GET /programmes/:id/report.docx',
      'GET /evaluations/:id',
      'GET /evaluations/:id/screen',
      'POST /evaluations/:id/code',
      'POST /evaluations/:id/reminder',
      'POST /evaluations/:id/closing',
    ],
  ],
  [
    'AU',
    [
      'GET /authority-plans/new',
      'POST /authority-plans',
      'GET /authority-plans/:id/head',
      'PUT /authority-plans/:id/head',
      'GET /authority-plans/:id/parts/:part',
      'POST /authority-plans/:id/parts/:part',
      'PUT /authority-plans/:id/parts/:part',
      'GET /authority-plans/:id/goals/new',
      'POST /authority-plans/:id/goals',
      'GET /authority-plans/:id/goals/:goal',
      'PUT /authority-plans/:id/goals/:goal',
      'POST /authority-plans/:id/goals/:goal',
      'DELETE /authority-plans/:id/goals/:goal',
      'DELETE /authority-plans/:id/goals/:goal/removal',
      'GET /authority-plans/:id/goals/:goal/frame',
      'PUT /authority-plans/:id/goals/:goal/frame',
      'POST /authority-plans/:id/goals/:goal/position',
      'GET /authority-plans/:id/sources',
      'GET /authority-plans/:id/needs/new',
      'POST /authority-plans/:id/needs',
      'GET /authority-plans/:id/needs/:need',
      'PUT /authority-plans/:id/needs/:need',
      'POST /authority-plans/:id/needs/:need',
      'DELETE /authority-plans/:id/needs/:need',
      'GET /authority-plans/:id/measures/new',
      'POST /authority-plans/:id/measures',
      'GET /authority-plans/:id/measures/:measure',
      'PUT /authority-plans/:id/measures/:measure',
      'POST /authority-plans/:id/measures/:measure',
      'DELETE /authority-plans/:id/measures/:measure',
      'POST /authority-plans/:id/remarks/:remark/answer',
      'POST /authority-plans/:id/sharing',
      'DELETE /authority-plans/:id/sharing',
      'POST /authority-plans/:id/consultations',
      'POST /authority-plans/:id/revisions',
      'GET /authority-plans/:id/goals/:goal/indicators/new',
      'POST /authority-plans/:id/goals/:goal/indicators',
      'POST /authority-plans/:id/indicators/:indicator/readings',
      'POST /authority-plans/:id/indicators/:indicator/targets',
      'POST /authority-plans/:id/indicators/:indicator/end',
      'POST /authority-plans/:id/revisions/:number/force',
      'DELETE /authority-plans/:id/revisions/:number/force',
    ],
  ],
  ['A', ['POST /waves', 'GET /waves/:id', 'PUT /waves/:id', 'POST /waves/:id/rounds', 'DELETE /waves/:id']],
  [
    'PL',
    [
      'GET /reports/:id',
      'GET /reports/:id/draft',
      'POST /reports/:id/draft',
      'PUT /reports/:id/draft',
      'DELETE /reports/:id/sending',
      'POST /reports/:id/answer-reading',
    ],
  ],
  [
    'AHUR',
    [
      'GET /matters',
      'POST /matters',
      'GET /matters/:id',
      'POST /matters/:id/closing',
      'POST /matters/:id/entries',
      'POST /matters/:id/dispatches',
      'GET /matters/:id/documents/new',
      'POST /matters/:id/documents',
      'GET /matters/:id/register.csv',
      'GET /matters/:id/package.zip',
      'GET /documents/:id',
      'POST /documents/:id/withdrawal',
      'POST /documents/:id/attest-requests',
      'POST /attest-requests/:id/reminder',
      'POST /attest-requests/:id/substitute',
      'DELETE /attest-requests/:id',
    ],
  ],
  [
    'AHUR',
    [
      'GET /decisions',
      'GET /decisions/:id',
      'GET /decisions/:id/decision.docx',
      'GET /decisions/:id/decision.pdf',
      'GET /delegation',
      'GET /documents/:id/decision/new',
      'GET /board-meetings/:id',
      'GET /board-meetings/:id/decisions.docx',
      'GET /board-meetings/:id/decisions.csv',
      'GET /statements/:id',
      'GET /statements/:id/statement.docx',
      'GET /statements/:id/statement.pdf',
    ],
  ],
  [
    'H',
    [
      'POST /documents/:id/decision-code',
      'POST /documents/:id/decisions',
      'POST /decisions/:id/withdrawal',
      'POST /decisions/:id/withdrawal-code',
    ],
  ],
  [
    'AUR',
    [
      'PUT /delegation/organiser',
      'POST /delegation/lists',
      'POST /documents/:id/decision-request',
      'GET /decisions/:id/matter-documents/new',
      'POST /decisions/:id/matter-documents',
      'GET /board-items/:id/matter-documents/new',
      'POST /board-items/:id/matter-documents',
      'GET /documents/:id/letters/new',
      'POST /documents/:id/letters',
      'POST /authority-plans/:id/dispatches',
      'POST /board-meetings',
      'POST /board-meetings/:id/items',
      'POST /board-items/:id/outcomes',
      'GET /matters/:id/statements/new',
      'POST /matters/:id/statements',
      'PUT /statements/:id',
      'POST /statements/:id/documents',
    ],
  ],
  [
    'AHU',
    [
      'GET /authority-plans/:id/decision',
      'GET /authority-plans/:id/revisions/:number/matter-documents/new',
      'POST /authority-plans/:id/revisions/:number/matter-documents',
    ],
  ],
  ['AHURP', ['GET /documents/:id/file']],
  [
    'P',
    ['GET /attest-requests/:id', 'POST /attest-requests/:id/code', 'POST /attest-requests/:id/attest', 'POST /attest-requests/:id/refusal'],
  ],
  ['ADPLpHU', ['GET /dialogues']],
  [
    'DHPL',
    [
      'GET /dialogues/:id',
      'GET /dialogues/:id/invitation.ics',
      'PUT /dialogues/:id/notes',
      'POST /dialogues/:id/notes/draft',
      'PUT /dialogues/:id/own-notes',
      'POST /dialogues/:id/own-notes/draft',
      'POST /dialogues/:id/questions',
      'DELETE /dialogues/:id/questions/:question',
      'DELETE /dialogues/:id/struck/:question',
      'POST /dialogues/:id/agreements',
      'GET /agreements/:id',
      'PUT /agreements/:id',
      'DELETE /agreements/:id',
    ],
  ],
  [
    'DHU',
    [
      'GET /help-asked',
      'GET /help-asked/themes/:theme',
      'PUT /help-asked/themes/:theme',
      'DELETE /help-asked/themes/:theme',
      'POST /help-asked/themes/:theme/states',
      'PUT /success-factors/:factor',
      'DELETE /success-factors/:factor/marks/:mark',
    ],
  ],
  ['DH', ['GET /dialogues/:id/booking', 'PUT /dialogues/:id/booking', 'DELETE /dialogues/:id/booking']],
  ['PL', ['GET /support/:id', 'POST /support/:id/withdrawal', 'POST /support/:id/completion']],
  ['Pp', ['GET /shared-results']],
  [
    'A',
    [
      'GET /year/dates',
      'GET /year/dates/:step',
      'PUT /year/dates/:step',
      'GET /year/calendar',
      'POST /year/breaks',
      'DELETE /year/breaks/:break',
      'PUT /year/mail',
      'GET /mailings',
      'GET /rounds/:id/basics',
      'POST /rounds/:id/basics',
      'GET /rounds/:id/schools',
      'POST /rounds/:id/schools',
      'GET /rounds/:id/invitation',
      'POST /rounds/:id/invitation',
      'GET /rounds/:id/preview',
      'GET /rounds/:id/removal',
      'DELETE /rounds/:id',
      'POST /rounds/:id/opening',
      'POST /rounds/:id/schedule',
      'DELETE /rounds/:id/schedule',
      'GET /rounds/:id/closing',
      'POST /rounds/:id/closing',
      'POST /rounds/:id/successors',
      'GET /rounds/:id/dates',
      'POST /rounds/:id/dates',
      'GET /rounds/:id/reopenings/new',
      'POST /rounds/:id/reopenings',
      'DELETE /rounds/:id/reopenings/:school',
      'GET /settings/guide-responses',
      'GET /settings/information-text',
      'PUT /settings/information-text',
      'DELETE /settings/information-text',
      'POST /settings/information-text/preview',
      'GET /settings/information-text/removal',
      'GET /settings/level-names',
      'GET /settings/level-names/:framework',
      'PUT /settings/level-names/:framework',
      'DELETE /settings/level-names/:framework',
      'POST /settings/level-names/:framework/preview',
      'GET /slips',
      'POST /slips',
      'GET /roster-imports/new',
      'GET /roster-imports/template.csv',
      'POST /roster-imports',
      'GET /roster-imports/:id',
      'GET /roster-imports/:id/progress',
      'POST /roster-imports/:id/import',
      'DELETE /roster-imports/:id',
      'GET /history-imports/new',
      'GET /history-imports/template.csv',
      'POST /history-imports',
      'GET /history-imports/:id',
      'GET /history-imports/:id/progress',
      'POST /history-imports/:id/import',
      'DELETE /history-imports/:id',
      'GET /history-imports/:id/columns',
      'POST /history-imports/:id/columns',
      'GET /history-imports/:id/statements',
      'POST /history-imports/:id/statements',
      'GET /history-imports/:id/answers',
      'POST /history-imports/:id/answers',
      'DELETE /history-mappings/:id',
      'GET /history-mappings/:id',
      'PUT /history-mappings/:id',
      'GET /history/:id/removal',
      'DELETE /history/:id',
      'GET /people',
      'GET /people/roster.csv',
      'GET /people/new',
      'POST /people',
      'GET /people/:person',
      'GET /people/:person/edit',
      'PUT /people/:person',
      'GET /people/:person/departure',
      'POST /people/:person/departure',
      'DELETE /people/:person/departure',
      'GET /people/:person/duties/new',
      'POST /people/:person/duties',
      'POST /people/:person/duties/:duty/end',
      'DELETE /people/:person/duties/:duty/end',
      'GET /organisation',
      'GET /organisation/units/:unit',
      'PUT /organisation/units/:unit',
      'POST /organisation/units/:unit/parents',
      'POST /organisation/units/:unit/end',
      'DELETE /organisation/units/:unit/end',
      'POST /organisation/units/:unit/successors',
      'GET /settings',
      'PUT /settings',
    ],
  ],
  [
    'C',
    [
      'GET /desk/phrases',
      'POST /desk/phrases',
      'DELETE /desk/phrases/:id',
      'GET /desk',
      'GET /desk/requests/:id',
      'POST /desk/requests/:id/acceptance',
      'POST /desk/requests/:id/decline',
      'POST /desk/requests/:id/completion',
    ],
  ],
  ['ADPLltcs2pvHU', ['GET /external-views']],
  ['ADPLltcs2HU', ['GET /external-views/:id', 'GET /external-views/:id/document.pdf']],
  [
    'ADHU',
    [
      'GET /external-views/new',
      'POST /external-views',
      'GET /external-views/:id/removal',
      'GET /external-views/:id/change',
      'PUT /external-views/:id',
      'DELETE /external-views/:id',
    ],
  ],
  [
    'P',
    ['GET /shared-results/:id', 'GET /schools/:school/year', 'PUT /schools/:school/year', 'PUT /success-factors/:factor/namings/:school'],
  ],
  // The figures of the team 4-6 in an earlier round.
  ['PLltc', ['GET /history/:id/:unit', 'GET /history/:id/:unit/results.csv', 'GET /history/:id/:unit/results.xlsx']],
  // One school speaks of it: its principal, and those who read reports.
  ['DPHU', ['GET /success-factors/:factor']],
  // Almskolan invites the principal of Bergskolan, who has not answered.
  ['Pp', ['GET /visits/new', 'POST /visits', 'GET /visits/:id', 'GET /visits/:id/visit.ics']],
  ['p', ['PUT /visits/:id/answer']],
  ['P', ['DELETE /visits/:id', 'PUT /visits/:id/day']],
  ['l', ['POST /plans/:id/adoption']],
  // Nobody is invited to the session.
  ['', ['PUT /course-sessions/:id/invitation']],
  ['l', ['GET /plans/:id/training', 'POST /plans/:id/training']],
  [
    't',
    [
      'DELETE /results/:round/:school/goals/:action',
      'POST /results/:round/:school/goals/:action/completion',
      'DELETE /results/:round/:school/goals/:action/completion',
      'DELETE /results/:round/:school/declined/:action',
      'DELETE /account/devices/:session',
    ],
  ],
  [
    '',
    [
      'GET /plans/:id/feedback',
      // Nothing is adopted or sent, and the document is no PDF.
      'GET /plans/:id/revisions/:number/matter-documents/new',
      'POST /plans/:id/revisions/:number/matter-documents',
      'GET /reports/:id/matter-documents/new',
      'POST /reports/:id/matter-documents',
      'GET /documents/:id/signed-copies/new',
      'POST /documents/:id/signed-copies',
      // A team's plan answers no frame.
      'GET /plans/:id/frame',
      'GET /plans/:id/frame/:goal',
      'POST /plans/:id/frame/:goal',
      'POST /plans/:id/frame/:goal/remarks',
      // The visit has not been.
      'PUT /visits/:id/notes',
      'POST /visits/:id/notes/draft',
      'POST /visits/:id/writers',
      'DELETE /visits/:id/writers/:person',
      'PUT /visits/:id/reply',
      'POST /schools/:unit/reports',
      'GET /schools/:unit/dialogues/new',
      'POST /schools/:unit/dialogues',
      'POST /dialogues/:id/approval',
      'POST /agreements/:id/notes',
      'PUT /agreements/:id/owner',
      'POST /agreements/:id/action',
      'POST /reports/:id/reading',
      'POST /reports/:id/support-requests',
      // Nothing is sent.
      'GET /reports/:id/report.pdf',
      'GET /reports/:id/report.docx',
      'POST /reports/:id/answers',
      'POST /plans/:id/feedback',
      'POST /plans',
      'GET /plans/:id/teams',
      'POST /plans/:id/references',
      'PUT /plans/:id/references/:reference',
      'DELETE /plans/:id/references/:reference',
      // Not in force yet, and its goal not in the text that was frozen.
      'GET /authority-plans/:id/goals/:goal/judgements/new',
      'POST /authority-plans/:id/goals/:goal/judgements',
      'GET /authority-plans/:id/schools/:school/judgements',
      'POST /authority-plans/:id/schools/:school/judgements',
      'POST /authority-plans/:id/reviews',
      'POST /plans/:id/closing',
      'GET /plans/:id/revisions/:number',
      'POST /actions/:id/position',
      'GET /plans/:id/revisions/:number/plan.pdf',
      'GET /actions/:id/evidence/:evidence',
      'DELETE /workshops/:unit/choices/:action',
      'GET /schools/:unit/joint-assessments',
      'POST /schools/:unit/joint-assessments',
      'GET /joint-assessments/:id/comparison',
      'GET /group-results/:round/:unit',
      'GET /group-results/:round/:unit/change',
      'GET /group-results/:round/:unit/export',
      'GET /group-results/:round/:unit/results.csv',
      'GET /group-results/:round/:unit/code-book.csv',
      'GET /group-results/:round/:unit/results.xlsx',
      'GET /group-results/:round/:unit/results.json',
      'GET /rounds/:id/questions',
      'GET /results/:round/:school/looking-back',
      'POST /results/:round/:school/looking-back',
      'POST /results/:round/:school/goals',
      'POST /results/:round/:school/declined',
      'PUT /plans/:id/checkin-day',
      'GET /plans/:id/checkins/new',
      'POST /plans/:id/checkins',
      'POST /checkins/:id/decisions',
      'GET /checkins/:id/result.pdf',
      'GET /local-actions/actions.yaml',
      'POST /attest-requests/:id/withdrawal',
      'POST /attest-requests/:id/withdrawal-code',
      'POST /account/address-confirmation',
      'POST /account/school-confirmation',
      'GET /outbox',
      'POST /people/:person/home-teams',
      'GET /organisation/units/new',
      // An ask that is in no report.
      'PUT /help-asked/asks/:ask',
      // From no report.
      'GET /success-factors/new',
      'POST /success-factors',
      'POST /organisation/units',
    ],
  ],
]

/** What each sees of a thing: units by a word, or `own`; `authority` for all of it. */
const everyone = {
  A: 'own',
  D: 'own',
  C: 'own',
  P: 'own',
  L: 'own',
  l: 'own',
  t: 'own',
  c: 'own',
  s: 'own',
  2: 'own',
  p: 'own',
  v: 'own',
  H: 'own',
  U: 'own',
  R: 'own',
}
const ofTeams = { P: 'Almskolan', L: 'Almskolan, F-3', l: '4-6', t: '4-6', c: '4-6', s: 'Fritidshem', 2: 'F-3', p: 'Bergskolan' }
const ofSchools = {
  P: 'Almskolan',
  L: 'Almskolan',
  l: 'Almskolan',
  t: 'Almskolan',
  c: 'Almskolan',
  s: 'Almskolan',
  2: 'Almskolan, Bergskolan',
  p: 'Bergskolan',
  v: 'Vuxenskolan',
}
const sees: Record<Thing, Partial<Record<Letter, string>>> = {
  'own answers': everyone,
  'own result': everyone,
  'own goals': everyone,
  'shared result': { P: 'Almskolan', p: 'Bergskolan' },
  'team result': ofTeams,
  'school result': {
    H: 'authority',
    D: 'norr',
    P: 'Almskolan',
    L: 'Almskolan',
    l: 'Almskolan',
    t: 'Almskolan',
    c: 'Almskolan',
    s: 'Almskolan',
    2: 'Almskolan, Bergskolan',
    p: 'Bergskolan',
    v: 'Vuxenskolan',
  },
  'district result': { H: 'authority', D: 'norr' },
  'question quality': { A: 'authority' },
  'authority result': { H: 'authority', U: 'authority', A: 'authority', D: 'authority' },
  'authority answers': { H: 'authority', U: 'authority', A: 'authority', D: 'authority' },
  'authority plan': Object.fromEntries(letters.map((letter) => [letter, 'authority'])),
  'shared authority plan': { D: 'authority', P: 'authority', p: 'authority' },
  'authority plan draft': { H: 'authority', U: 'authority', A: 'authority' },
  'writing authority plan': { U: 'authority', A: 'authority' },
  'open pages': { U: 'authority', A: 'authority' },
  'authority follow-up': { H: 'authority', U: 'authority', A: 'authority', D: 'authority' },
  'judging authority goals': { H: 'authority', U: 'authority', A: 'authority' },
  'judging goals at school': { P: 'Almskolan', p: 'Bergskolan' },
  equipment: { H: 'authority', U: 'authority', A: 'authority', P: 'Almskolan', L: 'Almskolan', p: 'Bergskolan' },
  'counting equipment': { U: 'authority', A: 'authority', P: 'Almskolan', p: 'Bergskolan' },
  'frame answers': { H: 'authority', U: 'authority', A: 'authority', D: 'norr' },
  'frame remark': { H: 'authority', D: 'norr' },
  'team plan': ofTeams,
  'joint assessment': ofTeams,
  'school plan': { P: 'Almskolan', L: 'Almskolan', p: 'Bergskolan' },
  'adopted plan': {
    H: 'authority',
    U: 'authority',
    A: 'authority',
    D: 'norr',
    P: 'Almskolan',
    L: 'Almskolan',
    l: 'Almskolan',
    t: 'Almskolan',
    c: 'Almskolan',
    s: 'Almskolan',
    2: 'Almskolan, Bergskolan',
    p: 'Bergskolan',
    v: 'Vuxenskolan',
  },
  'report draft': { P: 'Almskolan', L: 'Almskolan', p: 'Bergskolan' },
  'sent report': {
    H: 'authority',
    U: 'authority',
    D: 'norr',
    P: 'Almskolan',
    L: 'Almskolan',
    l: 'Almskolan',
    t: 'Almskolan',
    c: 'Almskolan',
    s: 'Almskolan',
    2: 'Almskolan, Bergskolan',
    p: 'Bergskolan',
    v: 'Vuxenskolan',
  },
  deciding: { H: 'authority' },
  'matters of the board': { A: 'authority', U: 'authority', R: 'authority' },
  matters: { A: 'authority', H: 'authority', U: 'authority', R: 'authority' },
  'report answer': { H: 'authority', D: 'norr' },
  'report standing': { U: 'authority', A: 'authority' },
  overview: { H: 'authority', U: 'authority', A: 'authority', D: 'norr' },
  dialogue: { H: 'authority', D: 'norr', P: 'Almskolan', L: 'Almskolan', p: 'Bergskolan' },
  'dialogue booking': { H: 'authority', D: 'norr' },
  'dialogue standing': { U: 'authority', A: 'authority' },
  'own dialogue notes': everyone,
  waves: { A: 'authority' },
  'board page': { H: 'authority', U: 'authority', A: 'authority', D: 'authority' },
  'plan feedback': ofTeams,
  'team checkin': ofTeams,
  'school checkin': ofSchools,
  'team checkin words': { L: 'F-3', l: '4-6', t: '4-6', c: '4-6', s: 'Fritidshem', 2: 'F-3' },
  'school checkin words': ofSchools,
  participation: { A: 'authority', P: 'Almskolan', p: 'Bergskolan' },
  'late members': { A: 'authority', P: 'Almskolan', p: 'Bergskolan' },
  rounds: { A: 'authority', P: 'Almskolan', p: 'Bergskolan' },
  'earlier surveys': { A: 'authority' },
  'external view': { H: 'authority', U: 'authority', A: 'authority', D: 'norr', ...ofSchools },
  'entering external view': { H: 'authority', U: 'authority', A: 'authority', D: 'norr' },
  programmes: Object.fromEntries(letters.map((letter) => [letter, 'authority'])),
  'running programmes': { A: 'authority', U: 'authority' },
  'training needs': { D: 'norr', H: 'authority', A: 'authority', U: 'authority' },
  'staff signups': { P: 'Almskolan', p: 'Bergskolan' },
  'staff attendance': { P: 'Almskolan', p: 'Bergskolan' },
  'own training': everyone,
  'working groups': Object.fromEntries(letters.map((letter) => [letter, 'authority'])),
  visits: everyone,
  'visits received': { P: 'Almskolan', p: 'Bergskolan' },
  'visit standing': { H: 'authority', U: 'authority', D: 'norr' },
  mailings: { A: 'authority', P: 'Almskolan', p: 'Bergskolan' },
  'rounds under way': { H: 'authority', U: 'authority', C: 'authority', D: 'norr' },
  people: { A: 'authority' },
  'support requests': { P: 'Almskolan', L: 'Almskolan', l: '4-6', p: 'Bergskolan' },
  'coach desk': { C: 'authority' },
  'local actions': { U: 'authority', A: 'authority', C: 'authority' },
  'guide responses': { A: 'authority' },
  settings: { A: 'authority' },
  'school year': { H: 'authority', U: 'authority', R: 'authority', ...ofSchools, A: 'authority', D: 'norr' },
  'dates of the year': { A: 'authority' },
  'dates of the school': { P: 'Almskolan', p: 'Bergskolan' },
  'help asked': { H: 'authority', U: 'authority', D: 'norr' },
  'success factors': Object.fromEntries(letters.map((letter) => [letter, 'authority'])),
  'mark success factors': { H: 'authority', U: 'authority', D: 'norr' },
  'name the school': { P: 'Almskolan', p: 'Bergskolan' },
}

/** Who does what with the plans of the team 4-6 and of Almskolan. */
const doesWithPlan: Record<Deed, string> = {
  'write team plan': 'ltc',
  'decide on team plan': 'Pl',
  'talk about team plan': 'PLltc',
  'write school plan': 'PL',
  'decide on school plan': 'P',
  'talk about school plan': 'PL',
  'give feedback on plan': '',
  'run team checkin': 'Pl',
  'run school checkin': 'P',
}

describe('who may what', () => {
  let program: TestProgram
  let town: Municipality
  let things: Things
  const visitors = new Map<Letter, Visitor>()
  const viewers = new Map<Letter, Viewer>()

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    things = await thingsOf(program, town)
    const ids = { ...town.people, ...(await addPeopleOfTheAuthority()) }
    for (const letter of letters) {
      const visitor = await signedIn(program, town.authority, ids[people[letter]])
      visitors.set(letter, visitor)
      viewers.set(letter, await viewerOf(visitor))
    }
  })
  after(() => program.close())

  async function addPeopleOfTheAuthority(): Promise<Record<keyof typeof ofTheAuthority, string>> {
    const { authority } = town
    const add = (role: Role) =>
      inScope(program.db, { authority }, async (tx) => {
        const from = '2025-08-15'
        const person = await addPerson(tx, { authority, givenName: 'Kim', familyName: role, from }, program.program.secret)
        await addDuty(tx, { authority, person, unit: authority, role, from })
        return person
      })
    return { head: await add('head'), developmentLead: await add('development_lead'), registrar: await add('registrar') }
  }

  async function viewerOf(visitor: Visitor): Promise<Viewer> {
    const claim = readClaim(visitor.cookies.get('stegvis'))
    assert.ok(claim)
    const found = await inScope(program.program.db, {}, (tx) => recognise(tx, program.program.secret, claim, '2026-09-29'))
    assert.ok(found)
    return found.viewer
  }

  function viewer(letter: Letter): Viewer {
    const found = viewers.get(letter)
    assert.ok(found)
    return found
  }

  it('names every route that is not for everyone, once', () => {
    const named = answered.flatMap(([, each]) => each)
    const all = routes.filter(({ rule }) => rule !== 'public').map(({ method, path }) => `${method} ${path}`)
    assert.deepEqual(named.toSorted(), all.toSorted())
  })

  it('lets through a route those who are named for it, and answers everyone else that there is no such page', async () => {
    const who = new Map(answered.flatMap(([each, list]) => list.map((route) => [route, each] as const)))
    for (const route of routes) {
      if (route.rule === 'public') continue
      const name = `${route.method} ${route.path}`
      for (const letter of letters) {
        const named = who.get(name)?.includes(String(letter)) ?? false
        const label = `${people[letter]}: ${name}`
        if (named && route.method !== 'GET') {
          // Asked in earnest it would change what the next is asked about; the tests of the rooms do that.
          assert.ok(route.rule === 'signed in' || sightOf(viewer(letter), route.rule), label)
          continue
        }
        const { status } = await ask(letter, route.method, addressOf(route, things))
        assert.equal(status === 404, !named, `${label}: ${status}`)
      }
    }
  })

  it('shows of each thing what is said, and no more', () => {
    const names: Record<string, string> = {
      [town.district]: 'norr',
      [town.almskolan]: 'Almskolan',
      [town.bergskolan]: 'Bergskolan',
      [town.vuxenskolan]: 'Vuxenskolan',
      [town.teams.f3]: 'F-3',
      [town.teams.fourSix]: '4-6',
      [town.teams.afterSchool]: 'Fritidshem',
    }
    const said = ({ own, authority, districts, schools, teams }: Sight) =>
      [
        ...new Set([
          own ? 'own' : '',
          authority ? 'authority' : '',
          ...[...districts, ...schools, ...teams].map((unit) => names[unit] ?? unit),
        ]),
      ]
        .filter(Boolean)
        .join(', ')
    for (const thing of keysOf(whoSees)) {
      const seen = letters.flatMap((letter) => {
        const sight = sightOf(viewer(letter), thing)
        return sight ? [[letter, said(sight)]] : []
      })
      assert.deepEqual(Object.fromEntries(seen), sees[thing], thing)
    }
    assert.deepEqual(Object.keys(whoSees).toSorted(), Object.keys(sees).toSorted())
  })

  it('lets do with a plan what is said, and no more', () => {
    const place = { team: { id: town.teams.fourSix, kind: 'team' as const }, school: { id: town.almskolan, kind: 'school' as const } }
    for (const deed of keysOf(whoDoes)) {
      const unit = deed.includes('school') ? place.school : place.team
      const who = letters.filter((letter) => does(membershipsIn(viewer(letter), { unit, school: { id: town.almskolan } }), deed))
      assert.equal(who.join(''), doesWithPlan[deed], deed)
    }
    assert.deepEqual(Object.keys(whoDoes).toSorted(), Object.keys(doesWithPlan).toSorted())
  })

  it('gives a coach what the school asked for, for as long as it was promised', () => {
    const coach = viewer('C')
    const asked = { ...coach, askedSchools: [{ id: town.almskolan, name: 'Almskolan' }] }
    const team = { unit: { id: town.teams.fourSix, kind: 'team' as const }, school: { id: town.almskolan } }
    assert.deepEqual(membershipsIn(asked, team), ['coach'])
    assert.deepEqual(membershipsIn({ ...asked, duties: [] }, team), [])
    const seen = keysOf(whoSees).filter((thing) => sightOf(asked, thing)?.schools.includes(town.almskolan))
    assert.deepEqual(seen.toSorted(), [
      'external view',
      'joint assessment',
      'plan feedback',
      'school checkin',
      'school plan',
      'school result',
      'school year',
      'team checkin',
      'team plan',
    ])
  })

  function ask(letter: Letter, method: string, address: string) {
    const visitor = visitors.get(letter)
    assert.ok(visitor)
    if (method === 'GET') return visitor.get(address)
    return visitor.post(method === 'POST' ? address : `${address}?_method=${method}`)
  }
})
