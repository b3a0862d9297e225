import { ballotLetter } from './cycle/ballot/sending.ts'
import { ballotTasks } from './cycle/ballot/tasks.ts'
import { changeTasks } from './cycle/change/tasks.ts'
import { checkinTasks } from './cycle/checkin/tasks.ts'
import { dialogueLetter } from './cycle/dialogue/sending.ts'
import { dialogueTasks } from './cycle/dialogue/tasks.ts'
import { historyTasks } from './cycle/history/tasks.ts'
import { attestCodeLetter, attestLetter } from './cycle/matter/sending.ts'
import { matterTasks } from './cycle/matter/tasks.ts'
import { lateLetter, lateTasks } from './cycle/overview/late/sending.ts'
import { commentLetter, commentTasks } from './cycle/plan/comment-sending.ts'
import { resultLetter } from './cycle/release/sending.ts'
import { resultTasks } from './cycle/release/tasks.ts'
import { roundLetter } from './cycle/round/sending.ts'
import { roundTasks } from './cycle/round/tasks.ts'
import { feedbackLetter, supportLetter } from './cycle/support/sending.ts'
import { supportTasks } from './cycle/support/tasks.ts'
import { mailRests } from './cycle/year/store-mail-days.ts'
import { attendanceTasks } from './development/attendance/tasks.ts'
import { decisionCodeLetter } from './development/decision/sending.ts'
import { decisionTasks } from './development/decision/tasks.ts'
import { evaluationTasks } from './development/evaluation/tasks.ts'
import { participationCodeLetter } from './development/funded-time/sending.ts'
import { fundedTimeTasks } from './development/funded-time/tasks.ts'
import { indicatorTasks } from './development/indicator/tasks.ts'
import { chargeLetter } from './development/programme/charge-letter.ts'
import { sessionLetter, soonSessionLetter } from './development/programme/sending.ts'
import { trainingTasks } from './development/programme/tasks.ts'
import { demoTasks } from './face/demo/tasks.ts'
import { waitingLetter } from './face/reminding/sending.ts'
import { remindingTasks } from './face/reminding/tasks.ts'
import type { JobName, Schedule, Tasks, Workbench } from './ground/base/jobs.ts'
import { confirmationLetter, signInLetter } from './people/access/sending.ts'
import { accessTasks } from './people/access/tasks.ts'
import { organisationTasks } from './people/organisation/tasks.ts'
import type { LetterKind } from './people/post/letter.ts'
import { postTasks } from './people/post/tasks.ts'

/** Every kind of letter. */
const letters: LetterKind[] = [
  signInLetter,
  confirmationLetter,
  roundLetter,
  resultLetter,
  ballotLetter,
  supportLetter,
  attestLetter,
  attestCodeLetter,
  decisionCodeLetter,
  feedbackLetter,
  commentLetter,
  dialogueLetter,
  lateLetter,
  chargeLetter,
  sessionLetter,
  soonSessionLetter,
  participationCodeLetter,
  waitingLetter,
]

/** Jobs that have hands of their own: those that speak with the mail server, and those whose mail somebody waits for at the screen. */
export const apart: readonly JobName[] = [
  'post-delivery',
  'sign-in-mail',
  'confirm-address-mail',
  'attest-code-mail',
  'decision-code-mail',
  'participation-code-mail',
]

/** Every job, by name. */
export function tasksFor(bench: Workbench): Tasks {
  return {
    ...demoTasks(bench),
    ...remindingTasks(bench),
    ...indicatorTasks(bench),
    ...decisionTasks(bench),
    ...evaluationTasks(bench),
    ...trainingTasks(bench),
    ...fundedTimeTasks(bench),
    ...attendanceTasks(bench),
    ...dialogueTasks(bench),
    ...lateTasks(bench),
    ...supportTasks(bench),
    ...matterTasks(bench),
    ...commentTasks(bench),
    ...checkinTasks(bench),
    ...ballotTasks(bench),
    ...historyTasks(bench),
    ...changeTasks(bench),
    ...resultTasks(bench),
    ...roundTasks(bench),
    ...accessTasks(bench),
    ...organisationTasks(bench),
    ...postTasks(bench, { kinds: letters, rests: mailRests }),
  }
}

/**
 * The jobs that a page may ask for. Whoever has the web's login can ask for these and no others, with whatever payload they like: so each looks for itself
 * whether what it is told is so.
 */
export const askable = [
  'sign-in-mail',
  'confirm-address-mail',
  'check-roster',
  'import-roster',
  'round-members',
  'round-mailing',
  'round-late-invitations',
  'round-closed',
  'round-release',
  'read-history',
  'import-history',
  'ballot-mails',
  'ballot-count',
  'support-mails',
  'feedback-mails',
  'comment-mails',
  'dialogue-mails',
  'session-mails',
  'charge-mails',
  'late-reminders',
  'demo-year',
  'attest-mails',
  'attest-code-mail',
  'participation-code-mail',
  'attest-sheet',
  'decision-code-mail',
  'indicator-readings',
] as const satisfies JobName[]

/** What runs by the clock (UTC). */
export const schedules: Schedule[] = [
  { task: 'post-delivery', cron: '* * * * *' },
  { task: 'due-rounds', cron: '*/5 * * * *' },
  { task: 'due-ballots', cron: '*/5 * * * *' },
  { task: 'due-seats', cron: '*/5 * * * *' },
  { task: 'gather-notes', cron: '*/5 * * * *' },
  { task: 'due-evaluations', cron: '*/10 * * * *' },
  { task: 'shuffle-answers', cron: '20 1 * * *' },
  { task: 'clear-expired', cron: '40 1 * * *' },
  { task: 'clear-roster-imports', cron: '50 1 * * *' },
  { task: 'clear-history-imports', cron: '52 1 * * *' },
  { task: 'clear-needs', cron: '53 1 * * *' },
  { task: 'clear-funded-names', cron: '54 1 * * *' },
  { task: 'clear-walk-ins', cron: '56 1 * * *' },
  { task: 'post-clearing', cron: '55 1 * * *' },
  { task: 'gather-said', cron: '30 2 * * *' },
  { task: 'indicator-readings-of-all', cron: '15 3 * * *' },
  // Early in the morning in Sweden: when people come to work, mail about what waits is there.
  { task: 'session-reminders', cron: '0 4 * * *' },
  { task: 'waiting-mails', cron: '5 4 * * *' },
]
