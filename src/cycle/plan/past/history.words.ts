import type { Messages } from '../../../ground/base/language.ts'
import type { CheckDecision } from '../plan.ts'

const sv = {
  late: (status: string) => `${status}, försenad`,
  formerly: 'En tidigare medarbetare',
  lines: {
    created: (who: string) => `${who} lade till åtgärden.`,
    createdFrom: (who: string, from: string) => `${who} lade till åtgärden från ${from}.`,
    status: (who: string, status: string) => `${who} ändrade läget till ${status}.`,
    statusWith: (who: string, status: string) => `${who} ändrade läget till ${status}: `,
    note: (who: string) => `${who}: `,
    dueSet: (who: string, to: string) => `${who} satte sista dag till ${to}.`,
    dueMoved: (who: string, from: string, to: string) => `${who} flyttade sista dagen från ${from} till ${to}.`,
    dueRemoved: (who: string, from: string) => `${who} tog bort sista dagen ${from}.`,
    ownerSet: (who: string, to: string) => `${who} skrev in ${to} som ansvarig.`,
    ownerChanged: (who: string, from: string, to: string) => `${who} ändrade ansvarig från ${from} till ${to}.`,
    ownerRemoved: (who: string, from: string) => `${who} tog bort ${from} som ansvarig.`,
    evidence: (who: string, title: string) => `${who} lade till underlaget ”${title}”.`,
    evidenceGone: (who: string) => `${who} lade till ett underlag, som har tagits bort.`,
    evidenceRemoved: (who: string) => `${who} tog bort ett underlag: `,
    takenUp: (who: string, unit: string) => `${who} tog upp åtgärden i planen för ${unit}.`,
  },
  check: {
    title: (season: 'spring' | 'autumn', year: string) => `Temperaturmätning ${season === 'spring' ? 'våren' : 'hösten'} ${year}`,
    decided: (title: string, who: string, decision: string) => `${title}: ${who} beslutade att ${decision}.`,
    names: { continue: 'fortsätta', change: 'ändra', stop: 'avsluta' } satisfies Record<CheckDecision, string>,
  },
  quoted: (text: string) => `”${text}”`,
  noHistory: 'Ännu har inget hänt.',
  whole: (count: number) => `Visa hela historiken, ${count} händelser`,
  evidenceBeside: 'Underlag: ',
}

const en: typeof sv = {
  late: (status) => `${status}, late`,
  formerly: 'A former colleague',
  lines: {
    created: (who) => `${who} added the action.`,
    createdFrom: (who, from) => `${who} added the action from ${from}.`,
    status: (who, status) => `${who} changed the status to ${status}.`,
    statusWith: (who, status) => `${who} changed the status to ${status}: `,
    note: (who) => `${who}: `,
    dueSet: (who, to) => `${who} set the last day to ${to}.`,
    dueMoved: (who, from, to) => `${who} moved the last day from ${from} to ${to}.`,
    dueRemoved: (who, from) => `${who} removed the last day, ${from}.`,
    ownerSet: (who, to) => `${who} put ${to} in charge.`,
    ownerChanged: (who, from, to) => `${who} changed who is in charge from ${from} to ${to}.`,
    ownerRemoved: (who, from) => `${who} took ${from} off as the one in charge.`,
    evidence: (who, title) => `${who} added the evidence “${title}”.`,
    evidenceGone: (who) => `${who} added a piece of evidence, which has been deleted.`,
    evidenceRemoved: (who) => `${who} deleted a piece of evidence: `,
    takenUp: (who, unit) => `${who} took the action up in the plan of ${unit}.`,
  },
  check: {
    title: (season, year) => `Temperature check, ${season} ${year}`,
    decided: (title, who, decision) => `${title}: ${who} decided to ${decision}.`,
    names: { continue: 'continue', change: 'change', stop: 'stop' },
  },
  quoted: (text) => `“${text}”`,
  noHistory: 'Nothing has happened yet.',
  whole: (count) => `Show the whole history, ${count} events`,
  evidenceBeside: 'Evidence: ',
}

/** What has happened with an action, in words. */
export const historyWords: Messages<typeof sv> = { sv, en }
