import type { Tx } from '../../ground/base/database.ts'
import { formatNumber, type Language } from '../../ground/base/language.ts'
import { saidAlone } from '../protection/participation.ts'
import type { Ballot } from './ballot.ts'
import { saidInWords } from './saying.ts'
import { totalOf } from './store.ts'

/** How many have answered, as it may be said; `tooFew`: closed now, the ballot would show nothing. */
export type Answered = { text: string; tooFew: boolean }

/** How many have answered, as it may be said while a ballot is open: in a group under ten neither everyone nor nobody. */
export async function answeredNow(
  tx: Tx,
  { id, eligible, minimumGroup }: Ballot,
  language: Language,
  words: { of(count: string, of: string): string; unsaid: string },
): Promise<Answered> {
  const total = Math.min(eligible, (await totalOf(tx, id)) ?? 0)
  const said = saidAlone({ invited: eligible, answered: total })
  if (said.kind === 'unsaid') return { text: words.unsaid, tooFew: false }
  return {
    text: words.of(saidInWords(said, language), formatNumber(eligible, language)),
    tooFew: said.kind !== 'at least' && said.count < minimumGroup,
  }
}
