import type { SignedInAsk } from '../../ground/base/ask.ts'
import { checkTitle } from '../plan/past/check-title.ts'
import type { PaperAdditions } from '../plan-paper/plan-paper.ts'
import { decisionWords } from './decision.words.ts'
import { checkBlocks } from './paper.ts'
import { leadOf } from './reading.ts'
import { checkinsOf } from './store.ts'

/** What the checks of a plan add to its papers, the latest first: what they say and what was decided, for who sees them. Never a line in anybody's own words. */
export async function checksOnPaper({ tx, viewer, today, language }: SignedInAsk, plan: string): Promise<PaperAdditions> {
  const done = (await checkinsOf(tx, viewer, plan, today)).filter(({ state }) => state.is === 'done')
  const { was } = decisionWords[language]
  return {
    blocks: done.flatMap((check) => [
      { kind: 'heading', level: 2, text: checkTitle(check.openedOn)[language] },
      ...checkBlocks(check, language),
    ]),
    about: done.map((check) => {
      const decisions = check.actions.flatMap(({ title, decided }) =>
        decided ? [[`${title}: ${was[decided.decision]}`, decided.reason].filter(Boolean).join('. ')] : [],
      )
      return { part: checkTitle(check.openedOn)[language], content: [leadOf(check, language), ...decisions].join('\n') }
    }),
  }
}
