import { waitingFor as waitingInAgreements } from '../../cycle/agreement/waiting.ts'
import { waitingFor as waitingInCheckins } from '../../cycle/checkin/waiting.ts'
import { waitingFor as waitingInDialogues } from '../../cycle/dialogue/waiting.ts'
import { waitingFor as waitingInActions } from '../../cycle/follow-up/waiting.ts'
import { waitingFor as waitingInHelpAsked } from '../../cycle/help-asked/waiting.ts'
import { waitingFor as waitingInMatters } from '../../cycle/matter/waiting.ts'
import { waitingFor as waitingInPlans } from '../../cycle/plan-page/waiting.ts'
import { waitingFor as waitingInReports } from '../../cycle/report/waiting.ts'
import { waitingFor as waitingInResults } from '../../cycle/result/waiting.ts'
import { waitingFor as waitingInRounds } from '../../cycle/round/waiting.ts'
import { waitingFor as waitingInFactors } from '../../cycle/success-factor/waiting.ts'
import { waitingFor as waitingInSupport } from '../../cycle/support/waiting.ts'
import { waitingFor as waitingInVisits } from '../../cycle/visit/waiting.ts'
import { waitingFor as waitingInAccounts } from '../../development/account/waiting.ts'
import { waitingFor as waitingInAttendance } from '../../development/attendance/waiting.ts'
import { waitingFor as waitingInAuthorityPlans } from '../../development/authority-plan/waiting.ts'
import { waitingFor as waitingInCertificates } from '../../development/certificate/waiting.ts'
import { waitingFor as waitingInDecisions } from '../../development/decision/waiting.ts'
import { waitingFor as waitingInEvaluations } from '../../development/evaluation/waiting.ts'
import { waitingFor as waitingInFrame } from '../../development/frame/waiting.ts'
import { waitingFor as waitingInFundedTime } from '../../development/funded-time/waiting.ts'
import { waitingFor as waitingInFollowUp } from '../../development/indicator/waiting.ts'
import { waitingFor as waitingInOffers } from '../../development/offer/waiting.ts'
import { waitingFor as waitingInTraining } from '../../development/programme/waiting.ts'
import { waitingFor as waitingInGroups } from '../../development/working-group/waiting.ts'
import { all, type Question } from '../../ground/base/question.ts'
import type { TellsWaiting, Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { waitingFor as waitingAtSignIn } from '../../people/access/waiting.ts'
import { waitingFor as waitingInOrganisation } from '../../people/organisation/waiting.ts'
import { waitingFor as waitingInPost } from '../../people/post/waiting.ts'

/** The rooms whose page-side the start page asks for nothing else, in the order in which what is alike stands. */
const rooms: readonly TellsWaiting[] = [
  waitingInResults,
  waitingInActions,
  waitingInPlans,
  waitingInFrame,
  waitingInCheckins,
  waitingInReports,
  waitingInHelpAsked,
  waitingInFactors,
  waitingInDialogues,
  waitingInAgreements,
  waitingInSupport,
  waitingInVisits,
  waitingInTraining,
  waitingInAttendance,
  waitingInGroups,
  waitingInCertificates,
  waitingInAccounts,
  waitingInOffers,
  waitingInEvaluations,
  waitingInFundedTime,
  waitingInMatters,
  waitingInAuthorityPlans,
  waitingInDecisions,
  waitingInFollowUp,
  waitingAtSignIn,
  waitingInPost,
  waitingInOrganisation,
]

/** What these rooms tell, all asked at once. Rounds and assessments tell more to the start page than what waits, and are asked there. */
export function roomsAsked(ask: WaitingAsk): Question<Waiting[]> {
  return all(rooms.map((tells) => tells(ask))).map((told) => told.flat())
}

/**
 * Everything that waits for a person and may be told where they are not signed in: by mail, in the calendar. Of their own assessments nothing: whether somebody
 * has answered is between them and the page.
 */
export function toldAnywhereAsked(ask: WaitingAsk): Question<Waiting[]> {
  return all([roomsAsked(ask), waitingInRounds(ask)]).map((told) => told.flat())
}
