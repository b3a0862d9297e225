import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Question } from '../../ground/base/question.ts'
import type { Shown } from '../plan/past/history.ts'
import { titlesOf } from './follow-up.ts'
import { EvidenceLink } from './pages/evidence-link.tsx'
import { evidenceAsked } from './store-evidence.ts'

/** What shows that actions were done, as it stands beside their histories; to be asked together with something else. */
export function shownBeside({ language }: Pick<SignedInAsk, 'language'>, actions: readonly string[]): Question<Map<string, Shown>> {
  return evidenceAsked(actions).map(
    (evidence) =>
      new Map(
        [...evidence].map(([action, all]) => {
          const there = all.filter(({ removed }) => removed === null)
          const ways = there.map((item) => <EvidenceLink key={item.id} language={language} action={action} item={item} />)
          return [action, { ways, titles: titlesOf(all) }]
        }),
      ),
  )
}
