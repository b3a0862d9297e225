import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Shown } from '../plan/history/history.ts'
import { titlesOf } from './follow-up.ts'
import { EvidenceLink } from './pages/evidence-link.tsx'
import { evidenceOf } from './store-evidence.ts'

/** What shows that actions were done, as it stands beside their histories, in one question. */
export async function shownBeside({ tx, language }: SignedInAsk, actions: readonly string[]): Promise<Map<string, Shown>> {
  const evidence = await evidenceOf(tx, actions)
  return new Map(
    [...evidence].map(([action, all]) => {
      const there = all.filter(({ removed }) => removed === null)
      const ways = there.map((item) => <EvidenceLink key={item.id} language={language} action={action} item={item} />)
      return [action, { ways, titles: titlesOf(all) }]
    }),
  )
}
