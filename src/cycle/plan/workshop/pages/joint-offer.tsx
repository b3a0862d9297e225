import type { Language } from '../../../../ground/base/language.ts'
import { LinkButton } from '../../../../ground/ui/components/button/button.tsx'
import { jointListPath } from '../joint.ts'
import type { Meeting } from '../loading.ts'
import { messages } from '../messages.ts'

/** The way to a joint assessment: the main step where nothing else can be looked at. For those who see it. */
export function JointOffer({
  language,
  meeting,
  main,
}: {
  language: Language
  meeting: Pick<Meeting, 'unit' | 'joint' | 'seesPlan' | 'writes'>
  main?: boolean
}) {
  const { joint: t } = messages[language]
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
