import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { jointListPath } from '../joint.ts'
import { jointWords } from '../joint.words.ts'
import { jointAddresses } from '../joint-addresses.ts'
import { JointLevels } from '../joint-levels.tsx'
import type { LoadedJoint } from '../loading.ts'
import type { JointChange } from '../store.ts'
import { Agreed, Changes, ConclusionErrors, Finish, Remarks, type WrittenConclusion } from './joint-parts.tsx'

export type JointPageProps = LoadedJoint & {
  language: Language
  today: Day
  changes: JointChange[]
  /** The finished one before this, to compare with. */
  before: string | null
  /** The form for finishing as it was sent, with what is to be mended. */
  written?: WrittenConclusion | undefined
}

/** What a group has agreed on: question by question while it goes on, as a picture when it is finished. */
export function JointPage(props: JointPageProps) {
  const { language, today, joint, framework, statements, levels, edits, before, written } = props
  const t = jointWords[language]
  const { unit, finished } = joint
  const at = jointAddresses(joint.id)
  const missing = statements.findIndex(({ key }) => !levels.has(key))
  return (
    <div class="projected">
      <ConclusionErrors written={written} />
      <PageHead
        title={t.listTitle(unit.name)}
        context={
          <>
            <a href={jointListPath(unit)}>{t.list}</a>
            {unit.kind === 'team' && <span>{unit.schoolName}</span>}
            {finished && joint.note !== '' && <span>{t.with(joint.note)}</span>}
          </>
        }
        lead={finished ? t.doneLead(t.day(joint.agreedOn)) : t.overviewLead(levels.size, statements.length)}
        privacy={t.privacy[unit.kind]}
      />
      {finished ? (
        <Section id="agreed" title={t.overview}>
          <JointLevels language={language} framework={framework} levels={new Map([...levels].map(([key, { level }]) => [key, level]))} />
        </Section>
      ) : (
        <Section id="agreed" title={t.overview}>
          <div class="stack">
            <Agreed {...props} at={at} />
            {edits && missing >= 0 && (
              <p>
                <LinkButton href={at.question(missing + 1)} iconEnd="arrow-right">
                  {levels.size === 0 ? t.first : t.next}
                </LinkButton>
              </p>
            )}
          </div>
        </Section>
      )}
      {finished && <Remarks {...props} at={at} />}
      {!finished && edits && <Finish {...{ language, today, at, written }} kept={joint} left={statements.length - levels.size} />}
      <Changes {...props} />
      <div class="row gap no-print">
        {finished && (
          <LinkButton href={`${linkTo('/workshops/:unit/choices', unit.id)}?from=joint`} iconEnd="arrow-right">
            {t.toMeeting}
          </LinkButton>
        )}
        {finished && before && (
          <LinkButton variant="secondary" href={linkTo('/joint-assessments/:id/comparison', joint.id)}>
            {t.compare}
          </LinkButton>
        )}
        {edits && (finished || levels.size === 0) && (
          <OnceForm action={finished ? at.reopening : at.removing}>
            <Button variant="quiet">{finished ? t.reopen : t.remove}</Button>
          </OnceForm>
        )}
      </div>
    </div>
  )
}
