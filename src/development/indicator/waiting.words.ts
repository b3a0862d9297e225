import type { Messages } from '../../ground/base/language.ts'

const sv = {
  judge: (plan: string, half: string) => `Bedöm målen i ${plan}, ${half}`,
  judgeText: (left: number, goals: number) =>
    left === goals ? 'Inget mål är bedömt än. Orsakerna är viktigare än läget.' : `Kvar att bedöma: ${left} av ${goals} mål.`,
  open: 'Till uppföljningen',
  school: (school: string, half: string) => `Bedöm vad ${school} har gjort för huvudmannens mål, ${half}`,
  schoolText: 'Huvudmannen ser bara hur minst fem skolor har svarat tillsammans.',
  openSchool: 'Bedöm',
}
const en: typeof sv = {
  judge: (plan, half) => `Judge the goals of ${plan}, ${half}`,
  judgeText: (left, goals) =>
    left === goals ? 'No goal has been judged yet. The causes matter more than the status.' : `Left to judge: ${left} of ${goals} goals.`,
  open: 'To the follow-up',
  school: (school, half) => `Judge what ${school} has done for the authority’s goals, ${half}`,
  schoolText: 'The authority sees only how at least five schools have answered together.',
  openSchool: 'Judge',
}
export const waitingWords: Messages<typeof sv> = { sv, en }
