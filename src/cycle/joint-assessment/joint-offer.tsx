import type { Language } from '../../ground/base/language.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import type { Group } from '../../people/organisation/store-groups.ts'
import { type Joint, jointListPath } from './joint.ts'
import { jointWords } from './joint.words.ts'

/** The way to a joint assessment: the main step where nothing else can be looked at. For those who see it. */
export function JointOffer({
  language,
  meeting,
  main,
}: {
  language: Language
  /** Where the group is, whether it has agreed on anything, and what the viewer may do about it. */
  meeting: { unit: Group; joint: Joint | null; seesPlan: boolean; writes: boolean }
  main?: boolean
}) {
  const t = jointWords[language]
  const { unit, joint, seesPlan, writes } = meeting
  if (!seesPlan) return null
  return (
    <div class="stack-s no-print">
      {!main && <p class="measure">{joint ? t.offer.there : t.offer.could[unit.kind]}</p>}
      <p>
        <LinkButton variant={main && writes ? 'primary' : 'secondary'} href={jointListPath(unit)}>
          {joint || !writes ? t.offer.open : t.offer.make}
        </LinkButton>
      </p>
    </div>
  )
}
